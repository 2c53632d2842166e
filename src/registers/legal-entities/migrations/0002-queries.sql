-- Each query answers only if its audit lines were written: the count over the lines is a gate evaluated before any row leaves.

create function legal_entities.find_by_number(look jsonb, asked text) returns setof jsonb
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select x.id, x.entity from legal_entities.entity e join legal_entities.excerpt x using (id) where e.registration_number = asked
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/legal-entities:find-by-number', 'subject', 'entity:' || f.id,
      'count', (f.id is not null)::int)) as number from (values (1)) as always left join found f on true
  )
  select entity from found where (select count(number) from line) > 0;
$$;

create function legal_entities.get(look jsonb, asked uuid) returns setof jsonb
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/legal-entities:get', 'subject', 'entity:' || asked)) as number
  )
  select entity from legal_entities.excerpt where id = asked and (select count(number) from line) > 0;
$$;

-- Entities that a person may sign for on a date; the line is about the person, for the tie is what is learnt.
create function legal_entities.signed_by(look jsonb, person uuid, on_date date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select x.id, jsonb_build_object('entity', x.entity, 'office', s.office, 'alone', s.alone, 'from', s.from_on) as signed
    from legal_entities.signatory s join legal_entities.excerpt x on x.id = s.entity_id
    where s.person_id = person and s.from_on <= on_date and (s.to_on is null or s.to_on > on_date)
      and (x.ended_on is null or x.ended_on > on_date)
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/legal-entities:signed-by', 'subject', 'person:' || person,
      'count', (select count(*) from found))) as number
  )
  select signed from found where (select count(number) from line) > 0 order by signed->'entity'->>'name', id;
$$;

-- Institutions in whose name a person may act on a date.
create function legal_entities.employers_of(look jsonb, person uuid, on_date date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select x.id, jsonb_build_object('entity', x.entity, 'position', w.position, 'from', w.from_on) as employment
    from legal_entities.employee w join legal_entities.excerpt x on x.id = w.entity_id
    where w.person_id = person and w.from_on <= on_date and (w.to_on is null or w.to_on > on_date)
      and (x.ended_on is null or x.ended_on > on_date)
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/legal-entities:employers', 'subject', 'person:' || person,
      'count', (select count(*) from found))) as number
  )
  select employment from found where (select count(number) from line) > 0 order by employment->'entity'->>'name', id;
$$;

-- Who may sign for an entity on a date; one line about the entity and one about each person named.
create function legal_entities.signatories_of(look jsonb, asked uuid, on_date date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select s.person_id, jsonb_build_object('entityId', s.entity_id, 'personId', s.person_id, 'office', s.office, 'alone', s.alone,
      'from', s.from_on) as signatory
    from legal_entities.signatory s
    where s.entity_id = asked and s.from_on <= on_date and (s.to_on is null or s.to_on > on_date)
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/legal-entities:signatories', 'subject', seen.subject)) as number
    from (select 'entity:' || asked as subject union select 'person:' || person_id from found) seen
  )
  select signatory from found where (select count(number) from line) > 0 order by person_id;
$$;

revoke all on all functions in schema legal_entities from public;
grant execute on all functions in schema legal_entities to lete_web, lete_worker;
