-- A hundred thousand payments a day: numbers are compared byte by byte, not by the order of Latvian letters, and what is paid is written into
-- its row's own page: no index knows of it, so none has to be told.
drop index punishments.penalty_number;
create index penalty_number on punishments.penalty ((punishments.plain(decision_number) collate "C"));
-- Served fines are passed over when they are read; there are few on any one day.
drop index punishments.penalty_due;
create index penalty_due on punishments.penalty (due_on)
  where base_penalty = 'fine' and cancelled_on is null and lapsed_on is null and given_to_bailiff_on is null;
-- A decision is written twice at least: when it comes, and when it is paid. The second lies in the page of the first.
alter table punishments.penalty set (fillfactor = 50);

create or replace function punishments.penalties_by_number(look jsonb, keys text[], on_date date) returns table (key text, id uuid, subject text,
  authority text, series text, due_cents bigint, closed text)
language sql volatile security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select wanted.key, (p).id, (p).subject, (p).authority, (p).series, punishments.due_on_day(p, on_date) as due,
      case when punishments.is_payable(p, on_date) then null
        when (p).speed_camera then 'speed-camera'
        when (p).cancelled_on <= on_date then 'cancelled'
        when (p).lapsed_on <= on_date then 'lapsed'
        when (p).given_to_bailiff_on <= on_date then 'bailiff'
        else 'not-in-force' end as closed
    from unnest(keys) as wanted (key), lateral (
      -- Number by number, by their index, however many are asked for: most are none.
      select named as p from punishments.penalty named where punishments.plain(named.decision_number) collate "C" = wanted.key
        and (named.base_penalty = 'fine' or named.test_expenses_cents > 0) offset 0) as named
  ), line as materialized (
    select audit.record_for(look || '{"deed": "registers/punishments:match-payment"}', (select array_agg(f.subject::text) from found f)) as lines
  )
  select f.key, f.id, f.subject::text, f.authority, f.series, f.due, case when f.due > 0 then f.closed end
  from found f where (select lines from line) = (select count(*) from found)
$$;

-- As before, by the index over numbers as they are compared now.
create or replace function punishments.penalty_to_pay(look jsonb, number text, born date, code text, on_date date) returns setof jsonb
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select p from punishments.penalty p where punishments.plain(p.decision_number) collate "C" = punishments.plain(number)
      and p.decided_on <= on_date and (p.offender_birth_date = born or p.offender_code = code)
      and (p.served_on is null or (p.served_on + interval '1 year')::date > on_date)
    order by p.decided_on desc, p.id limit 1
  ), line as materialized (
    select audit.record(jsonb_strip_nulls(look || jsonb_build_object('deed', 'registers/punishments:penalty-to-pay',
      'subject', (select (f.p).subject from found f), 'count', (select count(*) from found)))) as number
  )
  select jsonb_strip_nulls(jsonb_build_object('id', (f.p).id, 'decisionNumber', (f.p).decision_number, 'series', (f.p).series,
    'authority', (f.p).authority, 'vehicleNumber', (f.p).vehicle_number, 'amountCents', punishments.in_euro((f.p).amount_cents, (f.p).currency),
    'testExpensesCents', (f.p).test_expenses_cents, 'paidCents', (f.p).paid_cents, 'dueOn', (f.p).due_on, 'inForceOn', (f.p).in_force_on,
    'discountPercent', (f.p).discount_percent, 'discountUntil', (f.p).discount_until, 'givenToBailiffOn', (f.p).given_to_bailiff_on,
    'speedCamera', (f.p).speed_camera, 'basePenalty', (f.p).base_penalty,
    'dueCents', punishments.due_on_day(f.p, on_date), 'payable', punishments.is_payable(f.p, on_date)))
  from found f where (select count(number) from line) > 0;
$$;
