-- What changes the register from outside: applications, the other party's consent, losses, dealers. Each is one guarded statement with its line.

-- A number that somebody tried to register although it is searched for or somebody else's. Its client learns nothing; the police do.
create table weapons.alarm (
  id uuid primary key default gen_random_uuid(),
  why text not null check (why in ('wanted', 'another-holder')),
  plain text not null,
  make text not null,
  weapon_id uuid references weapons.weapon,
  subject text not null,
  by_name text not null,
  case_number text,
  at timestamptz not null
);

-- Whoever has it is asked whether somebody else may have it registered.
create table weapons.transfer (
  id uuid primary key default gen_random_uuid(),
  weapon_id uuid not null references weapons.weapon,
  from_subject text not null,
  to_subject text not null check (to_subject <> from_subject),
  to_name text not null,
  case_id uuid not null unique,
  case_number text not null unique,
  asked_at timestamptz not null,
  answered_at timestamptz,
  agrees boolean,
  answered_by text,
  check ((answered_at is null) = (agrees is null) and (answered_at is null) = (answered_by is null))
);
create index transfer_asked on weapons.transfer (from_subject) where answered_at is null;

-- What a dealer reported: once, however often it is sent.
create table weapons.movement (
  id uuid primary key default gen_random_uuid(),
  dealer text not null,
  kind text not null check (kind in ('received', 'sold')),
  plain text not null,
  make text not null,
  on_date date not null,
  reported_at timestamptz not null,
  unique (dealer, kind, plain, make, on_date)
);

create function weapons.plain_of(serial text) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select regexp_replace(upper(serial), '[^A-Z0-9]', '', 'g');
$$;

-- How a number stands for somebody who wants it registered: searched for, and whose it is. `previous`: from whom they say to have it.
create function weapons.number_standing(look jsonb, asked_serial text, asked_make text, asked text, previous text)
returns table (wanted boolean, holder text)
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select exists (select from weapons.wanted w where w.plain = weapons.plain_of(asked_serial) and w.lifted_on is null
      and (w.make is null or upper(w.make) = upper(asked_make))),
    coalesce((select case h.subject when asked then 'applicant' when previous then 'previous' else 'another' end
      from weapons.weapon w join weapons.holding h on h.weapon_id = w.id and h.until_on is null
      where w.plain = weapons.plain_of(asked_serial) and upper(w.make) = upper(asked_make)), 'nobody')
  from (select audit.record(look || jsonb_build_object('deed', 'registers/weapons:number', 'subject', null, 'count', 1)) as number offset 0) line
  where line.number is not null;
$$;

-- The same question where it is asked by a client: the answer is an alarm or nothing, and the work is alike.
create function weapons.alarm_if_taken(look jsonb, asked_serial text, asked_make text, asked text, previous text) returns uuid
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select s.wanted, s.holder from weapons.number_standing(look, asked_serial, asked_make, asked, previous) s
  ), raised as (
    insert into weapons.alarm (why, plain, make, weapon_id, subject, by_name, case_number, at)
    select case when f.wanted then 'wanted' else 'another-holder' end, weapons.plain_of(asked_serial), asked_make,
      (select w.id from weapons.weapon w where w.plain = weapons.plain_of(asked_serial) and upper(w.make) = upper(asked_make)),
      asked, look->'actor'->>'name', look->>'caseNumber', (look->>'at')::timestamptz
    from found f where f.wanted or f.holder = 'another' returning id
  )
  select id from raised;
$$;

-- For the police: what was tried, by whom, and whose it is. About both, hence a line about each.
create function weapons.alarm_told(look jsonb, asked uuid) returns jsonb
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select a.*, h.subject as holder from weapons.alarm a left join weapons.holding h on h.weapon_id = a.weapon_id and h.until_on is null where a.id = asked
  ), lines as materialized (
    select count(audit.record(look || jsonb_build_object('deed', 'registers/weapons:alarm', 'subject', null, 'count', 1))) as written from found
  )
  select jsonb_strip_nulls(jsonb_build_object('why', why, 'number', plain, 'make', make, 'subject', subject, 'byName', by_name,
    'caseNumber', case_number, 'at', at)) from found where (select written from lines) > 0;
$$;

