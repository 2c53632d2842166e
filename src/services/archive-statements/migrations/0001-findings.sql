-- What an officer has gathered for a statement, until it is issued: which records of the archive, and words of their own. By the number of
-- the case. Rules of length of service are dated data: the rule of the day on which a period of service began counts for it.
create schema archive_statements;
grant usage on schema archive_statements to lete_web, lete_worker;

create table archive_statements.finding (
  case_number text not null,
  record_id uuid not null,
  unit text not null,
  chosen_at timestamptz not null,
  chosen_by text not null,
  primary key (case_number, record_id)
);
create table archive_statements.note (
  case_number text primary key,
  unit text not null,
  words text not null check (length(words) <= 5000),
  written_at timestamptz not null,
  written_by text not null
);
create table archive_statements.length_rule (
  code text not null,
  valid_from date not null,
  valid_to date,
  -- A hundred: as calendar time; a hundred and fifty: one and a half times.
  percent int not null check (percent between 0 and 300),
  -- Whether it counts towards length of service at all.
  counts boolean not null,
  name jsonb not null,
  norm text not null,
  primary key (code, valid_from)
);
-- The amounts are those of the demonstration: the archive's unit enters those of the norms that applied.
insert into archive_statements.length_rule (code, valid_from, valid_to, percent, counts, name, norm) values
  ('ordinary', '1940-01-01', null, 100, true, '{"lv": "dienests kalendārā aprēķinā", "en": "service in calendar time"}', 'Demonstrācijas vērtība; precizē arhīva nodaļa'),
  ('fire', '1940-01-01', '1974-12-31', 100, true, '{"lv": "dienests ugunsdzēsībā", "en": "service in firefighting"}', 'Demonstrācijas vērtība; precizē arhīva nodaļa'),
  ('fire', '1975-01-01', null, 150, true, '{"lv": "dienests ugunsdzēsībā, pusotrkārtīgi", "en": "service in firefighting, one and a half times"}', 'Demonstrācijas vērtība; precizē arhīva nodaļa'),
  ('civilian', '1940-01-01', null, 100, false, '{"lv": "darbs bez dienesta pakāpes", "en": "work without a rank"}', 'Demonstrācijas vērtība; precizē arhīva nodaļa');

alter table archive_statements.finding enable row level security, force row level security;
create policy unit on archive_statements.finding using (unit = any (string_to_array(current_setting('lete.units', true), ','))
  or '*' = any (string_to_array(current_setting('lete.units', true), ',')));
alter table archive_statements.note enable row level security, force row level security;
create policy unit on archive_statements.note using (unit = any (string_to_array(current_setting('lete.units', true), ','))
  or '*' = any (string_to_array(current_setting('lete.units', true), ',')));
grant select, insert, update, delete on archive_statements.finding, archive_statements.note to lete_web;
grant select on archive_statements.finding, archive_statements.note, archive_statements.length_rule to lete_worker, lete_web;
