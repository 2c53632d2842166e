-- Each query answers only if its audit line was written: the count over the line is a gate evaluated before any row leaves.

-- A number all but its end, as on a bank card.
create function weapons.masked(serial text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select repeat('•', greatest(length(serial) - 3, 2)) || right(serial, least(3, greatest(length(serial) - 2, 0)));
$$;

-- What somebody has now. Numbers in full only where they are asked for; the line says so.
create function weapons.held_by(look jsonb, asked text, with_numbers boolean, on_date date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select w.*, h.from_on, h.how, h.kept_at, weapons.standing(w.id) as status from weapons.holding h
    join weapons.weapon w on w.id = h.weapon_id where h.subject = asked and h.until_on is null
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:held', 'subject', asked,
      'count', (select count(*) from found), 'detail', jsonb_build_object('numbers', with_numbers))) as number
  )
  select jsonb_strip_nulls(jsonb_build_object('id', f.id, 'kind', f.kind, 'category', f.category, 'use', f.use, 'make', f.make, 'model', f.model,
    'calibre', f.calibre, 'serial', case when with_numbers then f.serial else weapons.masked(f.serial) end, 'madeYear', f.made_year,
    'country', f.country, 'parts', to_jsonb(f.parts), 'status', f.status, 'heldSince', f.from_on, 'how', f.how, 'keptAt', f.kept_at))
  from found f where (select count(number) from line) > 0 order by f.from_on desc, f.id;
$$;

create function weapons.permits_of(look jsonb, asked text, on_date date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select p.*, weapons.permit_on(p, on_date) as status, w.make || ' ' || w.model as weapon from weapons.permit p
    left join weapons.weapon w on w.id = p.weapon_id where p.subject = asked and p.issued_on <= on_date
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:permits', 'subject', asked,
      'count', (select count(*) from found))) as number
  )
  select jsonb_strip_nulls(jsonb_build_object('id', id, 'number', number, 'kind', kind, 'weaponId', weapon_id, 'weapon', weapon, 'issuedBy', issued_by,
    'issuedOn', issued_on, 'validUntil', valid_until, 'suspendedOn', suspended_on, 'annulledOn', annulled_on, 'status', status))
  from found where (select count(number) from line) > 0 order by issued_on desc, id;
$$;

-- Whose permits end on a day and still hold: for reminders, which their subjects see among the looks. A line for each.
create function weapons.permits_ending(look jsonb, last_day date, after uuid, most int) returns setof jsonb
language sql volatile security definer rows 100 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select * from weapons.permit where valid_until = last_day and annulled_on is null and id > after order by id limit most
  ), lines as materialized (
    select count(audit.record(look || jsonb_build_object('deed', 'registers/weapons:ending', 'subject', subject, 'count', 1))) as written from found
  )
  select jsonb_build_object('id', id, 'subject', subject, 'number', number, 'kind', kind, 'validUntil', valid_until)
  from found where (select written from lines) > 0 order by id;
$$;

revoke all on all functions in schema weapons from public;
grant execute on function weapons.held_by(jsonb, text, boolean, date), weapons.permits_of(jsonb, text, date) to lete_web, lete_worker, lete_exchange;
grant execute on function weapons.permits_ending(jsonb, date, uuid, int) to lete_worker;
