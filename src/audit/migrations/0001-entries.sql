-- The audit: who saw or did what, about whom, on what ground. Append-only by grant (the writer may only insert) and by
-- trigger (nobody may change, not even the owner without first taking the trigger away, which the chain would show).
create schema audit;
grant usage on schema audit to lete_audit_writer, lete_audit_reader, lete_web, lete_worker, lete_exchange;

create table audit.entry (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  deed text not null,
  actor_kind text not null check (actor_kind in ('person', 'employee', 'signatory', 'delegate', 'staff', 'system')),
  actor_key text not null,
  actor_name text not null,
  institution text,
  unit text,
  on_behalf_of text,
  subject text,
  purpose text not null,
  legal_ground text not null,
  case_number text,
  reason text,
  count int not null default 1,
  detail jsonb,
  request_id text,
  break_glass boolean not null default false
);
create index on audit.entry (subject, id desc) where subject is not null;
create index on audit.entry (xid, id);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only';
end $$;
create trigger append_only before update or delete or truncate on audit.entry
  for each statement execute function audit.refuse_change();

grant insert on audit.entry to lete_audit_writer;
grant select (id) on audit.entry to lete_audit_writer;
grant select on audit.entry to lete_audit_reader;

-- The only way in. `line` is AuditLine of src/audit/record.ts.
create function audit.record(line jsonb) returns bigint
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into audit.entry (at, deed, actor_kind, actor_key, actor_name, institution, unit, on_behalf_of, subject,
    purpose, legal_ground, case_number, reason, count, detail, request_id, break_glass)
  values (coalesce((line->>'at')::timestamptz, clock_timestamp()), line->>'deed', line->'actor'->>'kind', line->'actor'->>'key',
    line->'actor'->>'name', line->'actor'->>'institution', line->'actor'->>'unit', line->'actor'->>'onBehalfOf', line->>'subject',
    line->>'purpose', line->>'legalGround', line->>'caseNumber', line->>'reason', coalesce((line->>'count')::int, 1),
    line->'detail', line->>'requestId', coalesce((line->>'breakGlass')::boolean, false))
  returning id;
$$;
-- Rights first, then the new owner: afterwards lete_owner has no say over them, and both statements would do nothing.
revoke all on function audit.record(jsonb) from public;
-- lete_owner: the registers' own functions, which run as it, write their line through the same door.
grant execute on function audit.record(jsonb) to lete_owner, lete_web, lete_worker, lete_exchange;
grant create on schema audit to lete_audit_writer;
alter function audit.record(jsonb) owner to lete_audit_writer;
revoke create on schema audit from lete_audit_writer;
-- Changing hands carries the former owner's own right over to the new one: lete_owner is given it again, by the new owner.
set local role lete_audit_writer;
grant execute on function audit.record(jsonb) to lete_owner;
set local role lete_owner;
