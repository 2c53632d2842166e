-- Who is asked for consent, and how it stands, is a look at somebody's data like any other: each has its line.
drop function weapons.asked_party(uuid), weapons.consent_of(text);

create function weapons.asked_party(look jsonb, asked uuid) returns text
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with found as materialized (select from_subject from weapons.transfer where id = asked and answered_at is null
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:asked-party', 'subject', from_subject, 'count', 1)) as number from found
  )
  select from_subject from found where (select count(number) from line) > 0;
$$;

create function weapons.consent_of(look jsonb, of_case text) returns text
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with found as materialized (select * from weapons.transfer where case_number = of_case
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:consent', 'subject', (select from_subject from found),
      'count', (select count(*) from found))) as number
  )
  select coalesce((select case when answered_at is null then 'waits' when agrees then 'agreed' else 'refused' end from found), 'not-asked')
  where (select count(number) from line) > 0;
$$;

-- Corrections also of whose a weapon is and was, and since when. A correction of a holding names it.
alter table weapons.correction add column holding_id uuid references weapons.holding;
alter table weapons.correction drop constraint correction_field_check, add constraint correction_field_check check (case when holding_id is null
  then field in ('kind', 'category', 'use', 'make', 'model', 'calibre', 'serial', 'made_year') else field in ('subject', 'from_on', 'until_on') end);
drop index weapons.correction_open;
create unique index correction_open on weapons.correction (coalesce(holding_id, weapon_id), field) where approved_at is null and declined_at is null;

-- What the entry says of a field now; null where there is no such entry, or where it says nothing that could be corrected (a holding that goes on).
create function weapons.says(asked_weapon uuid, asked_holding uuid, field text) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select case when asked_holding is null then (select weapons.field_of(w, field) from weapons.weapon w where w.id = asked_weapon)
    else (select case field when 'subject' then h.subject when 'from_on' then h.from_on::text when 'until_on' then h.until_on::text end
      from weapons.holding h where h.id = asked_holding and h.weapon_id = asked_weapon) end;
$$;

