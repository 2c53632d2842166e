-- What a reconciliation found that does not agree, one line each: which books, and by how much. A day's lines are replaced when it is held again.
create table payments.difference (
  held_on date not null,
  held_at timestamptz not null,
  kind text not null check (kind ~ '^[a-z][a-z-]*$'),
  -- A holder, or the id of an obligation, a movement, a statement.
  about text not null,
  expected bigint not null,
  found bigint not null,
  primary key (held_on, kind, about)
);
grant select on payments.difference to lete_web, lete_worker;
grant insert, delete on payments.difference to lete_worker;

grant delete on payments.unsure, payments.statement_matched to lete_worker;
