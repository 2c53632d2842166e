-- One deed about many people at once, such as a day's payments: a line for each, as `record` would write it, in one statement.
create function audit.record_for(line jsonb, subjects text[]) returns int
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with written as (
    insert into audit.entry (at, deed, actor_kind, actor_key, actor_name, institution, unit, on_behalf_of, subject,
      purpose, legal_ground, case_number, reason, detail, request_id, break_glass)
    select coalesce((line->>'at')::timestamptz, clock_timestamp()), line->>'deed', line->'actor'->>'kind', line->'actor'->>'key',
      line->'actor'->>'name', line->'actor'->>'institution', line->'actor'->>'unit', line->'actor'->>'onBehalfOf', subject,
      line->>'purpose', line->>'legalGround', line->>'caseNumber', line->>'reason', line->'detail', line->>'requestId',
      coalesce((line->>'breakGlass')::boolean, false)
    from unnest(subjects) as about (subject)
    returning id
  ) select count(id)::int from written
$$;
revoke all on function audit.record_for(jsonb, text[]) from public;
grant execute on function audit.record_for(jsonb, text[]) to lete_owner;
grant create on schema audit to lete_audit_writer;
alter function audit.record_for(jsonb, text[]) owner to lete_audit_writer;
revoke create on schema audit from lete_audit_writer;
set local role lete_audit_writer;
grant execute on function audit.record_for(jsonb, text[]) to lete_owner;
set local role lete_owner;
