-- Payments that leave nothing to decide, as many as a bank's statement has: a single number of the payer's names a single penalty, which may
-- be paid, to the account on which the money came (whose money that account takes: `authorities`, `all_series`, `takes`), in the very sum that is
-- owed. It is taken where that is still so when the row is reached, whoever else takes money meanwhile. Tells which payments were taken, and
-- writes one line of audit for each: of the payment, whose person it names, and for whoever was found and whose money was not taken of the look.
create function punishments.take_by_number(look jsonb, payments int[], cents bigint[], paid date[], named int[], keys text[],
  authorities text[], all_series text[], takes boolean[], on_date date) returns table (payment int, id uuid)
language sql volatile security definer rows 10000 set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select wanted.payment, (p).id, (p).subject, (p).authority, coalesce((p).series, '') as series,
      case when punishments.is_payable(p, on_date) then punishments.due_on_day(p, on_date) end as due
    from unnest(named, keys) as wanted (payment, key), lateral (
      select penalty as p from punishments.penalty where punishments.plain(penalty.decision_number) collate "C" = wanted.key
        and (penalty.base_penalty = 'fine' or penalty.test_expenses_cents > 0) offset 0) as about
  ), certain as materialized (
    select single.payment, single.id, came.cents, came.day
    from (select found.*, count(*) over (partition by found.payment) as penalties, count(*) over (partition by found.id) as times from found) as single
    join unnest(payments, cents, paid) as came (payment, cents, day) on came.payment = single.payment
    left join unnest(authorities, all_series, takes) as own (authority, series, theirs)
      on own.authority = single.authority and own.series = single.series
    left join unnest(authorities, all_series, takes) as every (authority, series, theirs) on every.authority = single.authority and every.series = ''
    where penalties = 1 and times = 1 and due = came.cents and coalesce(own.theirs, every.theirs)
  ), taken as (
    update punishments.penalty p set paid_cents = p.paid_cents + certain.cents, paid_on = certain.day,
      served_on = case when p.additional_penalty is null and p.paid_cents + certain.cents >= punishments.price_on(p, certain.day)
        then coalesce(p.served_on, certain.day) else p.served_on end
    from certain where p.id = certain.id and punishments.due_on_day(p, on_date) = certain.cents and punishments.is_payable(p, on_date)
    returning certain.payment, p.id, p.subject
  ), looked as materialized (
    select distinct found.subject::text as subject from found where found.payment not in (select taken.payment from taken)
  ), lines as materialized (
    select audit.record_for(look || '{"deed": "registers/punishments:take-payment"}', (select array_agg(taken.subject::text) from taken))
      + audit.record_for(look || '{"deed": "registers/punishments:match-payment"}', (select array_agg(looked.subject) from looked)) as written
  )
  select taken.payment, taken.id from taken where (select written from lines) = (select count(*) from taken) + (select count(*) from looked)
$$;
revoke all on function punishments.take_by_number from public;
grant execute on function punishments.take_by_number to lete_worker;
