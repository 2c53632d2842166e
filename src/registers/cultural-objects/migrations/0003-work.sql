-- What officers do: enter, publish, ask to take back, take back, note that an object was found. One statement a deed, guarded by
-- the state that it needs; each returns whether it was done.

create function cultural_objects.worked(o cultural_objects.object) returns jsonb language sql stable set search_path = pg_catalog, pg_temp as $$
  select cultural_objects.shown(o) || jsonb_strip_nulls(jsonb_build_object('id', o.id, 'policeFile', o.police_file, 'enteredAt', o.entered_at,
    'enteredBy', o.entered_by, 'publishedAt', o.published_at, 'publishedBy', o.published_by,
    'withdrawalAskedBy', o.withdrawal_asked_by, 'withdrawalReason', o.withdrawal_reason, 'withdrawnAt', o.withdrawn_at,
    'pictures', (select jsonb_agg(jsonb_build_object('place', p.place, 'caption', p.caption) order by p.place)
      from cultural_objects.picture p where p.object_id = o.id)));
$$;

create function cultural_objects.line_of(look jsonb, deed text, object text) returns bigint
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select audit.record(look || jsonb_build_object('deed', deed, 'subject', null, 'count', 1, 'detail', jsonb_build_object('object', object)));
$$;

create function cultural_objects.enter(look jsonb, given jsonb, pictures jsonb, views jsonb, made_up boolean) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare new_number text;
begin
  new_number := 'KO-' || left(look ->> 'at', 4) || '-' || lpad(nextval('cultural_objects.number_of_object')::text, 5, '0');
  perform cultural_objects.line_of(look, 'registers/cultural-objects:enter', new_number);
  insert into cultural_objects.object (id, number, status, status_on, record, police_file, entered_at, entered_by, fictitious)
  values ((given ->> 'id')::uuid, new_number, given ->> 'status', (given ->> 'statusOn')::date, given -> 'record', given ->> 'policeFile',
    (look ->> 'at')::timestamptz, look -> 'actor' ->> 'key', made_up);
  insert into cultural_objects.picture (object_id, place, caption, bytes, small)
    select (given ->> 'id')::uuid, p.place, p.caption, decode(p.bytes, 'base64'), decode(p.small, 'base64')
    from jsonb_to_recordset(pictures) as p (place int, caption text, bytes text, small text);
  insert into cultural_objects.view (key, hash, object_id)
    select v.key, v.hash, (given ->> 'id')::uuid from jsonb_to_recordset(views) as v (key int, hash bigint);
  return new_number;
end $$;

