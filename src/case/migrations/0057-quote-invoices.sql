-- A company or institution gets an invoice when it agrees. The invoice's line is frozen with the offer, so that the invoice says what was agreed to.
alter table casework.quote add column invoice_line jsonb, add column invoice_id uuid unique;
alter table casework.quote add check (invoice_id is null or (invoice_line is not null and agreed_at is not null));
-- An agreement that nobody pays for may be taken back; work that is paid for may not.
alter table casework.quote drop constraint quote_check1, add check (closed_at is null or paid_at is null);
