-- Keys by which a dealer's program reports in the dealer's name. Only their hashes are kept.
create schema weapon_dealers;
grant usage on schema weapon_dealers to lete_web, lete_exchange;

create table weapon_dealers.key (
  id uuid primary key,
  hash bytea not null unique check (octet_length(hash) = 32),
  subject_key text not null,
  subject_name text not null,
  made_at timestamptz not null,
  made_by text not null,
  revoked_at timestamptz
);
create index key_subject on weapon_dealers.key (subject_key, made_at desc);
alter table weapon_dealers.key enable row level security, force row level security;
create policy party on weapon_dealers.key using (subject_key = any (string_to_array(current_setting('lete.subjects', true), ',')));
-- The function below finds a dealer by the key alone.
create policy by_key on weapon_dealers.key for select to lete_owner using (true);
grant select, insert, update on weapon_dealers.key to lete_web;

create function weapon_dealers.dealer_of(asked bytea) returns table (subject_key text, subject_name text)
language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select k.subject_key, k.subject_name from weapon_dealers.key k where k.hash = asked and k.revoked_at is null;
$$;
revoke all on function weapon_dealers.dealer_of(bytea) from public;
grant execute on function weapon_dealers.dealer_of(bytea) to lete_exchange;
