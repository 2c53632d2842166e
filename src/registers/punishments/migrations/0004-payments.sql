-- Payments that came by themselves: many numbers are looked up at once, and what was paid is written down at once. One line of audit
-- for each person either way.

-- What the numbers on payments name. `closed`: why it cannot be paid here although something is owed.
create function punishments.penalties_by_number(look jsonb, keys text[], on_date date) returns table (key text, id uuid, subject text,
  authority text, series text, due_cents bigint, closed text)
language sql volatile security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select wanted.key, p as penalty, punishments.due_on_day(p, on_date) as due
    from unnest(keys) as wanted (key) join punishments.penalty p on punishments.plain(p.decision_number) = wanted.key
    where p.base_penalty = 'fine' or p.test_expenses_cents > 0
  ), line as materialized (
    select audit.record_for(look || '{"deed": "registers/punishments:match-payment"}', (select array_agg((f.penalty).subject::text) from found f)) as lines
  )
  select f.key, (f.penalty).id, (f.penalty).subject::text, (f.penalty).authority, (f.penalty).series, f.due,
    case when f.due = 0 or punishments.is_payable(f.penalty, on_date) then null
      when (f.penalty).speed_camera then 'speed-camera'
      when (f.penalty).cancelled_on <= on_date then 'cancelled'
      when (f.penalty).lapsed_on <= on_date then 'lapsed'
      when (f.penalty).given_to_bailiff_on <= on_date then 'bailiff'
      else 'not-in-force' end
  from found f where (select lines from line) = (select count(*) from found)
$$;

-- Money that was received for penalties: the sum grows, and what is paid in full is served from that day.
create function punishments.take_payments(look jsonb, ids uuid[], cents bigint[], paid date[]) returns int
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with payment as (
    select id, sum(amount)::bigint as amount, max(day) as day from unnest(ids, cents, paid) as each (id, amount, day) group by id
  ), taken as (
    update punishments.penalty p set paid_cents = p.paid_cents + payment.amount, paid_on = payment.day,
      served_on = case when p.paid_cents + payment.amount >= punishments.price_on(p, payment.day) then payment.day else p.served_on end
    from payment where p.id = payment.id returning p.subject
  )
  select audit.record_for(look || '{"deed": "registers/punishments:take-payment"}', (select array_agg(subject::text) from taken))
$$;

revoke all on function punishments.penalties_by_number, punishments.take_payments from public;
grant execute on function punishments.penalties_by_number to lete_worker, lete_web;
grant execute on function punishments.take_payments to lete_worker;
