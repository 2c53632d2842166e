-- A statement may have a hundred thousand movements. What makes a movement itself is compared byte by byte, new rows lie beside each other,
-- and there is no index that no question uses.
alter table payments.bank_entry
  alter column key type text collate "C",
  alter column content type text collate "C",
  -- Only what has no reference of the bank is known by its content.
  alter column content drop not null,
  add constraint known_by check (servicer_ref is not null or content is not null);
alter table payments.settlement alter column provider_payment_id type text collate "C";

-- Money settles a movement's part once, and a provider's payment once; each is looked for in its own, smaller index.
alter table payments.settlement drop constraint settlement_provider_provider_payment_id_key;
create unique index settlement_of_provider on payments.settlement (provider, provider_payment_id) where entry_id is null;
drop index payments.settlement_entry_id_idx;
create unique index settlement_of_entry on payments.settlement (entry_id, provider_payment_id) where entry_id is not null;
drop index payments.settlement_obligation_id_idx;
create index settlement_of_obligation on payments.settlement (obligation_id) where obligation_id is not null;

-- What a settlement or a movement names is looked for once for each statement that adds some, not once for each row: none of it can ever go away.
create trigger kept before delete or truncate on payments.holder for each statement execute function payments.refuse_change();
create function payments.check_settled() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from added where entry_id is not null and not exists (select from payments.bank_entry where id = added.entry_id))
    or exists (select from (select distinct transaction_id as id from added) as named where id is not null
      and not exists (select from payments.ledger_transaction where ledger_transaction.id = named.id))
    or exists (select from (select distinct holder from added) as named where not exists (select from payments.holder where code = named.holder)) then
    raise exception 'a settlement names a movement, a booking or a holder that is not there' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
create function payments.check_moved() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from (select distinct unnest(array[statement_id, notice_id]) as id from added) as named
      where id is not null and not exists (select from payments.statement where statement.id = named.id)) then
    raise exception 'a movement names a statement that is not there' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
alter table payments.settlement drop constraint settlement_entry_id_fkey, drop constraint settlement_transaction_id_fkey,
  drop constraint settlement_holder_fkey;
create trigger names after insert on payments.settlement referencing new table as added
  for each statement execute function payments.check_settled();
alter table payments.bank_entry drop constraint bank_entry_statement_id_fkey, drop constraint bank_entry_notice_id_fkey;
create trigger names after insert on payments.bank_entry referencing new table as added
  for each statement execute function payments.check_moved();
create trigger names_still after update on payments.bank_entry referencing new table as added
  for each statement execute function payments.check_moved();

-- Numbers are looked for as they are compared.
drop index payments.obligation_plain_idx;
create index obligation_number on payments.obligation ((payments.plain(reference) collate "C"));
