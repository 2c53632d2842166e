-- One order at a provider may pay for several things at once: an attempt for each, one order for all of them.
alter table payments.attempt drop constraint attempt_provider_provider_id_key;
create index on payments.attempt (provider, provider_id);

-- By what a provider knows an order, where it gives a name of its own; kept before anybody is led there.
create table payments.provider_order (
  provider text not null,
  order_id text not null,
  handle text not null,
  address text not null,
  placed_at timestamptz not null,
  primary key (provider, order_id)
);
create trigger kept before update or delete or truncate on payments.provider_order for each statement execute function payments.refuse_change();
grant select, insert on payments.provider_order to lete_web;
grant select on payments.provider_order to lete_worker;

-- The demonstration's payment initiation and card institution: systems of their own, which only happen to live here.
create table demo_bank.initiation (
  payment_id text primary key,
  request_id text not null unique,
  -- The order as it was sent, and where the browser goes back to.
  payments jsonb not null,
  back text not null,
  lang text not null,
  valid_until timestamptz not null
);
create table demo_bank.card_session (
  id text primary key,
  idempotency_key text not null unique,
  client_reference text not null,
  lines jsonb not null,
  amount bigint not null,
  currency text not null,
  lang text not null,
  success_url text not null,
  cancel_url text not null,
  expires_at timestamptz not null,
  payment_intent text not null unique,
  paid_at timestamptz
);
grant select, insert on demo_bank.initiation, demo_bank.card_session to lete_web;
grant update (paid_at) on demo_bank.card_session to lete_web;
grant select on demo_bank.initiation, demo_bank.card_session to lete_worker;