create function cultural_objects.publish(look jsonb, asked text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update cultural_objects.object set published_at = (look ->> 'at')::timestamptz, published_by = look -> 'actor' ->> 'key'
    where number = asked and published_at is null and withdrawn_at is null;
  if not found then return false; end if;
  perform cultural_objects.line_of(look, 'registers/cultural-objects:publish', asked);
  return true;
end $$;

-- A draft is taken back at once; what is published waits for a second officer.
create function cultural_objects.ask_withdrawal(look jsonb, asked text, why text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update cultural_objects.object set withdrawal_reason = why,
      withdrawal_asked_at = case when published_at is not null then (look ->> 'at')::timestamptz end,
      withdrawal_asked_by = case when published_at is not null then look -> 'actor' ->> 'key' end,
      withdrawn_at = case when published_at is null then (look ->> 'at')::timestamptz end,
      withdrawn_by = case when published_at is null then look -> 'actor' ->> 'key' end
    where number = asked and withdrawn_at is null and withdrawal_asked_at is null;
  if not found then return false; end if;
  perform cultural_objects.line_of(look, 'registers/cultural-objects:ask-withdrawal', asked);
  return true;
end $$;

create function cultural_objects.withdraw(look jsonb, asked text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update cultural_objects.object set withdrawn_at = (look ->> 'at')::timestamptz, withdrawn_by = look -> 'actor' ->> 'key'
    where number = asked and withdrawn_at is null and withdrawal_asked_by <> look -> 'actor' ->> 'key';
  if not found then return false; end if;
  perform cultural_objects.line_of(look, 'registers/cultural-objects:withdraw', asked);
  return true;
end $$;

create function cultural_objects.keep(look jsonb, asked text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update cultural_objects.object set withdrawal_asked_at = null, withdrawal_asked_by = null, withdrawal_reason = null
    where number = asked and withdrawn_at is null and withdrawal_asked_at is not null;
  if not found then return false; end if;
  perform cultural_objects.line_of(look, 'registers/cultural-objects:keep', asked);
  return true;
end $$;

create function cultural_objects.set_status(look jsonb, asked text, new_status text, since date) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update cultural_objects.object set status = new_status, status_on = since
    where number = asked and withdrawn_at is null and (status, status_on) is distinct from (new_status, since);
  if not found then return false; end if;
  perform cultural_objects.line_of(look, 'registers/cultural-objects:set-status', asked);
  return true;
end $$;

create function cultural_objects.get_for_work(look jsonb, asked text) returns setof jsonb
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with line as materialized (
    select cultural_objects.line_of(look, 'registers/cultural-objects:get', left(asked, 40)) as number
  )
  select cultural_objects.worked(o) from line join cultural_objects.object o on o.number = asked and line.number is not null;
$$;

-- What waits: drafts, and what somebody asked to take back.
create function cultural_objects.list_waiting(look jsonb) returns setof jsonb
language sql volatile security definer rows 100 set search_path = pg_catalog, pg_temp as $$
  with waiting as materialized (
    select o.id from cultural_objects.object o
    where (o.published_at is null or o.withdrawal_asked_at is not null) and o.withdrawn_at is null order by o.entered_at desc limit 200
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/cultural-objects:list', 'subject', null,
      'count', (select count(*) from waiting))) as number
  )
  select cultural_objects.worked(o) from waiting join cultural_objects.object o using (id)
  where (select count(number) from line) > 0 order by o.entered_at desc;
$$;

-- Objects that may be the same one entered twice: their pictures are alike, or all words of title and maker are.
create function cultural_objects.duplicates_of(look jsonb, asked text, most int) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with this as materialized (select * from cultural_objects.object where number = asked),
  alike as materialized (
    select distinct other.object_id as id from this join cultural_objects.view mine on mine.object_id = this.id
    join cultural_objects.view other on other.key = mine.key and other.object_id <> this.id
    where bit_count((other.hash # mine.hash)::bit(64)) <= most
    union
    select o.id from this join cultural_objects.object o on o.kind = this.kind and o.id <> this.id
      and o.words @@ (select string_agg(quote_literal(lexeme), ' & ')::tsquery from unnest(tsvector_to_array(
        cultural_objects.words_of(coalesce(this.record ->> 'title', '') || ' ' || coalesce(this.record ->> 'maker', '')))) as lexeme)
      and o.published_at is not null and o.withdrawn_at is null
    limit 10
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/cultural-objects:duplicates', 'subject', null,
      'count', (select count(*) from alike), 'detail', jsonb_build_object('object', left(asked, 40)))) as number
  )
  select cultural_objects.worked(o) from alike join cultural_objects.object o using (id)
  where o.withdrawn_at is null and (select count(number) from line) > 0 order by o.number;
$$;

revoke all on all functions in schema cultural_objects from public;
grant execute on function cultural_objects.search, cultural_objects.get_published, cultural_objects.get_picture,
  cultural_objects.like_picture, cultural_objects.list_published to lete_web, lete_exchange;
grant execute on function cultural_objects.enter, cultural_objects.publish, cultural_objects.ask_withdrawal, cultural_objects.withdraw,
  cultural_objects.keep, cultural_objects.set_status, cultural_objects.get_for_work, cultural_objects.list_waiting,
  cultural_objects.duplicates_of to lete_web;
grant execute on function cultural_objects.plain, cultural_objects.stem, cultural_objects.words_of, cultural_objects.words_of_record to lete_web, lete_exchange, lete_worker;
