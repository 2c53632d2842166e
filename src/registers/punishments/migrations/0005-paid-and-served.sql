-- Money serves a fine; an additional penalty, such as a prohibition, is still to be served after it is paid.
create or replace function punishments.take_payments(look jsonb, ids uuid[], cents bigint[], paid date[]) returns int
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with payment as (
    select id, sum(amount)::bigint as amount, max(day) as day from unnest(ids, cents, paid) as each (id, amount, day) group by id
  ), taken as (
    update punishments.penalty p set paid_cents = p.paid_cents + payment.amount, paid_on = payment.day,
      served_on = case when p.additional_penalty is null and p.paid_cents + payment.amount >= punishments.price_on(p, payment.day)
        then coalesce(p.served_on, payment.day) else p.served_on end
    from payment where p.id = payment.id returning p.subject
  )
  select audit.record_for(look || '{"deed": "registers/punishments:take-payment"}', (select array_agg(subject::text) from taken))
$$;
