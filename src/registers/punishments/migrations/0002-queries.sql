-- Each query answers only if its audit line was written: the count over the line is a gate evaluated before any row leaves.

-- Current until spent or removed.
create function punishments.convictions_of(look jsonb, asked text, with_archive boolean, on_date date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with dated as (
    select c.*, least(c.spent_on, c.removed_on) as archived_on from punishments.conviction c where c.subject = asked and c.in_force_on <= on_date
  ), found as materialized (
    select d.*, (d.archived_on is null or d.archived_on > on_date) as current from dated d
    where with_archive or d.archived_on is null or d.archived_on > on_date
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/punishments:convictions', 'subject', asked,
      'count', (select count(*) from found), 'detail', jsonb_build_object('archive', with_archive))) as number
  )
  select jsonb_strip_nulls(jsonb_build_object('id', id, 'subject', subject, 'caseNumber', case_number, 'court', court, 'decidedOn', decided_on,
    'inForceOn', in_force_on, 'law', law, 'article', article, 'part', part, 'clause', clause, 'offenceOn', offence_on,
    'mainPenalty', main_penalty, 'additionalPenalty', additional_penalty, 'servedOn', served_on, 'spentOn', spent_on,
    'removedOn', removed_on, 'origin', origin, 'country', country, 'checkedOn', checked_on,
    'needsCheck', origin = 'foreign' and checked_on is null, 'sealedOffence', offence_sealed, 'current', current))
  from found where (select count(number) from line) > 0 order by decided_on, id;
$$;

-- Acquittals and terminations stand in the archive only.
create function punishments.ended_proceedings_of(look jsonb, asked text, on_date date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select * from punishments.ended_proceeding where subject = asked and in_force_on <= on_date
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/punishments:ended-proceedings', 'subject', asked,
      'count', (select count(*) from found))) as number
  )
  select jsonb_build_object('id', id, 'subject', subject, 'kind', kind, 'caseNumber', case_number, 'authority', authority,
    'decidedOn', decided_on, 'inForceOn', in_force_on, 'law', law, 'article', article, 'ground', ground)
  from found where (select count(number) from line) > 0 order by decided_on, id;
$$;

create function punishments.coercive_measures_of(look jsonb, asked text, with_archive boolean, on_date date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select m.*, (m.ended_on is null or m.ended_on > on_date) as current from punishments.coercive_measure m
    where m.subject = asked and m.in_force_on <= on_date and (with_archive or m.ended_on is null or m.ended_on > on_date)
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/punishments:coercive-measures', 'subject', asked,
      'count', (select count(*) from found), 'detail', jsonb_build_object('archive', with_archive))) as number
  )
  select jsonb_strip_nulls(jsonb_build_object('id', id, 'subject', subject, 'caseNumber', case_number, 'court', court, 'decidedOn', decided_on,
    'inForceOn', in_force_on, 'law', law, 'article', article, 'part', part, 'measure', measure, 'amountCents', amount_cents,
    'restriction', restriction, 'executedOn', executed_on, 'endedOn', ended_on, 'current', current))
  from found where (select count(number) from line) > 0 order by decided_on, id;
$$;

-- In force and not cancelled; current until one year after it was served.
create function punishments.penalties_of(look jsonb, asked text, with_archive boolean, on_date date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with dated as (
    select p.*, (p.served_on + interval '1 year')::date as archived_on from punishments.penalty p
    where p.subject = asked and p.in_force_on <= on_date and (p.cancelled_on is null or p.cancelled_on > on_date)
  ), found as materialized (
    select d.*, (d.archived_on is null or d.archived_on > on_date) as current from dated d
    where with_archive or d.archived_on is null or d.archived_on > on_date
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/punishments:penalties', 'subject', asked,
      'count', (select count(*) from found), 'detail', jsonb_build_object('archive', with_archive))) as number
  )
  select jsonb_strip_nulls(jsonb_build_object('id', id, 'subject', subject, 'caseNumber', case_number, 'series', series,
    'decisionNumber', decision_number, 'decidedOn', decided_on, 'inForceOn', in_force_on, 'authority', authority,
    'officialName', official_name, 'law', law, 'article', article, 'part', part, 'clause', clause, 'offenceAt', offence_at,
    'offencePlace', offence_place, 'vehicleNumber', vehicle_number, 'basePenalty', base_penalty, 'amountCents', amount_cents,
    'additionalPenalty', additional_penalty, 'dueOn', due_on, 'paidCents', paid_cents, 'paidOn', paid_on,
    'testExpensesCents', test_expenses_cents, 'appealedOn', appealed_on, 'appealRejectedOn', appeal_rejected_on,
    'postponedUntil', postponed_until, 'givenToBailiffOn', given_to_bailiff_on, 'servedOn', served_on,
    'archivedOn', archived_on, 'current', current))
  from found where (select count(number) from line) > 0 order by decided_on, id;
$$;

revoke all on all functions in schema punishments from public;
grant execute on all functions in schema punishments to lete_web, lete_worker;
