-- What the bank says. Every movement stands here once for ever, whichever files tell of it and however often.
create table payments.statement (
  id uuid primary key,
  holder text not null references payments.holder,
  message text not null check (message in ('camt.053', 'camt.054')),
  message_id text not null,
  statement_id text not null,
  sequence text,
  from_on date,
  to_on date,
  opening bigint,
  closing bigint,
  credits bigint not null check (credits >= 0),
  debits bigint not null check (debits >= 0),
  movements int not null,
  -- Movements that no earlier file told of, and what they sum to.
  fresh int not null,
  fresh_sum bigint not null,
  taken_at timestamptz not null,
  taken_by text not null,
  file_hash text not null,
  check ((opening is null) = (closing is null) and opening + credits - debits = closing),
  unique (holder, message, message_id, statement_id)
);
create index on payments.statement (file_hash);
create index on payments.statement (holder, taken_at desc);
create index on payments.statement (taken_at desc);

create table payments.bank_entry (
  id uuid primary key default gen_random_uuid(),
  holder text not null,
  -- What makes it this movement and no other: the bank's reference and how many-eth it is under it; else its content likewise.
  key text not null,
  content text not null,
  statement_id uuid references payments.statement,
  notice_id uuid references payments.statement,
  position int not null,
  amount bigint not null check (amount <> 0),
  booked_on date not null,
  value_on date,
  servicer_ref text,
  end_to_end_id text,
  transaction_id text,
  party text,
  party_iban text,
  purpose text not null,
  creditor_ref text,
  code text,
  is_return boolean not null,
  -- Numbers that may be meant, as they are compared; the likeliest first.
  keys text[] not null,
  check (statement_id is not null or notice_id is not null),
  unique (holder, key)
);
create index on payments.bank_entry (holder, content) where servicer_ref is null;
create index on payments.bank_entry (statement_id, position);
create index on payments.bank_entry (notice_id, position) where notice_id is not null;

-- Money is settled by a provider's word (attempt) or by a movement at the bank (entry). What belongs to no obligation of ours,
-- because nobody asked Lete for it, belongs to a penalty in its register: kind and source.
alter table payments.settlement
  alter column attempt_id drop not null,
  alter column obligation_id drop not null,
  add column entry_id uuid references payments.bank_entry,
  add column holder text not null default 'agency' references payments.holder,
  add column kind text,
  add column source_id uuid,
  -- The booking of many at once; a single one's booking names its settlement.
  add column transaction_id uuid references payments.ledger_transaction,
  add constraint settlement_way check ((attempt_id is null) <> (entry_id is null)),
  add constraint settlement_of check ((obligation_id is null) = (kind is not null and source_id is not null));
create index on payments.settlement (entry_id) where entry_id is not null;
create index on payments.settlement (kind, source_id) where obligation_id is null;
create index on payments.settlement (transaction_id) where transaction_id is not null;
create index on payments.settlement (attempt_id) where attempt_id is not null;

alter table payments.ledger_transaction
  drop constraint ledger_transaction_check,
  add column statement_id uuid references payments.statement,
  add column entry_id uuid references payments.bank_entry,
  add constraint settled_once check (kind <> 'settled' or settlement_id is not null);
create unique index on payments.ledger_transaction (statement_id) where statement_id is not null;
create index on payments.ledger_transaction (entry_id) where entry_id is not null;
create index on payments.ledger_transaction (kind, at desc);
create index ledger_line_holder on payments.ledger_line (holder, account);

-- A movement that is no new money: it shows at the bank what a provider told before, or a refund that went out.
create table payments.clearing (
  entry_id uuid primary key references payments.bank_entry,
  settlement_id uuid unique references payments.settlement,
  refund_id uuid,
  at timestamptz not null
);

-- What no rule could place, for a person: why, and how it was closed.
create table payments.unsure (
  entry_id uuid primary key references payments.bank_entry,
  reason text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  closed_by text,
  how text,
  check ((closed_at is null) = (how is null))
);
create index on payments.unsure (opened_at, entry_id) where closed_at is null;

-- A refund may be of money that belonged to nothing: then it names the movement.
alter table payments.refund
  alter column obligation_id drop not null,
  add column entry_id uuid references payments.bank_entry,
  add column holder text not null default 'agency' references payments.holder;
create unique index on payments.refund (entry_id) where settlement_id is null and entry_id is not null;
create index on payments.refund (due_at);

-- Files that were refused, whole; their content is not kept.
create table payments.refused_file (
  id uuid primary key,
  name text not null,
  at timestamptz not null,
  taken_by text not null,
  reason text not null,
  detail text not null
);
create index on payments.refused_file (at desc);

create trigger kept before delete or truncate on payments.bank_entry for each statement execute function payments.refuse_change();
create trigger kept before update or delete or truncate on payments.statement for each statement execute function payments.refuse_change();
create trigger kept before update or delete or truncate on payments.clearing for each statement execute function payments.refuse_change();
-- Which file told of a movement may be added; nothing of the movement changes.
grant select on payments.statement, payments.bank_entry, payments.clearing, payments.unsure, payments.refused_file to lete_web, lete_worker;
grant insert on payments.statement, payments.bank_entry, payments.clearing, payments.refused_file to lete_worker;
grant insert on payments.refused_file to lete_web;
grant update (statement_id, notice_id) on payments.bank_entry to lete_worker;
grant insert, update (closed_at, closed_by, how) on payments.unsure to lete_worker;
alter table payments.bank_entry enable row level security, force row level security;
create policy staff on payments.bank_entry for select to lete_web using (payments.is_staff());
create policy worker on payments.bank_entry to lete_worker using (true);
create policy owner on payments.bank_entry to lete_owner using (true);

-- Statements whose movements were all placed or given to a person.
create table payments.statement_matched (statement_id uuid primary key references payments.statement, at timestamptz not null);
grant select, insert on payments.statement_matched to lete_worker;
grant select on payments.statement_matched to lete_web;

-- A file on its way from the upload to the job that reads it; gone when it was read.
create table payments.incoming_file (
  id uuid primary key,
  name text not null,
  taken_by text not null,
  at timestamptz not null,
  bytes bytea not null
);
grant insert on payments.incoming_file to lete_web;
grant select, delete on payments.incoming_file to lete_worker;

-- For proposals: what is open on an account, by its amount; what a payer's account paid before.
create index obligation_open on payments.obligation (holder, gross) where settled_at is null and waived_at is null;
create index bank_entry_payer on payments.bank_entry (party_iban) where party_iban is not null;