-- Another weapon has the number that this one would have with the value.
create function weapons.is_number_taken(asked uuid, field text, value text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select field in ('serial', 'make') and exists (select from weapons.weapon w join weapons.weapon other on other.id <> w.id
    and other.plain = case field when 'serial' then weapons.plain_of(value) else w.plain end
    and upper(other.make) = upper(case field when 'make' then value else w.make end)
    where w.id = asked);
$$;

drop function weapons.propose_correction(jsonb, uuid, text, text);
create function weapons.propose_correction(look jsonb, asked uuid, asked_holding uuid, of_field text, new_value text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if asked_holding is null and weapons.is_number_taken(asked, of_field, new_value) then return 'number-taken'; end if;
  insert into weapons.correction (weapon_id, holding_id, field, was, becomes, reason, proposed_by, proposed_by_name, proposed_at)
  select asked, asked_holding, of_field, said, new_value, look->>'reason', look->'actor'->>'key', look->'actor'->>'name', (look->>'at')::timestamptz
  from weapons.says(asked, asked_holding, of_field) said where said <> new_value
  on conflict do nothing;
  if not found then return 'nothing-new'; end if;
  perform audit.record(look || jsonb_build_object('deed', 'registers/weapons:propose-correction', 'subject', null, 'count', 1,
    'detail', jsonb_build_object('field', of_field)));
  return 'done';
end $$;

-- Whoever a correction is about: who has the weapon; of a holding, who is entered and who is to be.
create function weapons.subjects_of(c weapons.correction) returns setof text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select h.subject from weapons.holding h where case when c.holding_id is null then h.weapon_id = c.weapon_id and h.until_on is null else h.id = c.holding_id end
  union select unnest(array[c.was, c.becomes]) where c.field = 'subject';
$$;

create or replace function weapons.list_corrections(look jsonb) returns setof jsonb
language sql volatile security definer rows 10 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select c as correction, c.*, w.make, w.model, w.serial, h.subject, h.from_on from weapons.correction c
    join weapons.weapon w on w.id = c.weapon_id left join weapons.holding h on h.id = c.holding_id
    where c.approved_at is null and c.declined_at is null order by c.proposed_at limit 100
  ), lines as materialized (
    select count(audit.record(look || jsonb_build_object('deed', 'registers/weapons:list-corrections', 'subject', s.subject, 'count', 1))) as written
    from (select distinct of_it as subject from found f cross join weapons.subjects_of(f.correction) of_it where f.holding_id is not null) s
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:list-corrections', 'subject', null, 'count', (select count(*) from found))) as number
  )
  select jsonb_strip_nulls(jsonb_build_object('id', id, 'field', field, 'was', was, 'becomes', becomes, 'reason', reason, 'proposedBy', proposed_by,
    'proposedByName', proposed_by_name, 'proposedAt', proposed_at, 'weapon', make || ' ' || model || ', ' || serial,
    'holding', case when holding_id is not null then jsonb_build_object('subject', subject, 'from', from_on) end))
  from found where (select written from lines) >= 0 and (select count(number) from line) > 0 order by proposed_at;
$$;

-- A number that this register searches for goes along with its weapon. What others search for stays as they have it; the weapon stays searched for by its
-- new number too.
create function weapons.carry_wanted(was weapons.weapon, asked uuid, on_day date) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  own constant text := 'Ieroču reģistrs';
  is_now weapons.weapon;
begin
  select * into is_now from weapons.weapon where id = asked;
  if (is_now.plain, upper(is_now.make)) = (was.plain, upper(was.make)) then return; end if;
  update weapons.wanted x set plain = is_now.plain, make = is_now.make
    where x.plain = was.plain and upper(x.make) = upper(was.make) and x.lifted_on is null and x.wanted_by = own;
  if found then return; end if;
  insert into weapons.wanted (plain, make, wanted_by, since) select is_now.plain, is_now.make, own, on_day
  where exists (select from weapons.wanted x where x.plain = was.plain and (x.make is null or upper(x.make) = upper(was.make)) and x.lifted_on is null);
end $$;

create function weapons.write_correction(c weapons.correction, on_day date) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  was weapons.weapon;
begin
  if c.holding_id is not null then
    update weapons.holding set
      subject = case when c.field = 'subject' then c.becomes else subject end,
      from_on = case when c.field = 'from_on' then c.becomes::date else from_on end,
      until_on = case when c.field = 'until_on' then c.becomes::date else until_on end
    where id = c.holding_id;
    -- One has it at a time.
    if exists (select from weapons.holding h join weapons.holding other on other.weapon_id = h.weapon_id and other.id <> h.id
        and daterange(h.from_on, h.until_on) && daterange(other.from_on, other.until_on) where h.id = c.holding_id) then
      raise sqlstate 'LT002';
    end if;
    return;
  end if;
  select * into was from weapons.weapon where id = c.weapon_id;
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
  perform weapons.carry_wanted(was, c.weapon_id, on_day);
end $$;

-- Somebody else confirms exactly what was proposed, within a day, while the entry still says what it said. What cannot be entered waits on, for its reason
-- to be told: another weapon has the number by now, or the days cross another holder's.
drop function weapons.approve_correction(jsonb, uuid, text);
create function weapons.approve_correction(look jsonb, asked uuid, value_seen text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  c weapons.correction;
  today date := ((look->>'at')::timestamptz at time zone 'Europe/Riga')::date;
  about text;
begin
  perform 1 from weapons.weapon w join weapons.correction x on x.weapon_id = w.id where x.id = asked for update of w;
  begin
    update weapons.correction x set approved_by = look->'actor'->>'key', approved_by_name = look->'actor'->>'name', approved_at = (look->>'at')::timestamptz
    where x.id = asked and x.becomes = value_seen and weapons.says(x.weapon_id, x.holding_id, x.field) = x.was and x.approved_at is null
      and x.declined_at is null and x.proposed_by <> look->'actor'->>'key' and x.proposed_at > (look->>'at')::timestamptz - interval '24 hours'
    returning x.* into c;
    if c.id is null then return 'too-late'; end if;
    perform weapons.write_correction(c, today);
  exception
    when unique_violation then return 'number-taken';
    when check_violation or sqlstate 'LT002' then return 'days-cross';
  end;
  insert into weapons.event (weapon_id, kind, on_date, at, by_key, by_name, note)
  values (c.weapon_id, 'corrected', today, (look->>'at')::timestamptz, c.proposed_by, c.proposed_by_name || ', ' || c.approved_by_name,
    case when c.field = 'subject' then c.field else c.field || ': ' || c.was || ' → ' || c.becomes end);
  -- Whoever it is about learns of it too.
  for about in select subject from weapons.subjects_of(c) as subject loop
    perform audit.record(look || jsonb_build_object('deed', 'registers/weapons:correct', 'count', 1, 'detail', jsonb_build_object('field', c.field),
      'subject', about));
  end loop;
  return 'done';
end $$;

-- As before, with the holdings' ids.
create or replace function weapons.history_of(look jsonb, asked_serial text, asked_id uuid) returns setof jsonb
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
    'holdings', (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', h.id, 'subject', h.subject, 'how', h.how, 'from', h.from_on,
      'until', h.until_on, 'seller', h.seller, 'document', h.document, 'keptAt', h.kept_at, 'caseNumber', h.case_number))
      order by h.from_on desc, h.until_on desc nulls first) from weapons.holding h where h.weapon_id = f.id),
    'events', coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', e.kind, 'on', e.on_date, 'byName', e.by_name, 'caseNumber', e.case_number,
      'note', e.note)) order by e.id desc) from weapons.event e where e.weapon_id = f.id), '[]'),
    'permits', coalesce((select jsonb_agg(jsonb_build_object('number', p.number, 'validUntil', p.valid_until) order by p.issued_on desc)
      from weapons.permit p where p.weapon_id = f.id), '[]')))
  from found f where (select written from lines) >= 0 and (select count(number) from line) > 0 order by f.make, f.id;
$$;

revoke all on function weapons.asked_party(jsonb, uuid), weapons.consent_of(jsonb, text), weapons.says(uuid, uuid, text),
  weapons.is_number_taken(uuid, text, text), weapons.propose_correction(jsonb, uuid, uuid, text, text), weapons.subjects_of(weapons.correction),
  weapons.carry_wanted(weapons.weapon, uuid, date), weapons.write_correction(weapons.correction, date), weapons.approve_correction(jsonb, uuid, text)
  from public;
grant execute on function weapons.asked_party(jsonb, uuid) to lete_worker;
grant execute on function weapons.consent_of(jsonb, text) to lete_web, lete_worker;
grant execute on function weapons.propose_correction(jsonb, uuid, uuid, text, text), weapons.approve_correction(jsonb, uuid, text) to lete_web;
