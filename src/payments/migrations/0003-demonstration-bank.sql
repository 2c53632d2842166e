-- The demonstration's bank: a system of its own, which only happens to live here. Nothing of Lete's reads these tables
-- except over HTTP. An order is known once somebody has done something with it.
create schema demo_bank;
grant usage on schema demo_bank to lete_web, lete_worker;

create table demo_bank.payment_order (
  id text primary key,
  amount bigint not null,
  currency text not null,
  payment_id text not null unique,
  -- When the money moves: at once, or later where the payer chose so.
  pays_at timestamptz,
  cancelled_at timestamptz,
  check (pays_at is null or cancelled_at is null)
);
grant select, insert on demo_bank.payment_order to lete_web;
grant select on demo_bank.payment_order to lete_worker;
