-- Everything that anyone writes is a case of its kind (Iesniegumu likums, 2. pants, and the tracks beside it).
alter table casework.case_file drop constraint case_file_kind_check;
alter table casework.case_file add constraint case_file_kind_check check (kind in ('service-request', 'request', 'complaint',
  'proposal', 'question', 'support', 'feedback', 'legal-act-proposal', 'accessibility', 'information-request',
  'data-subject-request', 'whistleblower'));

-- A message of a channel becomes an entry once.
create table casework.taken_message (
  channel text not null,
  message uuid not null,
  case_id uuid not null references casework.case_file,
  entry_id bigint not null references casework.entry,
  primary key (channel, message)
);

-- Which case the ids of a mail conversation belong to: a message, and all that it refers to, are one set.
create table casework.conversation (
  external_id text primary key,
  case_id uuid not null references casework.case_file
);

-- A link in a mail that lets its reader go on with eID; the token is kept as a hash, and serves once.
create table casework.continuation (
  token bytea primary key check (length(token) = 32),
  case_id uuid not null references casework.case_file,
  expires_at timestamptz not null,
  claimed_at timestamptz,
  claimed_by text
);

insert into casework.term_rule (code, valid_from, valid_to, unit_of_time, amount, extended_amount, extended_unit, name, norm) values
  ('whistleblower', '2022-02-04', null, 'days', 7, null, null,
   '{"lv": "septiņas dienas", "en": "seven days"}', 'Trauksmes celšanas likums');

grant select, insert on casework.taken_message, casework.conversation to lete_worker, lete_web;
grant select, insert on casework.continuation to lete_worker;
