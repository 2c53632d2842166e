-- By which id its register knows what is paid for. When another amount falls due (a discount ended, a part was paid elsewhere) that is an
-- obligation of its own about the same record, and the earlier one, where nobody paid it, is no longer asked.
alter table payments.obligation
  add column record_id uuid,
  -- The last day on which this price holds; unpaid after it, it is no longer asked.
  add column holds_until date;
alter table payments.obligation disable trigger only_forward;
update payments.obligation set record_id = source_id;
alter table payments.obligation enable trigger only_forward;
alter table payments.obligation alter column record_id set not null;
create index on payments.obligation (kind, record_id);
create index on payments.obligation (holds_until) where holds_until is not null and settled_at is null and waived_at is null;

-- How the money stands for what others asked about the same records. Tells sums and instants, never who pays; whoever asks has proved
-- to the asking room that they may know of the record. `sent`: taken by a provider and not seen at the bank yet.
create function payments.standing_about(of_kind text, records uuid[]) returns table (record_id uuid, source_id uuid, gross bigint, paid bigint,
  sent bigint, waived boolean, settled boolean, pending boolean)
language sql stable security definer rows 10 set search_path = pg_catalog, pg_temp as $$
  select about.record_id, about.source_id, about.gross,
    coalesce((select sum(amount) from payments.settlement where obligation_id = about.id), 0)::bigint,
    coalesce((select sum(money.amount - coalesce(over.amount, 0)) from payments.settlement money
      left join payments.refund over on over.settlement_id = money.id
      where money.obligation_id = about.id and money.attempt_id is not null
        and not exists (select from payments.clearing where settlement_id = money.id)), 0)::bigint,
    about.waived_at is not null, about.settled_at is not null,
    exists (select from payments.attempt where obligation_id = about.id and pending_at is not null
      and paid_at is null and cancelled_at is null and failed_at is null and expired_at is null)
  from payments.obligation about where about.kind = of_kind and about.record_id = any(records)
  union all
  -- What came by transfer without being asked.
  select settlement.source_id, settlement.source_id, 0, sum(settlement.amount)::bigint, 0, false, true, false
  from payments.settlement where obligation_id is null and settlement.kind = of_kind and settlement.source_id = any(records)
  group by settlement.source_id
$$;
revoke all on function payments.standing_about from public;
grant execute on function payments.standing_about to lete_web, lete_worker;

-- Confirmations of payment that somebody asked for. More money is another confirmation.
create table payments.receipt (
  id uuid primary key,
  kind text not null,
  record_id uuid not null,
  owner text not null,
  lang text not null check (lang in ('lv', 'en')),
  -- What had been paid when it was asked for, and how much of that was at the bank.
  paid bigint not null check (paid > 0),
  arrived bigint not null check (arrived between 0 and paid),
  asked_at timestamptz not null,
  document_id uuid,
  unique (kind, record_id, owner, lang, paid, arrived)
);
create index on payments.receipt (owner, asked_at desc);
alter table payments.receipt enable row level security, force row level security;
create policy payer on payments.receipt to lete_web using (payments.is_payer(owner) or payments.is_staff());
create policy worker on payments.receipt to lete_worker using (true);
create policy owner on payments.receipt to lete_owner using (true);
grant select, insert on payments.receipt to lete_web, lete_worker;
grant update (document_id) on payments.receipt to lete_worker;

-- Somebody may still be at the bank with it.
create function payments.is_being_paid(obligation uuid) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from payments.attempt where obligation_id = obligation and paid_at is null and cancelled_at is null
    and failed_at is null and expired_at is null)
$$;
revoke all on function payments.is_being_paid from public;
grant execute on function payments.is_being_paid to lete_worker;
