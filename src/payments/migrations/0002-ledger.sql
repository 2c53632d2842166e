-- What is owed, asked, paid and returned. Double entry: every transaction sums to zero, and nothing booked is ever
-- changed. States are computed from instants, and an instant once set stays.
create function payments.is_payer(payer text) returns boolean language sql stable as $$
  select payer = any(string_to_array(coalesce(current_setting('lete.subjects', true), ''), ','))
$$;
create function payments.is_staff() returns boolean language sql stable as $$
  select coalesce(current_setting('lete.units', true), '') <> ''
$$;

create table payments.obligation (
  id uuid primary key,
  case_id uuid not null unique,
  payer text not null,
  -- The case's number, shown at the bank.
  reference text not null,
  -- A local path per obligation: where the payer goes back to.
  return_to text not null check (return_to ~ '^/[^/\\]'),
  -- Price of src/payments, frozen when it was asked.
  price jsonb not null,
  net bigint not null,
  vat bigint not null,
  gross bigint not null check (gross > 0),
  asked_at timestamptz not null,
  settled_at timestamptz,
  -- No longer asked: the request was withdrawn or closed without examination. What was paid goes back.
  waived_at timestamptz,
  receipt_number text unique,
  check (net + vat = gross),
  check ((settled_at is null) = (receipt_number is null))
);

-- A wish to pay: the same key for the same obligation is the same wish.
create table payments.intent (
  id uuid primary key,
  obligation_id uuid not null references payments.obligation,
  payer text not null,
  key text not null,
  amount bigint not null check (amount > 0),
  created_at timestamptz not null,
  unique (obligation_id, key)
);

-- One order at a provider. `pending`: the bank has it and the money is on its way; ended without money: cancelled, failed
-- or expired. None of these is final where money is concerned: what the bank says was paid is booked whenever it says so.
create table payments.attempt (
  id uuid primary key,
  intent_id uuid not null references payments.intent,
  obligation_id uuid not null references payments.obligation,
  payer text not null,
  provider text not null,
  provider_id text not null,
  amount bigint not null check (amount > 0),
  currency text not null default 'EUR',
  started_at timestamptz not null,
  valid_until timestamptz not null,
  checked_at timestamptz,
  pending_at timestamptz,
  paid_at timestamptz,
  cancelled_at timestamptz,
  failed_at timestamptz,
  expired_at timestamptz,
  -- The bank's truth does not fit the order (another currency): for a person to look at.
  disputed_at timestamptz,
  unique (provider, provider_id),
  unique (intent_id)
);
create index on payments.attempt (obligation_id, started_at);
create index on payments.attempt (started_at) where paid_at is null and expired_at is null and disputed_at is null;

-- Money that came: one capture per provider and its own number for it.
create table payments.settlement (
  id uuid primary key,
  attempt_id uuid not null references payments.attempt,
  obligation_id uuid not null references payments.obligation,
  provider text not null,
  provider_payment_id text not null,
  amount bigint not null check (amount > 0),
  booked_at timestamptz not null,
  unique (provider, provider_payment_id)
);
create index on payments.settlement (obligation_id);

-- Money that is the client's: paid beyond the price, or for what is no longer asked. Returned by the accountants.
create table payments.refund (
  id uuid primary key,
  obligation_id uuid not null references payments.obligation,
  -- The money that was too much; null where all that was paid goes back because the fee was waived.
  settlement_id uuid unique references payments.settlement,
  amount bigint not null check (amount > 0),
  due_at timestamptz not null
);
create unique index on payments.refund (obligation_id) where settlement_id is null;

create table payments.account (
  code text primary key,
  name_lv text not null,
  name_en text not null,
  position int not null unique
);
insert into payments.account values
  ('receivable', 'Klientu parādi par pakalpojumiem', 'Owed by clients for services', 1),
  ('bank', 'Saņemts bankā', 'Received at the bank', 2),
  ('income', 'Ieņēmumi no maksas pakalpojumiem', 'Income from paid services', 3),
  ('vat', 'Pievienotās vērtības nodoklis', 'Value added tax', 4),
  ('refundable', 'Klientiem atmaksājamais', 'To be returned to clients', 5);

create table payments.ledger_transaction (
  id uuid primary key,
  at timestamptz not null,
  kind text not null check (kind in ('asked', 'settled', 'waived')),
  obligation_id uuid not null references payments.obligation,
  settlement_id uuid unique references payments.settlement,
  check ((kind = 'settled') = (settlement_id is not null))
);
create unique index on payments.ledger_transaction (obligation_id, kind) where kind <> 'settled';
create index on payments.ledger_transaction (obligation_id);
create index on payments.ledger_transaction (at desc);

-- Debit is positive, credit negative.
create table payments.ledger_line (
  transaction_id uuid not null references payments.ledger_transaction,
  account text not null references payments.account,
  amount bigint not null check (amount <> 0),
  primary key (transaction_id, account)
);
create index on payments.ledger_line (account);

