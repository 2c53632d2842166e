-- What is needed to show a penalty to whoever it concerns and to take its money: all of it dated, nothing of it a state.
alter table punishments.penalty
  -- What the offence is called, as in the law.
  add column offence text,
  -- When the decision counts as notified; the time to appeal runs from then.
  add column notified_on date,
  -- Amounts of decisions from before 2014 stand in lats, as they were imposed.
  add column currency char(3) not null default 'EUR' check (currency in ('EUR', 'LVL')),
  add column discount_percent smallint check (discount_percent between 1 and 99),
  add column discount_until date,
  -- Found by a speed camera: handled in a system of its own, elsewhere.
  add column speed_camera boolean not null default false,
  add column bailiff text,
  -- Paid in so many parts by permission; null: at once.
  add column instalments smallint check (instalments > 1),
  -- Noilgums: too late to be carried out.
  add column lapsed_on date,
  -- The two by which the decision itself says whom it punishes: what a stranger must know to pay it.
  add column offender_birth_date date,
  add column offender_code text collate "C" check (offender_code ~ '^\d{11}$'),
  add constraint discount_dated check ((discount_percent is null) = (discount_until is null)),
  add constraint bailiff_given check (bailiff is null or given_to_bailiff_on is not null);

-- A number as it is compared, in whatever way it was written: capital letters without marks, digits, nothing else.
create function punishments.plain(written text) returns text language sql immutable parallel safe as $$
  select translate(regexp_replace(upper(written), '[^0-9A-ZĀČĒĢĪĶĻŅŌŖŠŪŽ]', '', 'g'), 'ĀČĒĢĪĶĻŅŌŖŠŪŽ', 'ACEGIKLNORSUZ')
$$;
create index penalty_number on punishments.penalty (punishments.plain(decision_number));
-- Whom to remind: fines in force of which something is still owed, by the day until which they must be paid.
create index penalty_due on punishments.penalty (due_on)
  where base_penalty = 'fine' and served_on is null and cancelled_on is null and lapsed_on is null and given_to_bailiff_on is null;

-- Lats by the fixed rate; the third decimal decides, five and more is a cent up.
create function punishments.in_euro(cents bigint, currency text) returns bigint language sql immutable parallel safe as $$
  select case currency when 'LVL' then round(cents / 0.702804)::bigint else cents end
$$;

-- What paying all of it costs on a day: the fine, less where a discount still runs, and the expenses of tests.
create function punishments.price_on(p punishments.penalty, on_date date) returns bigint language sql immutable parallel safe as $$
  select round(coalesce(punishments.in_euro(p.amount_cents, p.currency), 0)
    * (case when on_date <= p.discount_until then 100 - p.discount_percent else 100 end)::numeric / 100)::bigint + p.test_expenses_cents
$$;

-- What is still owed on a day: nothing where all of it was paid at the price of the day of payment.
create function punishments.due_on_day(p punishments.penalty, on_date date) returns bigint language sql immutable parallel safe as $$
  select case when p.served_on <= on_date or p.paid_cents >= punishments.price_on(p, coalesce(p.paid_on, on_date)) then 0
    else greatest(0, punishments.price_on(p, on_date) - p.paid_cents) end
$$;

-- In force, and nobody else's to collect. Domain §5.1.
create function punishments.is_payable(p punishments.penalty, on_date date) returns boolean language sql immutable parallel safe as $$
  select coalesce(p.base_penalty = 'fine' and p.in_force_on <= on_date and not p.speed_camera
    and (p.cancelled_on is null or p.cancelled_on > on_date) and (p.lapsed_on is null or p.lapsed_on > on_date)
    and (p.given_to_bailiff_on is null or p.given_to_bailiff_on > on_date) and punishments.due_on_day(p, on_date) > 0, false)
$$;

