-- A telephone number as digits with its country, whatever its notation: so that a caller is found by any of them.
create function casework.phone_key(written text) returns text language sql immutable strict
set search_path = pg_catalog, pg_temp as $$
  select case when digits ~ '^\+' then substr(digits, 2) when digits ~ '^00' then substr(digits, 3)
      when length(digits) = 8 then '371' || digits else digits end
  from (select regexp_replace(written, '[^0-9+]', '', 'g') as digits) as bare;
$$;
alter table casework.case_file add column phone_key text generated always as (casework.phone_key(contact_phone)) stored;
create index case_file_phone on casework.case_file (phone_key, submitted_at desc) where phone_key is not null;
-- An entry by phone is raised once its caller is proven; nothing else of an entry is ever changed.
grant update (assurance) on casework.entry to lete_web;
