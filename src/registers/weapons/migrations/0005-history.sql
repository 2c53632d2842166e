-- For officers: a weapon through all its holders, and corrections by two people.

create table weapons.correction (
  id uuid primary key default gen_random_uuid(),
  weapon_id uuid not null references weapons.weapon,
  field text not null check (field in ('kind', 'category', 'use', 'make', 'model', 'calibre', 'serial', 'made_year')),
  was text not null,
  becomes text not null check (becomes <> was and becomes <> ''),
  reason text not null check (length(reason) >= 10),
  proposed_by text not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  approved_by text,
  approved_by_name text,
  approved_at timestamptz,
  declined_by text,
  declined_at timestamptz,
  check (approved_by is null or (approved_by <> proposed_by and approved_at is not null and declined_at is null))
);
create unique index correction_open on weapons.correction (weapon_id, field) where approved_at is null and declined_at is null;
create index correction_weapon on weapons.correction (weapon_id);

create function weapons.field_of(w weapons.weapon, field text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case field when 'kind' then w.kind when 'category' then w.category::text when 'use' then w.use when 'make' then w.make when 'model' then w.model
    when 'calibre' then w.calibre when 'serial' then w.serial when 'made_year' then coalesce(w.made_year::text, '') end;
$$;

-- Every weapon of a number, or the one of an id, with all that became of it. A line for each who has or had it: they see that it was looked at.
create function weapons.history_of(look jsonb, asked_serial text, asked_id uuid) returns setof jsonb
language sql volatile security definer rows 2 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select * from weapons.weapon where (asked_id is null and plain = weapons.plain_of(asked_serial)) or id = asked_id limit 10
  ), lines as materialized (
    select count(audit.record(look || jsonb_build_object('deed', 'registers/weapons:history', 'subject', s.subject, 'count', 1))) as written
    from (select distinct h.subject from weapons.holding h join found f on f.id = h.weapon_id) s
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:history', 'subject', null, 'count', (select count(*) from found))) as number
  )
  select jsonb_strip_nulls(jsonb_build_object('id', f.id, 'kind', f.kind, 'category', f.category, 'use', f.use, 'make', f.make, 'model', f.model,
    'calibre', f.calibre, 'serial', f.serial, 'madeYear', f.made_year, 'country', f.country, 'parts', to_jsonb(f.parts), 'status', weapons.standing(f.id),
    'wanted', exists (select from weapons.wanted w where w.plain = f.plain and w.lifted_on is null and (w.make is null or upper(w.make) = upper(f.make))),
    'holdings', (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('subject', h.subject, 'how', h.how, 'from', h.from_on, 'until', h.until_on,
      'seller', h.seller, 'document', h.document, 'keptAt', h.kept_at, 'caseNumber', h.case_number)) order by h.from_on desc, h.until_on desc nulls first)
      from weapons.holding h where h.weapon_id = f.id),
    'events', coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', e.kind, 'on', e.on_date, 'byName', e.by_name, 'caseNumber', e.case_number,
      'note', e.note)) order by e.id desc) from weapons.event e where e.weapon_id = f.id), '[]'),
    'permits', coalesce((select jsonb_agg(jsonb_build_object('number', p.number, 'validUntil', p.valid_until) order by p.issued_on desc)
      from weapons.permit p where p.weapon_id = f.id), '[]')))
  from found f where (select written from lines) >= 0 and (select count(number) from line) > 0 order by f.make, f.id;
$$;

create function weapons.propose_correction(look jsonb, asked uuid, of_field text, new_value text) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with proposed as (
    insert into weapons.correction (weapon_id, field, was, becomes, reason, proposed_by, proposed_by_name, proposed_at)
    select w.id, of_field, weapons.field_of(w, of_field), new_value, look->>'reason', look->'actor'->>'key', look->'actor'->>'name',
      (look->>'at')::timestamptz
    from weapons.weapon w where w.id = asked and weapons.field_of(w, of_field) <> new_value
    on conflict do nothing returning id
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:propose-correction', 'subject', null, 'count', 1,
      'detail', jsonb_build_object('field', of_field))) as number from proposed
  )
  select count(number) > 0 from line;
