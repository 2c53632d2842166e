-- Invoices for institutions and companies, and the credit notes that correct them. Numbers have no gaps within a year; what was issued
-- is never changed, only corrected.
create table payments.invoice_counter (year int primary key, last bigint not null);
create function payments.next_invoice(for_year int) returns bigint language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into payments.invoice_counter (year, last) values (for_year, 1)
  on conflict (year) do update set last = payments.invoice_counter.last + 1 returning last
$$;
revoke all on function payments.next_invoice from public;
grant execute on function payments.next_invoice to lete_web, lete_worker;

create table payments.invoice (
  id uuid primary key,
  number text not null unique,
  -- UNTDID 1001: an invoice, a credit note.
  type text not null check (type in ('380', '381')),
  corrects uuid unique references payments.invoice,
  buyer_key text not null check (buyer_key like 'entity:%'),
  buyer jsonb not null,
  issued_on date not null,
  due_on date not null check (due_on >= issued_on),
  lines jsonb not null,
  net bigint not null check (net > 0),
  vat bigint not null check (vat >= 0),
  gross bigint not null check (gross = net + vat),
  -- The message as it was sent: Peppol BIS Billing 3.
  ubl text not null,
  issued_at timestamptz not null,
  issued_by text not null,
  check ((type = '381') = (corrects is not null))
);
create index on payments.invoice (issued_at desc);
create index on payments.invoice (buyer_key, issued_on);
create trigger kept before update or delete or truncate on payments.invoice for each statement execute function payments.refuse_change();
alter table payments.invoice enable row level security, force row level security;
create policy staff on payments.invoice to lete_web using (payments.is_staff() or payments.is_payer(buyer_key));
create policy worker on payments.invoice to lete_worker using (true);
create policy owner on payments.invoice to lete_owner using (true);
grant select, insert on payments.invoice to lete_web, lete_worker;

-- The web may not touch what is owed but in this one way: when the credit note of its invoice stands.
create function payments.waive_invoice(asked uuid, at timestamptz) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update payments.obligation set waived_at = waive_invoice.at where id = asked and waived_at is null and kind = 'invoice'
    and exists (select from payments.invoice where corrects = obligation.source_id)
$$;
revoke all on function payments.waive_invoice from public;
grant execute on function payments.waive_invoice to lete_web, lete_worker;