-- A penalty as it is told. `archivedOn`: one year after it was served.
create function punishments.penalty_json(p punishments.penalty, on_date date) returns jsonb language sql stable parallel safe as $$
  select jsonb_strip_nulls(jsonb_build_object('id', p.id, 'subject', p.subject, 'caseNumber', p.case_number, 'series', p.series,
    'decisionNumber', p.decision_number, 'decidedOn', p.decided_on, 'notifiedOn', p.notified_on, 'inForceOn', p.in_force_on,
    'authority', p.authority, 'officialName', p.official_name, 'law', p.law, 'article', p.article, 'part', p.part, 'clause', p.clause,
    'offence', p.offence, 'offenceAt', p.offence_at, 'offencePlace', p.offence_place, 'vehicleNumber', p.vehicle_number,
    'basePenalty', p.base_penalty, 'amountCents', punishments.in_euro(p.amount_cents, p.currency),
    'latsCents', case when p.currency = 'LVL' then p.amount_cents end, 'additionalPenalty', p.additional_penalty,
    'discountPercent', p.discount_percent, 'discountUntil', p.discount_until, 'dueOn', p.due_on, 'paidCents', p.paid_cents,
    'paidOn', p.paid_on, 'testExpensesCents', p.test_expenses_cents, 'appealedOn', p.appealed_on, 'appealRejectedOn', p.appeal_rejected_on,
    'cancelledOn', p.cancelled_on, 'lapsedOn', p.lapsed_on, 'postponedUntil', p.postponed_until, 'instalments', p.instalments,
    'givenToBailiffOn', p.given_to_bailiff_on, 'bailiff', p.bailiff, 'servedOn', p.served_on, 'speedCamera', p.speed_camera,
    'archivedOn', (p.served_on + interval '1 year')::date,
    'current', p.served_on is null or (p.served_on + interval '1 year')::date > on_date,
    'dueCents', punishments.due_on_day(p, on_date), 'payable', punishments.is_payable(p, on_date)))
$$;

-- As before, with lats told in euro.
create or replace function punishments.penalties_of(look jsonb, asked text, with_archive boolean, on_date date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select p.decided_on, p.id, punishments.penalty_json(p, on_date) as entry from punishments.penalty p
    where p.subject = asked and p.in_force_on <= on_date and (p.cancelled_on is null or p.cancelled_on > on_date)
      and (with_archive or p.served_on is null or (p.served_on + interval '1 year')::date > on_date)
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/punishments:penalties', 'subject', asked,
      'count', (select count(*) from found), 'detail', jsonb_build_object('archive', with_archive))) as number
  )
  select entry from found where (select count(number) from line) > 0 order by decided_on, id;
$$;

-- Every decision about the one who asks or is represented: also those not in force yet, appealed, cancelled or lapsed. Newest first.
create function punishments.decisions_about(look jsonb, asked text, with_archive boolean, on_date date) returns setof jsonb
language sql volatile security definer rows 5 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select p.decided_on, p.id, punishments.penalty_json(p, on_date) as entry from punishments.penalty p
    where p.subject = asked and p.decided_on <= on_date
      and (with_archive or p.served_on is null or (p.served_on + interval '1 year')::date > on_date)
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/punishments:penalties', 'subject', asked,
      'count', (select count(*) from found), 'detail', jsonb_build_object('archive', with_archive))) as number
  )
  select entry from found where (select count(number) from line) > 0 order by decided_on desc, id;
$$;

-- For a stranger who would pay: only what is needed for that, and only to whoever knows the number and the birth date or the code that
-- stand in the decision. A wrong number and a wrong pair are the same work and the same answer: nothing. The line of audit is written
-- either way, with the subject only where the pair was right.
create function punishments.penalty_to_pay(look jsonb, number text, born date, code text, on_date date) returns setof jsonb
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select p from punishments.penalty p where punishments.plain(p.decision_number) = punishments.plain(number)
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

-- Penalties whose last day to pay comes, for reminders: a batch after an id, each written down for its subject.
create function punishments.penalties_ending(look jsonb, on_date date, last_day date, after uuid, most int) returns setof jsonb
language sql volatile security definer rows 500 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select p from punishments.penalty p where p.due_on = last_day and p.id > after and p.base_penalty = 'fine' and p.served_on is null
      and p.cancelled_on is null and p.lapsed_on is null and p.given_to_bailiff_on is null and punishments.is_payable(p, on_date)
    order by p.id limit most
  ), line as materialized (
    select audit.record(look || jsonb_build_object('deed', 'registers/punishments:remind', 'subject', (f.p).subject)) as number from found f
  )
  select jsonb_build_object('id', (f.p).id, 'subject', (f.p).subject, 'decisionNumber', (f.p).decision_number, 'dueOn', (f.p).due_on,
    'dueCents', punishments.due_on_day(f.p, on_date))
  from found f where (select count(number) from line) = (select count(*) from found) order by (f.p).id;
$$;

revoke all on all functions in schema punishments from public;
grant execute on function punishments.penalties_of, punishments.decisions_about, punishments.penalty_to_pay to lete_web, lete_worker;
grant execute on function punishments.penalties_ending to lete_worker;
