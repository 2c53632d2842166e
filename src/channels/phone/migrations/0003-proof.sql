-- How a caller is proven, and how strongly that counts: dated data, so that the strength of an entry can be told later.
create table phone.proof_rule (
  way text not null check (way in ('call-back', 'code')),
  valid_from date not null,
  assurance text not null,
  name jsonb not null,
  primary key (way, valid_from)
);
insert into phone.proof_rule (way, valid_from, assurance, name) values
  ('call-back', '2020-01-01', 'substantial', '{"lv": "atzvans uz iepriekš pierādītu numuru", "en": "call-back to a number on record"}'),
  ('code', '2020-01-01', 'substantial', '{"lv": "vienreizējs kods no klienta portāla", "en": "one-time code from the client’s portal"}');

-- A code that a client sees in the portal and reads out: kept as a keyed hash, ten minutes, once. It names its client.
create table phone.proof_code (
  hash bytea primary key check (length(hash) = 32),
  subject_key text not null,
  subject_name text not null,
  shown_at timestamptz not null,
  used_at timestamptz
);
create index on phone.proof_code (subject_key);
create index on phone.proof_code (shown_at);
-- Codes tried during a call, right or wrong; and who the caller was proven to be.
alter table phone.call add column proof_tries int not null default 0, add column subject_name text;
grant select on phone.proof_rule to lete_web, lete_worker;
grant select, insert, update, delete on phone.proof_code to lete_web;
grant select, delete on phone.proof_code to lete_worker;