-- A loss or a theft acts at once: the weapon is out, and its number is searched for. Null where the number is none of theirs.
create function weapons.report_out(look jsonb, asked text, asked_serial text, asked_make text, what text, on_day date) returns uuid
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select w.id, w.plain, w.make from weapons.weapon w join weapons.holding h on h.weapon_id = w.id and h.until_on is null and h.subject = asked
    where w.plain = weapons.plain_of(asked_serial) and upper(w.make) = upper(asked_make)
      and what in ('lost', 'stolen') and weapons.standing(w.id) not in ('lost', 'stolen', 'destroyed', 'exported')
    for update of h
  ), told as (
    insert into weapons.event (weapon_id, kind, on_date, at, by_key, by_name, case_number)
    select id, what, on_day, (look->>'at')::timestamptz, look->'actor'->>'key', look->'actor'->>'name', look->>'caseNumber' from found returning weapon_id
  ), searched as (
    insert into weapons.wanted (plain, make, wanted_by, since) select plain, make, 'Ieroču reģistrs', on_day from found returning id
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:report-out', 'subject', asked, 'count', (select count(*) from found),
      'detail', jsonb_build_object('what', what))) as number
  )
  select told.weapon_id from told where (select count(number) from line) > 0 and (select count(*) from searched) > 0;
$$;

-- Asks whoever has the weapon; null where they have no such weapon of category E in order, which nobody is told.
create function weapons.ask_transfer(look jsonb, asked_serial text, asked_make text, holder text, taker text, taker_name text, of_case uuid) returns uuid
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with asked as (
    insert into weapons.transfer (weapon_id, from_subject, to_subject, to_name, case_id, case_number, asked_at)
    select w.id, holder, taker, taker_name, of_case, look->>'caseNumber', (look->>'at')::timestamptz
    from weapons.weapon w join weapons.holding h on h.weapon_id = w.id and h.until_on is null and h.subject = holder
    where w.plain = weapons.plain_of(asked_serial) and upper(w.make) = upper(asked_make) and w.category = 'E'
      and weapons.standing(w.id) = 'registered' and holder <> taker
    on conflict (case_id) do nothing returning id
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:ask-transfer', 'subject', holder, 'count', 1)) as number from asked
  )
  select asked.id from asked where (select count(number) from line) > 0;
$$;

-- Whose consent is waited for, as they see it.
create function weapons.transfers_asked_of(look jsonb, asked text) returns setof jsonb
language sql volatile security definer rows 2 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select t.*, w.kind, w.make, w.model, w.serial from weapons.transfer t join weapons.weapon w on w.id = t.weapon_id
    where t.from_subject = asked and t.answered_at is null
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:transfers', 'subject', asked, 'count', (select count(*) from found))) as number
  )
  select jsonb_build_object('id', id, 'caseId', case_id, 'caseNumber', case_number, 'toName', to_name, 'askedAt', asked_at, 'kind', kind, 'make', make,
    'model', model, 'serial', weapons.masked(serial))
  from found where (select count(number) from line) > 0 order by asked_at, id;
$$;

-- Whom to tell that their consent is waited for.
create function weapons.asked_party(asked uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select from_subject from weapons.transfer where id = asked and answered_at is null;
$$;

-- The other party answers, once; the case that waits for it.
create function weapons.answer_transfer(look jsonb, asked text, of_transfer uuid, answer boolean) returns uuid
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with answered as (
    update weapons.transfer set answered_at = (look->>'at')::timestamptz, agrees = answer, answered_by = look->'actor'->>'key'
    where id = of_transfer and from_subject = asked and answered_at is null returning case_id
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:answer-transfer', 'subject', asked, 'count', 1,
      'detail', jsonb_build_object('agrees', answer))) as number from answered
  )
  select case_id from answered where (select count(number) from line) > 0;
$$;

-- How the consent of a case stands.
create function weapons.consent_of(of_case text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select case when answered_at is null then 'waits' when agrees then 'agreed' else 'refused' end
    from weapons.transfer where case_number = of_case), 'not-asked');
$$;

