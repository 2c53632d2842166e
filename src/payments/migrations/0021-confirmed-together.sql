-- One confirmation may be of several things that were paid in one go: what it is about stands in lines of its own.
create table payments.receipt_about (
  receipt_id uuid not null references payments.receipt,
  position int not null,
  kind text not null,
  record_id uuid not null,
  -- As in 0015: its own room's words for it, and whether all of its money is confirmed or only what the owner of the confirmation paid.
  purpose text,
  is_whole boolean not null,
  primary key (receipt_id, position),
  unique (receipt_id, kind, record_id)
);
insert into payments.receipt_about select id, 1, kind, record_id, purpose, is_whole from payments.receipt;

-- Asked again while the same money stands, it is the same confirmation.
alter table payments.receipt add column mark text;
update payments.receipt set mark = encode(sha256(convert_to(concat_ws(' ', kind, record_id, is_whole, paid, arrived), 'UTF8')), 'hex');
alter table payments.receipt
  alter column mark set not null,
  drop column kind, drop column record_id, drop column purpose, drop column is_whole,
  add unique (owner, lang, mark);

create trigger kept before update or delete or truncate on payments.receipt_about for each statement execute function payments.refuse_change();
alter table payments.receipt_about enable row level security, force row level security;
create policy payer on payments.receipt_about to lete_web using (exists (select from payments.receipt where id = receipt_id));
create policy worker on payments.receipt_about to lete_worker using (true);
create policy owner on payments.receipt_about to lete_owner using (true);
grant select, insert on payments.receipt_about to lete_web, lete_worker;
