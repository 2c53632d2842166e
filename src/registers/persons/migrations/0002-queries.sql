-- Each query gathers what it found, writes one audit line about every person seen (one about nobody when none was), and
-- answers only if the lines were written: the count over the lines is a gate that is evaluated before any row leaves.

create function persons.find_by_code(look jsonb, asked text) returns setof jsonb
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select e.id, e.person from persons.code c join persons.excerpt e on e.id = c.person_id where c.code = asked
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/persons:find-by-code', 'subject', 'person:' || f.id,
      'count', (f.id is not null)::int)) as number from (values (1)) as always left join found f on true
  )
  select person from found where (select count(number) from line) > 0;
$$;

create function persons.get(look jsonb, asked uuid) returns setof jsonb
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/persons:get', 'subject', 'person:' || asked)) as number
  )
  select person from persons.excerpt where id = asked and (select count(number) from line) > 0;
$$;

-- Minor children of a parent on a date: whom the parent may act for.
create function persons.children_of(look jsonb, parent uuid, on_date date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select e.id, e.birth_date, e.person from persons.kinship k join persons.excerpt e on e.id = k.child_id
    where k.parent_id = parent and k.since <= on_date and (k.until is null or k.until > on_date)
      and e.birth_date + interval '18 years' > on_date and (e.death_date is null or e.death_date > on_date)
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/persons:children', 'subject', 'person:' || seen.id)) as number
    from (select parent as id union select id from found) seen
  )
  select person from found where (select count(number) from line) > 0 order by birth_date, id;
$$;

create function persons.wards_of(look jsonb, guardian uuid, on_date date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select e.id, g.from_on, jsonb_strip_nulls(jsonb_build_object('person', e.person, 'kind', g.kind, 'authority', g.authority,
      'decisionNumber', g.decision_number, 'from', g.from_on, 'to', g.to_on)) as ward
    from persons.guardianship g join persons.excerpt e on e.id = g.ward_id
    where g.guardian_id = guardian and g.from_on <= on_date and (g.to_on is null or g.to_on > on_date)
      and (g.revoked_on is null or g.revoked_on > on_date) and (e.death_date is null or e.death_date > on_date)
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/persons:wards', 'subject', 'person:' || seen.id)) as number
    from (select guardian as id union select id from found) seen
  )
  select ward from found where (select count(number) from line) > 0 order by from_on, id;
$$;

-- People who bear or bore these names and were born on this date.
create function persons.find_namesakes(look jsonb, given text, family text, born date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with match as (
    select p.id from persons.person p
    where p.birth_date = born and lower(p.family_name) = lower(family) and lower(p.given_name) = lower(given)
    union
    select p.id from persons.former_name n join persons.person p on p.id = n.person_id
    where p.birth_date = born and lower(n.family_name) = lower(family) and lower(n.given_name) = lower(given)
  ), found as materialized (
    select e.id, e.person from match join persons.excerpt e on e.id = match.id
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/persons:find-namesakes', 'subject', 'person:' || f.id,
      'count', (f.id is not null)::int)) as number from (values (1)) as always left join found f on true
  )
  select person from found where (select count(number) from line) > 0 order by id;
$$;

revoke all on all functions in schema persons from public;
grant execute on all functions in schema persons to lete_web, lete_worker;
