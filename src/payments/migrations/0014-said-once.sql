-- Said once: which tries are still open, and which money is about a record.

-- Neither paid nor ended.
create function payments.is_open(attempt payments.attempt) returns boolean language sql immutable parallel safe as $$
  select attempt.paid_at is null and attempt.cancelled_at is null and attempt.failed_at is null and attempt.expired_at is null
$$;

-- Somebody may still be at the bank with it.
create or replace function payments.is_being_paid(obligation uuid) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from payments.attempt where obligation_id = obligation and payments.is_open(attempt))
$$;
-- Somebody was at the bank, whose last word is not spoken.
create function payments.is_pending(obligation uuid) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from payments.attempt where obligation_id = obligation and pending_at is not null and payments.is_open(attempt))
$$;
revoke all on function payments.is_pending from public;
grant execute on function payments.is_being_paid, payments.is_pending to lete_web, lete_worker;

-- All that came for a record: for what was asked through Lete, and by transfer by itself. Whoever asks sees no more of it than they may.
create view payments.money_about with (security_invoker = true) as
  select obligation.kind, obligation.record_id, settlement.id, settlement.obligation_id, settlement.attempt_id, settlement.entry_id, settlement.holder,
    settlement.provider, settlement.amount, settlement.booked_at, settlement.transaction_id
  from payments.obligation join payments.settlement on obligation_id = obligation.id
  union all
  select kind, source_id, id, obligation_id, attempt_id, entry_id, holder, provider, amount, booked_at, transaction_id
  from payments.settlement where obligation_id is null;
grant select on payments.money_about to lete_web, lete_worker;

-- What goes back is neither paid nor on its way.
create or replace function payments.standing_about(of_kind text, records uuid[]) returns table (record_id uuid, source_id uuid, gross bigint, paid bigint,
  sent bigint, waived boolean, settled boolean, pending boolean)
language sql stable security definer rows 10 set search_path = pg_catalog, pg_temp as $$
  select about.record_id, about.source_id, about.gross, came.paid, came.sent, about.waived_at is not null, about.settled_at is not null,
    payments.is_pending(about.id)
  from payments.obligation about, lateral (
    select coalesce(sum(money.amount - coalesce(over.amount, 0)), 0)::bigint as paid,
      coalesce(sum(money.amount - coalesce(over.amount, 0)) filter (where money.attempt_id is not null
        and not exists (select from payments.clearing where settlement_id = money.id)), 0)::bigint as sent
    from payments.settlement money left join payments.refund over on over.settlement_id = money.id where money.obligation_id = about.id) came
  where about.kind = of_kind and about.record_id = any(records)
  union all
  select money.record_id, money.record_id, 0, sum(money.amount - coalesce(over.amount, 0))::bigint, 0, false, true, false
  from payments.money_about money left join payments.refund over on over.settlement_id = money.id
  where money.obligation_id is null and money.kind = of_kind and money.record_id = any(records)
  group by money.record_id
$$;
