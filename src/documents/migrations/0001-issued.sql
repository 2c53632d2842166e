-- Documents issued: numbered, sealed, verifiable. The files stand in the database, not beside it: one backup holds the row
-- and its bytes at the same instant, and one transaction stores both; at some 60 kB each a million of them is 60 GB.
create schema documents;
grant usage on schema documents to lete_web, lete_worker;

-- The last number given under each index of the records plan in each year. The row is locked until the transaction ends:
-- numbers have no gaps, because a transaction that fails takes its number back with it. `I-` (izsniegts) keeps them apart
-- from the registration numbers of cases, which count under the same index.
create table documents.counter (
  series text not null,
  year int not null,
  last int not null,
  primary key (series, year)
);

create function documents.next_number(of_series text, of_year int) returns text
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into documents.counter as counter (series, year, last) values (of_series, of_year, 1)
  on conflict (series, year) do update set last = counter.last + 1
  returning format('IC/%s/%s/I-%s', year, series, last);
$$;
revoke all on function documents.next_number(text, int) from public;
grant execute on function documents.next_number(text, int) to lete_worker;

create table documents.issued (
  id uuid primary key,
  -- One document per step of a case, however often it is asked for.
  key text not null unique,
  number text not null unique,
  -- SHA-256 of the verification code; the code itself stands only on the paper.
  code_hash bytea not null unique check (length(code_hash) = 32),
  case_id uuid,
  case_number text,
  owner text not null,
  unit text not null,
  language text not null check (language in ('lv', 'en', 'ru')),
  title jsonb not null,
  public_fields jsonb not null,
  issued_on date not null,
  ordered_at timestamptz not null,
  -- The typed data that was printed, encrypted by the application; the accessible page is made from it.
  data_sealed text not null,
  template text not null,
  template_version text,
  sha256 bytea check (length(sha256) = 32),
  size int,
  sealed_at timestamptz,
  replaced_at timestamptz,
  replaced_by uuid references documents.issued,
  revoked_at timestamptz,
  revocation_reason jsonb,
  check ((sealed_at is null) = (sha256 is null)),
  check ((replaced_at is null) = (replaced_by is null)),
  check (replaced_by <> id),
  check ((revoked_at is null) = (revocation_reason is null))
);
create unique index on documents.issued (sha256) where sha256 is not null;
create index on documents.issued (owner, issued_on desc);
create index on documents.issued (case_id);

create table documents.file (
  document_id uuid primary key references documents.issued,
  -- The sealed PDF, encrypted by the application: it tells of convictions.
  bytes bytea not null
);
-- Ciphertext does not compress.
alter table documents.file alter column bytes set storage external;

-- Every seal that was ever used, with the certificates that vouch for it: documents outlive the rotation of keys.
create table documents.seal_chain (
  -- SHA-256 over the whole chain; the seal's own certificate comes first in it.
  digest text primary key,
  pem text not null,
  first_used_at timestamptz not null
);

alter table documents.issued enable row level security;
alter table documents.issued force row level security;
alter table documents.file enable row level security;
alter table documents.file force row level security;

create policy theirs on documents.issued to lete_web, lete_worker
  using (owner = any (string_to_array(current_setting('lete.subjects', true), ','))
    or unit = any (string_to_array(current_setting('lete.units', true), ','))
    or '*' = any (string_to_array(current_setting('lete.units', true), ',')));
create policy theirs on documents.file to lete_web, lete_worker
  using (exists (select from documents.issued where id = document_id));
-- The owner's own functions below are doors with their own checks; nobody logs in as the owner.
create policy doors on documents.issued for select to lete_owner using (true);

grant select on documents.issued, documents.file, documents.seal_chain to lete_web, lete_worker;
grant insert on documents.issued, documents.file, documents.seal_chain to lete_worker;
grant update (code_hash, template_version, sha256, size, sealed_at, replaced_at, replaced_by, revoked_at, revocation_reason)
  on documents.issued to lete_worker;
grant update (replaced_at, replaced_by, revoked_at, revocation_reason) on documents.issued to lete_web;

-- What anyone may know who holds the paper: by its code, or by the digest of the file. The line in the audit is written
-- whether or not there is such a document, so that neither takes longer than the other.
create function documents.verify(of_code_hash bytea, of_sha256 bytea, look jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_one documents.issued;
  answer jsonb;
begin
  select * into found_one from documents.issued
    where sealed_at is not null and (code_hash = of_code_hash or sha256 = of_sha256) limit 1;
  select jsonb_build_object('number', found_one.number, 'title', found_one.title, 'issuedOn', found_one.issued_on,
      'publicFields', found_one.public_fields, 'revokedAt', found_one.revoked_at,
      'revocationReason', found_one.revocation_reason, 'replacedAt', found_one.replaced_at,
      'replacedBy', (select later.number from documents.issued as later where later.id = found_one.replaced_by))
    into answer;
  perform audit.record(look || jsonb_build_object('deed', 'documents:verify', 'subject', found_one.owner,
    'caseNumber', found_one.case_number, 'count', case when found_one.id is null then 0 else 1 end));
  return case when found_one.id is null then null else answer end;
end $$;
revoke all on function documents.verify(bytea, bytea, jsonb) from public;
grant execute on function documents.verify(bytea, bytea, jsonb) to lete_web;