-- Checked at the commit, when all lines are there; a transaction without lines is caught too.
create function payments.check_balance() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare transaction uuid := coalesce(to_jsonb(new)->>'transaction_id', to_jsonb(new)->>'id'); total bigint; lines int;
begin
  select coalesce(sum(amount), 0), count(*) into total, lines from payments.ledger_line where transaction_id = transaction;
  if total <> 0 or lines < 2 then
    raise exception 'the ledger transaction % does not balance: % cents in % lines', transaction, total, lines using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger balanced after insert on payments.ledger_line deferrable initially deferred
  for each row execute function payments.check_balance();
create constraint trigger balanced after insert on payments.ledger_transaction deferrable initially deferred
  for each row execute function payments.check_balance();

create function payments.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what is booked stays booked: % of %', tg_op, tg_table_name;
end $$;
create trigger kept before update or delete or truncate on payments.ledger_transaction for each statement execute function payments.refuse_change();
create trigger kept before update or delete or truncate on payments.ledger_line for each statement execute function payments.refuse_change();
create trigger kept before update or delete or truncate on payments.settlement for each statement execute function payments.refuse_change();
create trigger kept before update or delete or truncate on payments.refund for each statement execute function payments.refuse_change();
create trigger kept before update or delete or truncate on payments.intent for each statement execute function payments.refuse_change();
create trigger kept before delete or truncate on payments.obligation for each statement execute function payments.refuse_change();
create trigger kept before delete or truncate on payments.attempt for each statement execute function payments.refuse_change();

-- Only instants may be added to what was asked, each once; `checked_at` alone moves.
create function payments.only_forward() returns trigger language plpgsql as $$
declare before jsonb := to_jsonb(old) - 'checked_at'; after jsonb := to_jsonb(new) - 'checked_at'; field text;
begin
  for field in select key from jsonb_each(before) where value <> 'null'::jsonb and after -> key is distinct from value loop
    raise exception '% of % is set and stays', field, tg_table_name using errcode = 'check_violation';
  end loop;
  return new;
end $$;
create trigger only_forward before update on payments.obligation for each row execute function payments.only_forward();
create trigger only_forward before update on payments.attempt for each row execute function payments.only_forward();

-- Receipt numbers without gaps, per year.
create table payments.receipt_counter (year int primary key, last bigint not null);
create function payments.next_receipt(for_year int) returns bigint language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into payments.receipt_counter (year, last) values (for_year, 1)
  on conflict (year) do update set last = payments.receipt_counter.last + 1 returning last
$$;
revoke all on function payments.next_receipt from public;
grant execute on function payments.next_receipt to lete_worker;

-- Callbacks seen: each nonce once per provider. Kept for two days, longer than a callback stays valid.
create table payments.callback (
  provider text not null,
  nonce text not null,
  received_at timestamptz not null,
  primary key (provider, nonce)
);
create index on payments.callback (received_at);

-- What the daily reconciliation found.
create table payments.reconciliation (
  held_on date primary key,
  held_at timestamptz not null,
  -- Sum of every line: zero.
  imbalance bigint not null,
  -- Obligations whose receivable in the ledger is not what is still owed.
  mismatched int not null,
  -- Obligations settled below their price.
  underpaid int not null,
  open_attempts int not null,
  disputed int not null,
  refunds_due bigint not null
);

alter table payments.obligation enable row level security, force row level security;
alter table payments.intent enable row level security, force row level security;
alter table payments.attempt enable row level security, force row level security;
create policy payer on payments.obligation to lete_web using (payments.is_payer(payer) or payments.is_staff());
create policy payer on payments.intent to lete_web using (payments.is_payer(payer));
create policy payer on payments.attempt to lete_web using (payments.is_payer(payer) or payments.is_staff());
create policy worker on payments.obligation to lete_worker using (true);
create policy worker on payments.intent to lete_worker using (true);
create policy worker on payments.attempt to lete_worker using (true);
-- The foreign keys' own checks run as the owner.
create policy owner on payments.obligation to lete_owner using (true);
create policy owner on payments.intent to lete_owner using (true);
create policy owner on payments.attempt to lete_owner using (true);

grant select, insert on payments.obligation, payments.intent, payments.attempt to lete_web, lete_worker;
grant update (settled_at, waived_at, receipt_number) on payments.obligation to lete_worker;
grant update (checked_at, pending_at, paid_at, cancelled_at, failed_at, expired_at, disputed_at) on payments.attempt to lete_worker;
grant select, insert on payments.ledger_transaction, payments.ledger_line to lete_web, lete_worker;
grant select on payments.account, payments.settlement, payments.refund, payments.reconciliation to lete_web, lete_worker;
grant insert on payments.settlement, payments.refund to lete_worker;
grant insert, update on payments.reconciliation to lete_worker;
grant insert on payments.callback to lete_web;
grant select (provider, nonce) on payments.callback to lete_web;
grant select, delete on payments.callback to lete_worker;
