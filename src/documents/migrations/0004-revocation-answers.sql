-- What issuers answered about certificates (OCSP answers, revocation lists), for as long as it holds; or why nothing came.
-- Signed by their issuers, read again at every use. The key is a digest of the address and the certificate: no row tells whose.
create table documents.revocation_answer (
  key bytea primary key check (length(key) = 32),
  bytes bytea,
  problem text,
  fetched_at timestamptz not null,
  good_until timestamptz not null,
  check ((bytes is null) <> (problem is null))
);
create index revocation_answer_good_until on documents.revocation_answer (good_until);
grant select, insert, update, delete on documents.revocation_answer to lete_worker;

-- Where the services of a list are reached: origins that may be asked about certificates.
alter table documents.trust_list add column origins jsonb not null default '[]';
