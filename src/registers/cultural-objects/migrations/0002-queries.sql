-- What the public asks: each function writes its line before it answers; the line tells how many were seen and nothing of the words.

create function cultural_objects.search(look jsonb, asked jsonb, skip int, take int) returns table (total int, objects jsonb)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  wanted tsquery := cultural_objects.query_of(asked ->> 'words');
  maker tsquery := cultural_objects.query_of(asked ->> 'maker');
  material tsquery := cultural_objects.query_of(asked ->> 'material');
begin
  return query with found as materialized (
    select o.id, o.status_on, o.number from cultural_objects.object o
    where o.published_at is not null and o.withdrawn_at is null
      and (wanted is null or o.words @@ wanted) and (maker is null or o.maker_words @@ maker)
      and (material is null or o.material_words @@ material)
      and (asked ->> 'kind' is null or o.kind = asked ->> 'kind')
      and (asked ->> 'status' is null or o.status = asked ->> 'status')
      and (asked ->> 'fromYear' is null or o.to_year >= (asked ->> 'fromYear')::int)
      and (asked ->> 'toYear' is null or o.from_year <= (asked ->> 'toYear')::int)
    order by o.status_on desc, o.number limit 1001
  ), page as materialized (
    select f.id from found f order by f.status_on desc, f.number offset skip limit take
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/cultural-objects:search', 'subject', null,
      'count', (select count(*) from page))) as number
  )
  select (select count(*)::int from found),
    coalesce((select jsonb_agg(cultural_objects.shown(o) order by o.status_on desc, o.number)
      from cultural_objects.object o join page using (id)), '[]')
  from line where line.number is not null;
end $$;

create function cultural_objects.get_published(look jsonb, asked text) returns setof jsonb
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/cultural-objects:get', 'subject', null, 'count', 1,
      'detail', jsonb_build_object('object', left(asked, 40)))) as number
  )
  select cultural_objects.shown(o) || jsonb_build_object('pictures', coalesce((
      select jsonb_agg(jsonb_build_object('place', p.place, 'caption', p.caption) order by p.place)
      from cultural_objects.picture p where p.object_id = o.id), '[]'))
  from line join cultural_objects.object o on o.number = asked and line.number is not null
  where o.published_at is not null and o.withdrawn_at is null;
$$;

-- A picture of a published object, or of any for those who work with them.
create function cultural_objects.get_picture(look jsonb, asked text, which int, for_work boolean) returns setof bytea
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/cultural-objects:picture', 'subject', null, 'count', 1,
      'detail', jsonb_build_object('object', left(asked, 40)))) as number
  )
  select p.bytes from line join cultural_objects.object o on o.number = asked and line.number is not null
  join cultural_objects.picture p on p.object_id = o.id and p.place = which
  where for_work or (o.published_at is not null and o.withdrawn_at is null);
$$;

-- Objects that a picture may show: `keys` and `hashes` are the guesses (platform/likeness), one beside the other. The index finds the
-- keys; only what it finds is compared.
create function cultural_objects.like_picture(look jsonb, keys int[], hashes bigint[], most int, for_work boolean)
returns table (objects jsonb)
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off as $$
  with near as materialized (
    select v.object_id, min(bit_count((v.hash # asked.hash)::bit(64))) as differs
    from unnest(keys, hashes) as asked (key, hash) join cultural_objects.view v on v.key = asked.key
    where bit_count((v.hash # asked.hash)::bit(64)) <= most
    group by v.object_id
  ), best as materialized (
    select o.id, near.differs from near join cultural_objects.object o on o.id = near.object_id
    where for_work or (o.published_at is not null and o.withdrawn_at is null)
    order by near.differs, o.number limit 12
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/cultural-objects:like-picture', 'subject', null,
      'count', (select count(*) from best))) as number
  )
  select coalesce((select jsonb_agg(cultural_objects.shown(o) || jsonb_build_object('differs', best.differs, 'id', o.id) order by best.differs, o.number)
    from best join cultural_objects.object o using (id)), '[]')
  from line where line.number is not null;
$$;

-- Everything that is published, a piece at a time, for open data and for exchange with other countries.
create function cultural_objects.list_published(look jsonb, after text, take int) returns setof jsonb
language sql volatile security definer rows 500 set search_path = pg_catalog, pg_temp as $$
  with piece as materialized (
    select o.* from cultural_objects.object o
    where o.published_at is not null and o.withdrawn_at is null and o.number > after order by o.number limit take
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/cultural-objects:list', 'subject', null,
      'count', (select count(*) from piece))) as number
  )
  select cultural_objects.shown(o.*::cultural_objects.object) - 'picture' from piece o where (select count(number) from line) > 0 order by o.number;
$$;

revoke all on all functions in schema cultural_objects from public;
grant execute on function cultural_objects.search, cultural_objects.get_published, cultural_objects.get_picture,
  cultural_objects.like_picture, cultural_objects.list_published to lete_web, lete_exchange;
