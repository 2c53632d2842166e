-- A lost or stolen weapon that was found, or a seized one that was given back: in order again, and this register searches for its number no
-- more. What others search for stays. False where it does not stand so, or no longer does.
create function weapons.report_back(look jsonb, asked uuid, what text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  w weapons.weapon;
  standing text;
  today date := ((look->>'at')::timestamptz at time zone 'Europe/Riga')::date;
begin
  select * into w from weapons.weapon where id = asked for update;
  perform 1 from weapons.holding h where h.weapon_id = w.id and h.until_on is null for update;
  standing := coalesce(weapons.standing(w.id), '');
  if not ((what = 'found' and standing in ('lost', 'stolen')) or (what = 'returned' and standing = 'seized')) then return false; end if;
  insert into weapons.event (weapon_id, kind, on_date, at, by_key, by_name, note)
  values (w.id, what, today, (look->>'at')::timestamptz, look->'actor'->>'key', look->'actor'->>'name', look->>'reason');
  update weapons.wanted x set lifted_on = greatest(x.since, today)
    where x.plain = w.plain and upper(x.make) = upper(w.make) and x.lifted_on is null and x.wanted_by = 'Ieroču reģistrs';
  -- Its holder learns of it.
  perform audit.record(look || jsonb_build_object('deed', 'registers/weapons:report-back', 'count', 1, 'detail', jsonb_build_object('what', what),
    'subject', (select h.subject from weapons.holding h where h.weapon_id = w.id and h.until_on is null)));
  return true;
end $$;

revoke all on function weapons.report_back(jsonb, uuid, text) from public;
grant execute on function weapons.report_back(jsonb, uuid, text) to lete_web;
