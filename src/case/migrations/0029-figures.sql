-- What the figures of the standard are counted from (domain §14): one line for everything that happened to a matter, with what it belongs
-- to and whether the promise in it was kept. Nobody's name, number or words are in it; reports of breaches are left out.
create view casework.figure_matter as
  select id, kind, coalesce(service, '') as service, unit, way, coalesce(priority, '') as priority, submitted_at, clock_started_at, due_on,
    asked_at, closed_at, withdrawn_at, lapsed_at, issued_at, decided_at, responded_at, respond_by, resolve_by,
    decision->>'outcome' = 'refuse' as refused,
    -- A refusal that says what the law asks: its ground with the norm, the facts, how to contest it.
    coalesce(decision->>'ground', '') <> '' and coalesce(decision->'norm'->>'lv', '') <> '' and coalesce(decision->>'facts', '') <> ''
      and coalesce(decision->'remedy'->>'lv', '') <> '' as grounded,
    -- When the agency had done its part: the document made, the refusal sent, the letter answered.
    least(issued_at, answered_at, case when decision->>'outcome' = 'refuse' then decided_at end) as done_at,
    case when due_on is not null then (due_on + 1)::timestamp at time zone 'Europe/Riga' end as term_ends
  from casework.case_file where unit <> 'whistleblowing';

create view casework.figure_event as
with matter as not materialized (select * from casework.figure_matter)
  select 'received' as measure, submitted_at as at, way in ('portal', 'web', 'email', 'signed-email', 'e-address', 'online') as hit,
    unit, kind, service, way, priority, id from matter
  union all
  select 'ended', closed_at, withdrawn_at is null and lapsed_at is null, unit, kind, service, way, priority, id from matter where closed_at is not null
  union all
  -- A term is kept when the matter was done before its last day was over; it is broken at that moment, whether or not the answer came later.
  select 'term', least(done_at, term_ends), coalesce(done_at < term_ends, false), unit, kind, service, way, priority, id from matter
    where term_ends is not null and withdrawn_at is null and lapsed_at is null and (done_at is not null or asked_at is null)
  union all
  select 'refusal', decided_at, grounded, unit, kind, service, way, priority, id from matter where refused
  union all
  select 'response', least(coalesce(responded_at, closed_at), respond_by), coalesce(coalesce(responded_at, closed_at) <= respond_by, false),
    unit, kind, service, way, priority, id from matter where respond_by is not null and (responded_at is not null or closed_at is not null or asked_at is null)
  union all
  select 'resolution', least(closed_at, resolve_by), coalesce(closed_at <= resolve_by, false), unit, kind, service, way, priority, id from matter
    where resolve_by is not null and (closed_at is not null or asked_at is null)
  union all
  -- Solved at the first contact: the client had to write nothing more, was asked nothing, and did not come back within five days.
  select 'first-contact', closed_at, not exists (select from casework.entry where entry.case_id = matter.id
      and (entry.kind = 'asked' or (entry.author_kind = 'client' and entry.kind = 'message' and entry.at > matter.submitted_at)
        or (entry.kind = 'reopened' and entry.at <= matter.closed_at + interval '5 days'))),
    unit, kind, service, way, priority, id from matter where closed_at is not null and kind in ('support', 'question')
      and withdrawn_at is null and lapsed_at is null
  union all
  select 'reopened', closed_at, exists (select from casework.entry where entry.case_id = matter.id and entry.kind = 'reopened'),
    unit, kind, service, way, priority, id from matter where closed_at is not null and withdrawn_at is null and lapsed_at is null
  union all
  select 'asked', survey.asked_at, survey.answered_at is not null, matter.unit, kind, service, way, priority, matter.id
    from casework.survey join matter on matter.id = survey.case_id
  union all
  select 'satisfied', survey.answered_at, survey.score >= 4, matter.unit, kind, service, way, priority, matter.id
    from casework.survey join matter on matter.id = survey.case_id where survey.answered_at is not null
  union all
  select 'solved', survey.added_at, survey.solved = 'yes', matter.unit, kind, service, way, priority, matter.id
    from casework.survey join matter on matter.id = survey.case_id where survey.solved is not null
  union all
  select 'easy', survey.added_at, survey.effort <= 3, matter.unit, kind, service, way, priority, matter.id
    from casework.survey join matter on matter.id = survey.case_id where survey.effort is not null;

-- Small indexes for the instants that events are found by: the rows lie in the order of these instants, nearly.
create index case_file_submitted_brin on casework.case_file using brin (submitted_at);
create index case_file_closed_at on casework.case_file (closed_at) where closed_at is not null;
create index case_file_decided_brin on casework.case_file using brin (decided_at);

-- The figures of months, counted by one job and read by every page: what is published was counted once.
create table casework.figure_month (
  month date not null check (extract(day from month) = 1),
  measure text not null,
  unit text not null,
  kind text not null,
  service text not null,
  way text not null,
  priority text not null,
  total int not null check (total > 0),
  hits int not null check (hits between 0 and total),
  counted_at timestamptz not null,
  primary key (month, measure, unit, kind, service, way, priority)
);
create index on casework.figure_month (measure, month);

-- How long matters took whose term counts working days: from the start of the clock to the outcome, as pairs of days.
create view casework.figure_lead as
  select service, unit, priority, done_at, (clock_started_at at time zone 'Europe/Riga')::date as from_day,
    (done_at at time zone 'Europe/Riga')::date as to_day
  from casework.figure_matter where clock_started_at is not null and done_at is not null and service <> '';

grant usage on schema casework to lete_reports;
grant select on casework.figure_matter, casework.figure_event, casework.figure_lead, casework.figure_month to lete_reports, lete_worker;
grant select on casework.special_day to lete_reports;
grant insert, delete on casework.figure_month to lete_worker;