$$;

create function weapons.list_corrections(look jsonb) returns setof jsonb
language sql volatile security definer rows 10 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select c.*, w.make, w.model, w.serial from weapons.correction c join weapons.weapon w on w.id = c.weapon_id
    where c.approved_at is null and c.declined_at is null order by c.proposed_at limit 100
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:list-corrections', 'subject', null, 'count', (select count(*) from found))) as number
  )
  select jsonb_build_object('id', id, 'field', field, 'was', was, 'becomes', becomes, 'reason', reason, 'proposedBy', proposed_by,
    'proposedByName', proposed_by_name, 'proposedAt', proposed_at, 'weapon', make || ' ' || model || ', ' || serial)
  from found where (select count(number) from line) > 0 order by proposed_at;
$$;

-- Somebody else confirms exactly what was proposed, within a day, while the entry still says what it said.
create function weapons.approve_correction(look jsonb, asked uuid, value_seen text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c weapons.correction;
begin
  update weapons.correction x set approved_by = look->'actor'->>'key', approved_by_name = look->'actor'->>'name', approved_at = (look->>'at')::timestamptz
  from weapons.weapon w
  where x.id = asked and w.id = x.weapon_id and x.becomes = value_seen and weapons.field_of(w, x.field) = x.was and x.approved_at is null
    and x.declined_at is null and x.proposed_by <> look->'actor'->>'key' and x.proposed_at > (look->>'at')::timestamptz - interval '24 hours'
  returning x.* into c;
  if c.id is null then return false; end if;
  update weapons.weapon w set
    kind = case when c.field = 'kind' then c.becomes else kind end,
    category = case when c.field = 'category' then c.becomes else category end,
    use = case when c.field = 'use' then c.becomes else use end,
    make = case when c.field = 'make' then c.becomes else make end,
    model = case when c.field = 'model' then c.becomes else model end,
    calibre = case when c.field = 'calibre' then c.becomes else calibre end,
    serial = case when c.field = 'serial' then c.becomes else serial end,
    made_year = case when c.field = 'made_year' then c.becomes::int else made_year end
  where w.id = c.weapon_id;
  insert into weapons.event (weapon_id, kind, on_date, at, by_key, by_name, note)
  values (c.weapon_id, 'corrected', ((look->>'at')::timestamptz at time zone 'Europe/Riga')::date, (look->>'at')::timestamptz, c.proposed_by,
    c.proposed_by_name || ', ' || c.approved_by_name, c.field || ': ' || c.was || ' → ' || c.becomes);
  -- The holder learns of it too.
  perform audit.record(look || jsonb_build_object('deed', 'registers/weapons:correct', 'count', 1, 'detail', jsonb_build_object('field', c.field),
    'subject', (select h.subject from weapons.holding h where h.weapon_id = c.weapon_id and h.until_on is null)));
  return true;
end $$;

-- Given back by anybody of the unit, its proposer too.
create function weapons.decline_correction(look jsonb, asked uuid) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with declined as (
    update weapons.correction set declined_by = look->'actor'->>'key', declined_at = (look->>'at')::timestamptz
    where id = asked and approved_at is null and declined_at is null returning id
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:decline-correction', 'subject', null, 'count', 1)) as number from declined
  )
  select count(number) > 0 from line;
$$;

revoke all on function weapons.field_of(weapons.weapon, text), weapons.history_of(jsonb, text, uuid), weapons.propose_correction(jsonb, uuid, text, text),
  weapons.list_corrections(jsonb), weapons.approve_correction(jsonb, uuid, text), weapons.decline_correction(jsonb, uuid) from public;
grant execute on function weapons.history_of(jsonb, text, uuid), weapons.propose_correction(jsonb, uuid, text, text),
  weapons.list_corrections(jsonb), weapons.approve_correction(jsonb, uuid, text), weapons.decline_correction(jsonb, uuid) to lete_web;
