-- Who has looked at the data of a subject: newest first, `before` an entry's number. The right is checked here: the
-- subject must be one of those for whom the transaction works, else there is nothing to see.
create function audit.looks_about(asked text, before bigint, most int, own boolean)
returns table (id bigint, at timestamptz, deed text, actor_kind text, actor_key text, actor_name text, institution text,
  unit text, purpose text, legal_ground text, case_number text, reason text, count int, break_glass boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.id, e.at, e.deed, e.actor_kind, e.actor_key, e.actor_name, e.institution, e.unit, e.purpose, e.legal_ground,
    e.case_number, e.reason, e.count, e.break_glass
  from audit.entry e
  where e.subject = asked
    and asked = any(string_to_array(current_setting('lete.subjects', true), ','))
    and (before is null or e.id < before)
    and (own or e.actor_key is distinct from asked)
  order by e.id desc limit least(most, 200);
$$;
revoke all on function audit.looks_about from public;
grant execute on function audit.looks_about to lete_web;
