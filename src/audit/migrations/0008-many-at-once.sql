-- A day's payments are about a hundred thousand people: what is the same in every line is read out of it once, and keys are compared byte by byte.
alter table audit.entry alter column subject type text collate "C";

-- The function is the writer's: only its owner may write it anew.
grant create on schema audit to lete_audit_writer;
set local role lete_audit_writer;
create or replace function audit.record_for(line jsonb, subjects text[]) returns int
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with said as materialized (
    select coalesce((line->>'at')::timestamptz, clock_timestamp()) as at, line->>'deed' as deed, line->'actor'->>'kind' as kind,
      line->'actor'->>'key' as key, line->'actor'->>'name' as name, line->'actor'->>'institution' as institution, line->'actor'->>'unit' as unit,
      line->'actor'->>'onBehalfOf' as behalf, line->>'purpose' as purpose, line->>'legalGround' as ground, line->>'caseNumber' as case_number,
      line->>'reason' as reason, line->'detail' as detail, line->>'requestId' as request_id, coalesce((line->>'breakGlass')::boolean, false) as break_glass
  ), written as (
    insert into audit.entry (at, deed, actor_kind, actor_key, actor_name, institution, unit, on_behalf_of, subject,
      purpose, legal_ground, case_number, reason, detail, request_id, break_glass)
    select at, deed, kind, key, name, institution, unit, behalf, subject, purpose, ground, case_number, reason, detail, request_id, break_glass
    from said, unnest(subjects) as about (subject)
    returning id
  ) select count(id)::int from written
$$;
set local role lete_owner;
revoke create on schema audit from lete_audit_writer;
