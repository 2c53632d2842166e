-- A refund leaves only when two people have seen exactly the same: who asks and who approves differ, the approval names the hash
-- of what is paid to whom, and after a day it has to be asked for again.
create table payments.refund_batch (
  id uuid primary key,
  holder text not null references payments.holder,
  made_at timestamptz not null,
  made_by text not null,
  orders int not null check (orders > 0),
  amount bigint not null check (amount > 0),
  -- The pain.001 message as it was handed out.
  message text not null
);
create table payments.refund_order (
  id uuid primary key,
  refund_id uuid not null references payments.refund,
  holder text not null references payments.holder,
  amount bigint not null check (amount > 0),
  name text not null check (length(name) between 1 and 70),
  iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  purpose text not null check (length(purpose) <= 140),
  hash text not null,
  asked_by text not null,
  asked_name text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= asked_at + interval '24 hours'),
  approved_by text,
  approved_name text,
  approved_at timestamptz,
  approved_hash text,
  batch_id uuid references payments.refund_batch,
  -- Refused, expired, turned down by the bank or sent back by the other one: the refund is due again.
  closed_at timestamptz,
  closed_how text check (closed_how in ('refused', 'expired', 'rejected', 'returned')),
  check (approved_by <> asked_by),
  check (approved_at < expires_at),
  check (approved_hash = hash),
  check ((approved_by is null) = (approved_at is null) and (approved_by is null) = (approved_hash is null)),
  check (batch_id is null or approved_at is not null),
  check ((closed_at is null) = (closed_how is null))
);
create unique index on payments.refund_order (refund_id) where closed_at is null;
create index on payments.refund_order (refund_id);
create index on payments.refund_order (holder) where closed_at is null and batch_id is null;
create index on payments.refund_order (batch_id) where batch_id is not null;
create index on payments.refund_batch (made_at desc);
create trigger only_forward before update on payments.refund_order for each row execute function payments.only_forward();
create trigger kept before delete or truncate on payments.refund_order for each statement execute function payments.refuse_change();
create trigger kept before update or delete or truncate on payments.refund_batch for each statement execute function payments.refuse_change();

alter table payments.refund_order enable row level security, force row level security;
create policy staff on payments.refund_order to lete_web using (payments.is_staff());
create policy worker on payments.refund_order to lete_worker using (true);
create policy owner on payments.refund_order to lete_owner using (true);
alter table payments.refund_batch enable row level security, force row level security;
create policy staff on payments.refund_batch to lete_web using (payments.is_staff());
create policy worker on payments.refund_batch to lete_worker using (true);
create policy owner on payments.refund_batch to lete_owner using (true);
grant select, insert on payments.refund_order, payments.refund_batch to lete_web, lete_worker;
grant update (approved_by, approved_name, approved_at, approved_hash, batch_id, closed_at, closed_how) on payments.refund_order to lete_web, lete_worker;
