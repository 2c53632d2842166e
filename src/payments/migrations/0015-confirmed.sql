-- What a confirmation of payment may say. The bank's own words are never printed: in them may stand whatever a payer wrote, also of others.
alter table payments.receipt
  -- What it was paid for, in the words of the room that knows the record; of what was asked through Lete the obligation has them.
  add column purpose text,
  -- Of all that came for the record, or only of what the owner of the confirmation paid.
  add column is_whole boolean not null default true;

-- Money that stays, without what goes back. Who paid is not told; whoever asks has proved that `who` may know of the record, or, unless it is
-- whole, sees only what they paid themselves.
create function payments.money_to_confirm(of_kind text, record uuid, who text, whole boolean) returns table (id uuid, amount bigint, booked_at timestamptz,
  arrived_on date, holder text, purpose text, receipt_number text, by_provider boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select money.id, money.amount - coalesce(over.amount, 0), money.booked_at, entry.booked_on, coalesce(obligation.holder, money.holder),
    obligation.purpose, obligation.receipt_number, money.attempt_id is not null
  from payments.money_about money
  left join payments.obligation on obligation.id = money.obligation_id
  left join payments.attempt on attempt.id = money.attempt_id
  left join payments.refund over on over.settlement_id = money.id
  left join payments.clearing on clearing.settlement_id = money.id
  left join payments.bank_entry entry on entry.id = coalesce(money.entry_id, clearing.entry_id)
  where money.kind = of_kind and money.record_id = record and money.amount > coalesce(over.amount, 0)
    and not exists (select from payments.refund whole_of_it where whole_of_it.obligation_id = obligation.id and whole_of_it.settlement_id is null)
    and (whole or coalesce(attempt.payer, obligation.payer) = who)
$$;
revoke all on function payments.money_to_confirm from public;
grant execute on function payments.money_to_confirm to lete_web, lete_worker;
