-- What licensed dealers report: what came into their stock and to whom it was sold. Sent twice, it is taken once.

-- The outcome, and an alarm for the police: a number that is searched for or somebody else's changes nothing in the register, and the answer is the
-- same as for any other. A sale of what is not in the dealer's stock is refused alike, whosever it is.
create function weapons.report_movement(look jsonb, dealer text, movement jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  given_plain text := weapons.plain_of(movement->>'serial');
  given_make text := movement->>'make';
  given_kind text := movement->>'kind';
  on_day date := (movement->>'on')::date;
  buyer text := movement->>'buyer';
  stocked weapons.weapon;
  alarm uuid;
begin
  perform audit.record(look || jsonb_build_object('deed', 'registers/weapons:movement', 'subject', dealer, 'count', 1,
    'detail', jsonb_build_object('kind', given_kind)));
  if exists (select from weapons.movement m where m.dealer = report_movement.dealer and m.kind = given_kind and m.plain = given_plain
      and upper(m.make) = upper(given_make) and m.on_date = on_day) then
    return jsonb_build_object('outcome', 'taken');
  end if;
  alarm := weapons.alarm_if_taken(look, movement->>'serial', given_make, dealer, null);
  if given_kind = 'received' then
    if alarm is null then
      perform weapons.enter(look, dealer, movement->'marks', jsonb_build_object('how', 'stock', 'on', on_day, 'document', movement->>'document'));
    end if;
  else
    select w.* into stocked from weapons.weapon w join weapons.holding h on h.weapon_id = w.id and h.until_on is null and h.subject = dealer
      where w.plain = given_plain and upper(w.make) = upper(given_make) and weapons.standing(w.id) = 'registered' for update of h;
    if stocked.id is null or alarm is not null then
      return jsonb_build_object('outcome', 'not-in-stock', 'alarmId', alarm);
    end if;
    if stocked.category <> 'E' and not exists (select from weapons.permit p where p.subject = buyer and p.number = movement->>'permit'
        and weapons.permit_on(p, on_day) = 'valid') then
      return jsonb_build_object('outcome', 'no-permit');
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
  values (dealer, given_kind, given_plain, given_make, on_day, (look->>'at')::timestamptz) on conflict do nothing;
  return jsonb_strip_nulls(jsonb_build_object('outcome', 'taken', 'alarmId', alarm));
end $$;

revoke all on function weapons.report_movement(jsonb, text, jsonb) from public;
grant execute on function weapons.report_movement(jsonb, text, jsonb) to lete_web, lete_exchange;
