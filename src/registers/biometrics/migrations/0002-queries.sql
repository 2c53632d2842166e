-- Each query answers only if its audit line was written: the count over the line is a gate evaluated before any row leaves.

-- What a person may know of what is kept about them. No data and data that may not be told are the same work, the same rows, the same line.
create function biometrics.told_to(look jsonb, asked text) returns setof jsonb
language sql volatile security definer rows 3 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select * from biometrics.record where subject = asked and disclosable
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/biometrics:told', 'subject', asked,
      'count', (select count(*) from found))) as number
  )
  select jsonb_strip_nulls(jsonb_build_object('id', id, 'ground', ground, 'collectedOn', collected_on, 'authority', authority, 'document', document,
    'keepUntil', keep_until, 'givenName', given_name, 'familyName', family_name, 'personalCode', personal_code, 'birthDate', birth_date,
    'sex', sex, 'fingers', to_jsonb(fingers), 'sealedFace', encode(face_sealed, 'base64')))
  from found where (select count(number) from line) > 0 order by collected_on desc, id;
$$;

-- Everything, for whom a law lets look without the subject's knowing. Who it was about stands in no line until it is disclosed.
create function biometrics.look_covertly(look jsonb, asked text) returns setof jsonb
language sql volatile security definer rows 3 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select * from biometrics.record where subject = asked
  ), kept as materialized (
    insert into biometrics.covert_look (subject, look, seen, at)
    values (asked, look, (select count(*) from found), (look->>'at')::timestamptz) returning id
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/biometrics:covert', 'subject', null, 'count', (select count(*) from found),
      'detail', jsonb_build_object('covert', (select id from kept)))) as number
  )
  select jsonb_strip_nulls(jsonb_build_object('id', id, 'ground', ground, 'collectedOn', collected_on, 'authority', authority, 'document', document,
    'keepUntil', keep_until, 'givenName', given_name, 'familyName', family_name, 'personalCode', personal_code, 'birthDate', birth_date,
    'sex', sex, 'fingers', to_jsonb(fingers)))
  from found where (select count(number) from line) > 0 order by collected_on desc, id;
$$;

-- Covert looks that are not disclosed yet, the oldest first: by whom, when and in which case, never about whom.
create function biometrics.list_covert(look jsonb, most int) returns setof jsonb
language sql volatile security definer rows 50 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select * from biometrics.covert_look where disclosed_at is null order by at, id limit most
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/biometrics:list-covert', 'subject', null, 'count', (select count(*) from found))) as number
  )
  select jsonb_strip_nulls(jsonb_build_object('id', id, 'at', at, 'institution', f.look->'actor'->>'institution', 'legalGround', f.look->>'legalGround',
    'caseNumber', f.look->>'caseNumber', 'discloseOn', disclose_on, 'proposedBy', proposed_by, 'proposedByName', proposed_by_name,
    'proposedAt', proposed_at, 'approvedByName', approved_by_name, 'approvedAt', approved_at))
  from found f where (select count(number) from line) > 0 order by at, id;
$$;

-- The first of two people names the day. A day that both have set can be moved in the same way, until it has come.
create function biometrics.propose_disclosure(look jsonb, asked uuid, on_date date) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with changed as (
    update biometrics.covert_look c set disclose_on = on_date, proposed_by = propose_disclosure.look->'actor'->>'key',
      proposed_by_name = propose_disclosure.look->'actor'->>'name', proposed_at = (propose_disclosure.look->>'at')::timestamptz,
      approved_by = null, approved_by_name = null, approved_at = null
    where c.id = asked and c.disclosed_at is null returning c.id
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/biometrics:propose-disclosure', 'subject', null, 'count', 1,
      'detail', jsonb_build_object('covert', asked, 'on', on_date))) as number from changed
  )
  select count(number) > 0 from line;
$$;

-- The second, who sees the very day that the first named; within a day, and never the same person.
create function biometrics.approve_disclosure(look jsonb, asked uuid, on_date date) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with changed as (
    update biometrics.covert_look c set approved_by = approve_disclosure.look->'actor'->>'key',
      approved_by_name = approve_disclosure.look->'actor'->>'name', approved_at = (approve_disclosure.look->>'at')::timestamptz
    where c.id = asked and c.disclose_on = on_date and c.approved_at is null and c.disclosed_at is null
      and c.proposed_by <> approve_disclosure.look->'actor'->>'key'
      and c.proposed_at > (approve_disclosure.look->>'at')::timestamptz - interval '24 hours' returning c.id
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/biometrics:approve-disclosure', 'subject', null, 'count', 1,
      'detail', jsonb_build_object('covert', asked, 'on', on_date))) as number from changed
  )
  select count(number) > 0 from line;
$$;

-- Tells their subjects of the looks whose day has come: a line as it would have stood, with the instant of the look itself. How many.
create function biometrics.disclose_due(on_date date, now_at timestamptz, most int) returns int
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with due as (
    update biometrics.covert_look c set disclosed_at = now_at
    where c.id in (select d.id from biometrics.covert_look d where d.disclosed_at is null and d.approved_at is not null and d.disclose_on <= on_date
      order by d.disclose_on, d.id limit most for update skip locked)
    returning c.id, c.subject, c.look, c.seen
  ), lines as materialized (
    select audit.record(due.look || jsonb_build_object('deed', 'registers/biometrics:disclosed', 'subject', due.subject, 'count', due.seen,
      'detail', jsonb_build_object('covert', due.id))) as number from due
  )
  select count(number)::int from lines;
$$;

revoke all on all functions in schema biometrics from public;
grant execute on function biometrics.told_to(jsonb, text) to lete_web, lete_worker;
grant execute on function biometrics.look_covertly(jsonb, text) to lete_exchange;
grant execute on function biometrics.list_covert(jsonb, int), biometrics.propose_disclosure(jsonb, uuid, date),
  biometrics.approve_disclosure(jsonb, uuid, date) to lete_web;
grant execute on function biometrics.disclose_due(date, timestamptz, int) to lete_worker;
