-- What goes to the authority that a submission was forwarded to: by which way, and what became of it.
create table casework.forwarding (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  authority text not null,
  way text not null check (way in ('e-address', 'email', 'post')),
  -- Registration number, e-mail or postal address, as the way asks.
  address text not null,
  cover text not null,
  by_key text not null,
  asked_at timestamptz not null,
  -- The sealed container in documents, and the channel's own id.
  parcel text,
  carrier_id uuid,
  left_at timestamptz,
  failed_at timestamptz,
  check ((carrier_id is null) = (left_at is null))
);
create index on casework.forwarding (case_id);
create unique index on casework.forwarding (carrier_id) where carrier_id is not null;
alter table casework.forwarding enable row level security, force row level security;
create policy staff on casework.forwarding using (cardinality((select casework.own_units())) > 0
  and exists (select from casework.case_file as own where own.id = case_id));
grant select, insert on casework.forwarding to lete_web;
grant select, update (parcel, carrier_id, left_at, failed_at) on casework.forwarding to lete_worker;
