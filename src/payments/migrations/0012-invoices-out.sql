-- How an invoice leaves: its paper, each time it was sent, and the reminders that follow when nobody pays.
alter table payments.invoice add column email text check (email like '%_@_%'), add column lang text not null default 'lv' check (lang in ('lv', 'en'));

create table payments.invoice_paper (
  invoice_id uuid primary key references payments.invoice,
  document_id uuid not null,
  made_at timestamptz not null
);

-- By rule: how many days after the last day to pay which reminder leaves. The newest set that is in force counts.
create table payments.dunning_rule (
  valid_from date not null,
  level int not null check (level between 1 and 9),
  days_after int not null check (days_after > 0),
  primary key (valid_from, level)
);
insert into payments.dunning_rule values ('2022-12-01', 1, 3), ('2022-12-01', 2, 14), ('2022-12-01', 3, 30);

create table payments.dunning (
  invoice_id uuid not null references payments.invoice,
  level int not null,
  at timestamptz not null,
  -- What was owed then.
  owed bigint not null check (owed > 0),
  primary key (invoice_id, level)
);

-- `issued`, `dunning-1` …: by which way it left, and the channel's own id.
create table payments.invoice_sending (
  invoice_id uuid not null references payments.invoice,
  what text not null,
  way text not null check (way in ('e-address', 'email', 'post', 'portal')),
  carrier_id uuid,
  at timestamptz not null,
  primary key (invoice_id, what)
);

alter table payments.invoice_paper enable row level security, force row level security;
alter table payments.dunning enable row level security, force row level security;
alter table payments.invoice_sending enable row level security, force row level security;
create policy theirs on payments.invoice_paper to lete_web using (exists (select from payments.invoice where id = invoice_id));
create policy theirs on payments.dunning to lete_web using (exists (select from payments.invoice where id = invoice_id));
create policy theirs on payments.invoice_sending to lete_web using (exists (select from payments.invoice where id = invoice_id));
create policy worker on payments.invoice_paper to lete_worker using (true);
create policy worker on payments.dunning to lete_worker using (true);
create policy worker on payments.invoice_sending to lete_worker using (true);
create policy owner on payments.invoice_paper to lete_owner using (true);
create policy owner on payments.dunning to lete_owner using (true);
create policy owner on payments.invoice_sending to lete_owner using (true);
grant select on payments.invoice_paper, payments.dunning, payments.invoice_sending, payments.dunning_rule to lete_web;
grant select, insert on payments.invoice_paper, payments.dunning, payments.invoice_sending to lete_worker;
grant select on payments.dunning_rule to lete_worker;
create index on payments.obligation (due_on) where kind = 'invoice' and settled_at is null and waived_at is null;