-- A weapon of category E enters the register. Null where the number of this make is there already, or searched for.
create function weapons.enter(look jsonb, taker text, marks jsonb, dealing jsonb) returns uuid
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with made as (
    insert into weapons.weapon (id, kind, category, use, make, model, calibre, serial, made_year)
    select gen_random_uuid(), marks->>'kind', coalesce(marks->>'category', 'E'), coalesce(marks->>'use', 'self-defence'), marks->>'make', marks->>'model',
      marks->>'calibre', marks->>'serial', (marks->>'madeYear')::int
    where not exists (select from weapons.wanted w where w.plain = weapons.plain_of(marks->>'serial') and w.lifted_on is null
      and (w.make is null or upper(w.make) = upper(marks->>'make')))
    on conflict (plain, upper(make)) do nothing returning id
  ), held as (
    insert into weapons.holding (weapon_id, subject, how, from_on, seller, document, kept_at, case_number)
    select id, taker, coalesce(dealing->>'how', 'bought'), (dealing->>'on')::date, dealing->>'seller', dealing->>'document', dealing->>'keptAt',
      look->>'caseNumber' from made returning weapon_id
  ), told as (
    insert into weapons.event (weapon_id, kind, on_date, at, by_key, by_name, case_number)
    select weapon_id, 'registered', (dealing->>'on')::date, (look->>'at')::timestamptz, look->'actor'->>'key', look->'actor'->>'name', look->>'caseNumber'
    from held returning weapon_id
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:enter', 'subject', taker, 'count', 1)) as number from told
  )
  select weapon_id from told where (select count(number) from line) > 0;
$$;

-- From one holder to the next: only by the consent of the case. Null where it was not given or the weapon is no longer in order.
create function weapons.hand_over(look jsonb, of_case uuid, on_day date) returns uuid
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with agreed as (
    select t.weapon_id, t.from_subject, t.to_subject from weapons.transfer t
    where t.case_id = of_case and t.agrees and weapons.standing(t.weapon_id) = 'registered'
  ), ended as (
    update weapons.holding h set until_on = greatest(on_day, h.from_on) from agreed a
    where h.weapon_id = a.weapon_id and h.subject = a.from_subject and h.until_on is null returning h.weapon_id, a.to_subject, h.until_on
  ), told as (
    insert into weapons.event (weapon_id, kind, on_date, at, by_key, by_name, case_number)
    select weapon_id, 're-registered', until_on, (look->>'at')::timestamptz, look->'actor'->>'key', look->'actor'->>'name', look->>'caseNumber'
    from ended returning weapon_id
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/weapons:hand-over', 'subject', to_subject, 'count', 1)) as number from ended
  )
  select weapon_id from ended where (select count(number) from line) > 0 and (select count(*) from told) > 0;
$$;

-- The second half: an open holding is one at a time, so the new one is written once the old one has ended.
create function weapons.take_over(of_case uuid, dealing jsonb) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with taken as (
    insert into weapons.holding (weapon_id, subject, how, from_on, document, kept_at, case_number)
    select t.weapon_id, t.to_subject, 're-registered', h.until_on, dealing->>'document', dealing->>'keptAt', t.case_number
    from weapons.transfer t join weapons.holding h on h.weapon_id = t.weapon_id and h.subject = t.from_subject and h.until_on is not null
    where t.case_id = of_case and t.agrees
      and not exists (select from weapons.holding o where o.weapon_id = t.weapon_id and o.until_on is null)
    order by h.until_on desc limit 1 returning id
  )
  select count(*) > 0 from taken;
$$;

-- Essential parts bear numbers too: they are seen with the numbers, and not without.
create or replace function weapons.held_by(look jsonb, asked text, with_numbers boolean, on_date date) returns setof jsonb
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
    'country', f.country, 'parts', case when with_numbers then to_jsonb(f.parts) else '[]' end, 'status', f.status, 'heldSince', f.from_on,
    'how', f.how, 'keptAt', f.kept_at))
  from found f where (select count(number) from line) > 0 order by f.from_on desc, f.id;
$$;

revoke all on all functions in schema weapons from public;
grant execute on function weapons.number_standing(jsonb, text, text, text, text), weapons.consent_of(text),
  weapons.enter(jsonb, text, jsonb, jsonb), weapons.hand_over(jsonb, uuid, date), weapons.take_over(uuid, jsonb) to lete_web, lete_worker;
grant execute on function weapons.alarm_if_taken(jsonb, text, text, text, text), weapons.report_out(jsonb, text, text, text, text, date),
  weapons.ask_transfer(jsonb, text, text, text, text, text, uuid), weapons.transfers_asked_of(jsonb, text),
  weapons.answer_transfer(jsonb, text, uuid, boolean) to lete_web;
grant execute on function weapons.alarm_told(jsonb, uuid), weapons.asked_party(uuid) to lete_worker;
