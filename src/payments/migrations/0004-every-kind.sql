-- What is owed need not be the fee of a case: a penalty, an invoice. An obligation says of which kind it is and by which id
-- its own room knows it; nothing in it is personal but the key of whoever pays.

-- Whose money it is, one per account: the agency's own, and each authority's for which it is collected (domain §3.4).
create table payments.holder (
  code text primary key check (code ~ '^[a-z][a-z0-9-]*$'),
  name_lv text not null,
  name_en text not null,
  recipient text not null,
  registration_number text not null,
  -- Null for the agency's own, whose account is a setting.
  iban text unique check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  bic text check (bic ~ '^[A-Z0-9]{8}([A-Z0-9]{3})?$')
);
insert into payments.holder values ('agency', 'Informācijas centra maksas pakalpojumi', 'Paid services of the Information Centre',
  'Iekšlietu ministrijas Informācijas centrs', '90000289913', null, null);
-- Which account the money for an authority's decisions goes to, by the series of the decision; '' for every other series.
create table payments.holder_of_authority (
  authority text not null,
  series text not null default '',
  holder text not null references payments.holder,
  primary key (authority, series)
);
grant select on payments.holder, payments.holder_of_authority to lete_web, lete_worker;
grant insert, update on payments.holder, payments.holder_of_authority to lete_worker;

-- A number as it is compared, in whatever way it was written: letters without marks, digits, nothing else.
create function payments.plain(written text) returns text language sql immutable parallel safe as $$
  select upper(translate(regexp_replace(lower(written), '[^0-9a-zāčēģīķļņōŗšūž]', '', 'g'), 'āčēģīķļņōŗšūž', 'acegiklnorsuz'))
$$;

alter table payments.obligation rename column case_id to source_id;
alter table payments.obligation drop constraint obligation_case_id_key;
alter table payments.obligation
  -- `fee` of a case, `penalty` of the Punishment Register, `invoice` …: the news of its payment is `<kind>-settled`.
  add column kind text not null default 'fee' check (kind ~ '^[a-z][a-z-]*$'),
  add column holder text not null default 'agency' references payments.holder,
  -- The exact words for a transfer.
  add column purpose text,
  add column due_on date,
  add constraint obligation_source unique (kind, source_id);
alter table payments.obligation disable trigger only_forward;
update payments.obligation set purpose = reference;
alter table payments.obligation enable trigger only_forward;
alter table payments.obligation alter column purpose set not null;
create index on payments.obligation (payments.plain(reference));

-- Who else may pay it: a stranger who knows enough of a penalty to pay it. The room that lets them has proved that.
create table payments.other_payer (
  obligation_id uuid not null references payments.obligation,
  payer text not null,
  primary key (obligation_id, payer)
);
grant select on payments.other_payer to lete_worker;
create function payments.may_pay(obligation uuid) returns boolean language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from payments.other_payer where obligation_id = obligation and payments.is_payer(payer))
$$;
create function payments.let_pay(of_kind text, source uuid, who text) returns uuid language sql security definer set search_path = pg_catalog, pg_temp as $$
  with found as (select id, payer from payments.obligation where kind = of_kind and source_id = source),
    let as (insert into payments.other_payer select id, who from found where payer <> who on conflict do nothing)
  select id from found
$$;
revoke all on function payments.let_pay, payments.may_pay from public;
grant execute on function payments.let_pay, payments.may_pay to lete_web, lete_worker;
-- Whoever is let in sees the obligation and its tries: what is on its way already need not be paid twice.
drop policy payer on payments.obligation;
create policy payer on payments.obligation to lete_web using (payments.is_payer(payer) or payments.is_staff() or payments.may_pay(id));
drop policy payer on payments.attempt;
create policy payer on payments.attempt to lete_web using (payments.is_payer(payer) or payments.is_staff() or payments.may_pay(obligation_id));
drop policy payer on payments.intent;
create policy payer on payments.intent to lete_web using (payments.is_payer(payer) or payments.may_pay(obligation_id));

-- Each holder's books balance by themselves.
alter table payments.ledger_line add column holder text not null default 'agency' references payments.holder;
alter table payments.ledger_line drop constraint ledger_line_pkey;
alter table payments.ledger_line add primary key (transaction_id, holder, account);
alter table payments.ledger_transaction alter column obligation_id drop not null;
alter table payments.ledger_transaction drop constraint ledger_transaction_kind_check;
alter table payments.ledger_transaction add constraint ledger_transaction_kind_check check (kind ~ '^[a-z][a-z-]*$');
drop index payments.ledger_transaction_obligation_id_kind_idx;
create unique index on payments.ledger_transaction (obligation_id, kind) where kind in ('asked', 'waived', 'written-off');

insert into payments.account values
  ('transit', 'Ceļā no maksājumu iestādes', 'On its way from the provider', 6),
  ('suspense', 'Saņemts, vēl nav attiecināts', 'Received, not yet matched', 7),
  ('collected', 'Iekasēts iestādes vārdā', 'Collected for the authority', 8),
  ('between', 'Savstarpēji pārskaitāms', 'To be passed on between accounts', 9),
  ('outgoing', 'Atmaksas ceļā uz banku', 'Refunds on their way', 10),
  ('written-off', 'Norakstītie parādi', 'Written off', 11),
  ('bank-charges', 'Bankas komisijas', 'Bank charges', 12);

-- The lines of a transaction are written by one statement, and each holder's sum is zero when it ends. Once for a statement
-- instead of once for a line: a bank's statement of a hundred thousand entries is booked by one.
drop trigger balanced on payments.ledger_line;
create function payments.check_lines() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare off record;
begin
  select line.transaction_id, line.holder, sum(line.amount) as total, count(*) as lines into off
  from payments.ledger_line line where line.transaction_id in (select transaction_id from added)
  group by line.transaction_id, line.holder having sum(line.amount) <> 0 or count(*) < 2 limit 1;
  if found then
    raise exception 'the ledger transaction % does not balance: % cents in % lines of %', off.transaction_id, off.total, off.lines, off.holder
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger balanced after insert on payments.ledger_line referencing new table as added
  for each statement execute function payments.check_lines();
-- A transaction without lines is caught at the commit, as before.

-- Until now a provider's word was booked as money at the bank; from now on it is on its way until a statement shows it.
with moved as (
  insert into payments.ledger_transaction (id, at, kind)
  select gen_random_uuid(), now(), 'moved' where exists (select from payments.settlement) returning id)
insert into payments.ledger_line (transaction_id, account, amount)
select moved.id, account, amount from moved, (select sum(amount)::bigint as total from payments.settlement) as all_of_it,
  lateral (values ('bank', -total), ('transit', total)) as line (account, amount);
