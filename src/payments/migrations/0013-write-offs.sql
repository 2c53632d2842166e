-- A debt that cannot be recovered is written off by two people who saw the same: who asks gives the ground, somebody else approves within
-- a day, and a job books it. Money that comes afterwards is the payer's again.
create table payments.write_off (
  id uuid primary key,
  obligation_id uuid not null references payments.obligation,
  amount bigint not null check (amount > 0),
  ground text not null check (ground in ('lapsed', 'insolvent', 'deceased', 'liquidated', 'uneconomic')),
  why text not null check (length(why) between 10 and 1000),
  hash text not null,
  asked_by text not null,
  asked_name text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= asked_at + interval '24 hours'),
  approved_by text,
  approved_name text,
  approved_at timestamptz,
  approved_hash text,
  booked_at timestamptz,
  closed_at timestamptz,
  -- `changed`: another sum was owed when it was to be booked.
  closed_how text check (closed_how in ('refused', 'expired', 'changed')),
  check (approved_by <> asked_by),
  check (approved_at < expires_at),
  check (approved_hash = hash),
  check ((approved_by is null) = (approved_at is null) and (approved_by is null) = (approved_hash is null)),
  check (booked_at is null or approved_at is not null),
  check ((closed_at is null) = (closed_how is null))
);
create unique index on payments.write_off (obligation_id) where closed_at is null;
create index on payments.write_off (asked_at desc);
create trigger only_forward before update on payments.write_off for each row execute function payments.only_forward();
create trigger kept before delete or truncate on payments.write_off for each statement execute function payments.refuse_change();
alter table payments.write_off enable row level security, force row level security;
create policy staff on payments.write_off to lete_web using (payments.is_staff());
create policy worker on payments.write_off to lete_worker using (true);
create policy owner on payments.write_off to lete_owner using (true);
grant select, insert on payments.write_off to lete_web, lete_worker;
grant update (approved_by, approved_name, approved_at, approved_hash, booked_at, closed_at, closed_how) on payments.write_off to lete_web, lete_worker;
create index obligation_overdue on payments.obligation (due_on) where due_on is not null and settled_at is null and waived_at is null and holder = 'agency';
