-- What a card institution pays out at once: the payments that are in it, and what it kept for itself. The bank shows one lump.
create table payments.payout (
  provider text not null,
  id text not null,
  amount bigint not null check (amount > 0),
  arrives_on date not null,
  -- What the bank's statement carries; the payout's own id as well.
  reference text,
  -- How much of what is neither a payment nor its fee (refunds, corrections) moved, whichever way; with any of it a person places the lump.
  other bigint not null check (other >= 0),
  told_at timestamptz not null,
  -- The movement that showed it at the bank.
  entry_id uuid unique references payments.bank_entry,
  primary key (provider, id)
);
create index on payments.payout (arrives_on) where entry_id is null;
create table payments.payout_line (
  provider text not null,
  payout_id text not null,
  payment_id text not null,
  amount bigint not null check (amount > 0),
  fee bigint not null check (fee >= 0),
  primary key (provider, payout_id, payment_id),
  foreign key (provider, payout_id) references payments.payout (provider, id)
);
grant select, insert on payments.payout, payments.payout_line to lete_worker;
grant update (entry_id) on payments.payout to lete_worker;
create trigger kept before delete or truncate on payments.payout for each statement execute function payments.refuse_change();
create trigger kept before update or delete or truncate on payments.payout_line for each statement execute function payments.refuse_change();

-- The settlements of one payment: several where it paid for several things.
create index settlement_payment on payments.settlement (provider, split_part(provider_payment_id, '/', 1)) where attempt_id is not null;

-- A lump shows many payments at once; a refund and a single payment are shown by one movement each, as before.
alter table payments.clearing drop constraint clearing_pkey;
create unique index on payments.clearing (entry_id, settlement_id);
create unique index on payments.clearing (entry_id) where settlement_id is null;

-- Which of these movements can only be a payout not seen yet: its very sum, and its reference or id in what the bank tells.
create function payments.payout_entries(among uuid[]) returns table (provider text, id text, entry_id uuid)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select payout.provider, payout.id, entry.id from payments.payout join payments.bank_entry entry on entry.amount = payout.amount
  cross join lateral payments.plain(concat_ws(' ', entry.purpose, entry.end_to_end_id, entry.transaction_id, entry.creditor_ref)) as told
  where entry.id = any(among) and payout.entry_id is null and payout.other = 0 and entry.booked_on between payout.arrives_on - 5 and payout.arrives_on + 10
    and (position(payments.plain(payout.id) in told) > 0 or (payout.reference is not null and position(payments.plain(payout.reference) in told) > 0))
$$;
revoke all on function payments.payout_entries from public;
grant execute on function payments.payout_entries to lete_worker;
