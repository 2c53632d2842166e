-- After the end of a matter its client is asked how it went (standard: "Piedalīsies klientu aptaujās"): one question to begin with, by a
-- link that serves once, at most once a period. What was answered is kept beside the case; the link only as a hash.
create table casework.survey_rule (
  valid_from date primary key,
  -- Days in which a client is asked at most once, and days for which a link serves.
  period_days int not null check (period_days > 0),
  link_days int not null check (link_days > 0)
);
insert into casework.survey_rule (valid_from, period_days, link_days) values ('2020-01-01', 90, 30);

create table casework.survey (
  id uuid primary key,
  case_id uuid not null unique references casework.case_file,
  -- SHA-256 of the link's token; none where an operator asked by telephone.
  token bytea unique check (length(token) = 32),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  score int check (score between 1 and 5),
  answered_at timestamptz,
  -- What may be added: whether it was solved, how much effort it took (1 little – 7 much), and words.
  solved text check (solved in ('yes', 'partly', 'no')),
  effort int check (effort between 1 and 7),
  comment text check (length(comment) <= 2000),
  added_at timestamptz,
  reopened_at timestamptz,
  -- The operator who entered what was said on the telephone.
  entered_by text,
  entered_name text,
  subject_key text not null,
  unit text not null,
  check ((score is null) = (answered_at is null)),
  check (added_at is null or answered_at is not null),
  check (token is not null or entered_by is not null)
);
create index on casework.survey (subject_key, asked_at desc);
create index survey_answered on casework.survey (answered_at) where answered_at is not null;
create index survey_asked on casework.survey (asked_at);
alter table casework.survey enable row level security, force row level security;
create policy party on casework.survey using (unit = any ((select casework.own_units())::text[])
  or subject_key = any ((select casework.own_subjects())::text[]) or (select casework.every_unit()));

create policy doors on casework.survey to lete_owner using (true) with check (true);

-- Who holds the link answers without signing in: these see and touch that one row.
create function casework.survey_by_token(of_token bytea, at timestamptz) returns table (id uuid, case_number text, lang text, score int, added boolean, reopened boolean, is_open boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select survey.id, case_file.number, case_file.lang, survey.score, survey.added_at is not null, survey.reopened_at is not null, survey.expires_at > at
  from casework.survey join casework.case_file on case_file.id = survey.case_id where survey.token = of_token;
$$;
create function casework.answer_survey(of_token bytea, given int, at timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with answered as (update casework.survey set score = given, answered_at = at
    where token = of_token and expires_at > at and added_at is null returning 1)
  select exists (select from answered);
$$;
create function casework.add_to_survey(of_token bytea, was_solved text, took_effort int, words text, at timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with added as (update casework.survey set solved = was_solved, effort = took_effort, comment = words, added_at = at
    where token = of_token and expires_at > at and answered_at is not null and added_at is null returning 1)
  select exists (select from added);
$$;
revoke all on function casework.survey_by_token, casework.answer_survey, casework.add_to_survey from public;
grant execute on function casework.survey_by_token, casework.answer_survey, casework.add_to_survey to lete_web;
grant select on casework.survey_rule to lete_web, lete_worker;
grant select, insert, update on casework.survey to lete_web, lete_worker;
