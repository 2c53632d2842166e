-- A dealer's report is entered whole or not at all. Who was looked up for it, and what the police are told of, stays either way.
drop function weapons.report_movement(jsonb, text, jsonb);
create index alarm_subject on weapons.alarm (subject, plain, at);

-- Sent twice, it is taken once.
create function weapons.is_reported(asked text, movement jsonb) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from weapons.movement m where m.dealer = asked and m.kind = movement->>'kind'
    and m.plain = weapons.plain_of(movement->>'serial') and upper(m.make) = upper(movement->>'make') and m.on_date = (movement->>'on')::date);
$$;

-- What is looked at before anything is entered: its line, one of the buyer whose permit is named, and an alarm for the police where the number is
-- searched for or somebody else's. Tried again within a day it is the same alarm: it changes nothing in the register, but raises no second one.
create function weapons.look_at_movement(look jsonb, dealer text, movement jsonb, out is_alarming boolean, out alarm uuid)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  why_now text;
begin
  is_alarming := false;
  perform audit.record(look || jsonb_build_object('deed', 'registers/weapons:movement', 'subject', dealer, 'count', 1,
    'detail', jsonb_build_object('kind', movement->>'kind')));
  if weapons.is_reported(dealer, movement) then return; end if;
  if movement ? 'buyer' and movement ? 'permit' then
    perform audit.record(look || jsonb_build_object('deed', 'registers/weapons:permits', 'subject', movement->>'buyer', 'count', 1));
  end if;
  select case when s.wanted then 'wanted' when s.holder = 'another' then 'another-holder' end into why_now
  from weapons.number_standing(look, movement->>'serial', movement->>'make', dealer, null) s;
  if why_now is null then return; end if;
  is_alarming := true;
  if not exists (select from weapons.alarm a where a.subject = dealer and a.plain = weapons.plain_of(movement->>'serial')
      and upper(a.make) = upper(movement->>'make') and a.why = why_now and a.at > (look->>'at')::timestamptz - interval '24 hours') then
    alarm := weapons.alarm_if_taken(look, movement->>'serial', movement->>'make', dealer, null);
  end if;
end $$;

-- Enters one movement. A number that alarms changes nothing, and what came in is answered like any other; a sale of what is not in the dealer's
-- stock is refused alike, whosever it is. An alarm of its own: what came in is somebody else's by an earlier line of the report.
create function weapons.enter_movement(look jsonb, dealer text, movement jsonb, is_alarming boolean, out outcome text, out alarm uuid)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  on_day date := (movement->>'on')::date;
  buyer text := movement->>'buyer';
  stocked weapons.weapon;
begin
  outcome := 'taken';
  if movement->>'kind' = 'sold' and buyer is null then outcome := 'unknown-buyer'; return; end if;
  if weapons.is_reported(dealer, movement) then return; end if;
  if movement->>'kind' = 'received' then
    if not is_alarming and weapons.enter(look, dealer, movement->'marks',
        jsonb_build_object('how', 'stock', 'on', on_day, 'document', movement->>'document')) is null then
      alarm := weapons.alarm_if_taken(look, movement->>'serial', movement->>'make', dealer, null);
    end if;
  else
    select w.* into stocked from weapons.weapon w join weapons.holding h on h.weapon_id = w.id and h.until_on is null and h.subject = dealer
      where w.plain = weapons.plain_of(movement->>'serial') and upper(w.make) = upper(movement->>'make') and weapons.standing(w.id) = 'registered'
      for update of h;
    if stocked.id is null or is_alarming then outcome := 'not-in-stock'; return; end if;
    if stocked.category <> 'E' and not exists (select from weapons.permit p where p.subject = buyer and p.number = movement->>'permit'
        and weapons.permit_on(p, on_day) = 'valid') then
      outcome := 'no-permit';
      return;
    end if;
    perform audit.record(look || jsonb_build_object('deed', 'registers/weapons:sold', 'subject', buyer, 'count', 1));
    update weapons.holding h set until_on = greatest(on_day, h.from_on) where h.weapon_id = stocked.id and h.until_on is null;
    insert into weapons.holding (weapon_id, subject, how, from_on, seller, document)
    values (stocked.id, buyer, 'bought', on_day, movement->>'dealerName', movement->>'document');
    insert into weapons.event (weapon_id, kind, on_date, at, by_key, by_name)
    values (stocked.id, 're-registered', on_day, (look->>'at')::timestamptz, look->'actor'->>'key', look->'actor'->>'name');
    update weapons.permit set weapon_id = stocked.id where number = movement->>'permit' and weapon_id is null;
  end if;
  insert into weapons.movement (dealer, kind, plain, make, on_date, reported_at)
  values (dealer, movement->>'kind', weapons.plain_of(movement->>'serial'), movement->>'make', on_day, (look->>'at')::timestamptz)
  on conflict do nothing;
end $$;

-- The outcome of each movement, in their order, and the alarms that the police are still to be told of. One that is not taken undoes all of them.
create function weapons.report_movements(look jsonb, dealer text, movements jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  looked record;
  entered record;
  movement jsonb;
  alarming boolean[] := '{}';
  outcomes text[] := '{}';
  alarms uuid[] := '{}';
  entered_alarms uuid[] := '{}';
begin
  for movement in select value from jsonb_array_elements(movements) loop
    select * into looked from weapons.look_at_movement(look, dealer, movement);
    alarming := alarming || looked.is_alarming;
    alarms := alarms || looked.alarm;
  end loop;
  begin
    for movement in select value from jsonb_array_elements(movements) loop
      select * into entered from weapons.enter_movement(look, dealer, movement, alarming[cardinality(outcomes) + 1]);
      outcomes := outcomes || entered.outcome;
      entered_alarms := entered_alarms || entered.alarm;
    end loop;
    if outcomes <> array_fill('taken'::text, array[cardinality(outcomes)]) then raise sqlstate 'LT001'; end if;
  exception when sqlstate 'LT001' then
    -- What was entered is undone; what was found out is not.
    entered_alarms := '{}';
  end;
  return jsonb_build_object('outcomes', to_jsonb(outcomes), 'alarms', to_jsonb(array_remove(alarms || entered_alarms, null)));
end $$;

revoke all on function weapons.is_reported(text, jsonb), weapons.look_at_movement(jsonb, text, jsonb),
  weapons.enter_movement(jsonb, text, jsonb, boolean), weapons.report_movements(jsonb, text, jsonb) from public;
grant execute on function weapons.report_movements(jsonb, text, jsonb) to lete_web, lete_exchange;
