-- A page that looks again by itself is no sign that somebody sits before it: such a look does not keep a session alive.
-- The function of two arguments stays for the release before, which may still run.
create function identity.session_behind(token bytea, at timestamptz, by_itself boolean) returns table (
  id uuid, side text, person_id uuid, given_name text, family_name text, assurance text, in_register boolean,
  lineage uuid, authenticated_at timestamptz, acting_key text, acting_name text, acting_relation text, acting_number text, rights jsonb)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_session identity.session;
  staff boolean;
  idle interval := '30 minutes';
  age interval := '4 hours';
begin
  select * into found_session from identity.session s where s.token_hash = token and s.ended_at is null;
  if found_session.id is null then return; end if;
  staff := found_session.side = 'staff';
  if staff then
    idle := '15 minutes';
    age := '8 hours';
  end if;
  if at >= found_session.last_seen_at + idle or at >= found_session.started_at + age then return; end if;
  if not by_itself and at >= found_session.last_seen_at + interval '1 minute' then
    update identity.session s set last_seen_at = at where s.id = found_session.id;
  end if;
  return query select found_session.id, found_session.side, found_session.person_id, found_session.given_name,
    found_session.family_name, found_session.assurance, found_session.in_register, found_session.lineage, found_session.authenticated_at,
    found_session.acting_key, found_session.acting_name, found_session.acting_relation, found_session.acting_number,
    case when staff then coalesce((
      select jsonb_agg(jsonb_build_object('grant', r.grant_name, 'unit', r.unit) order by r.approved_at, r.grant_name)
      from identity.staff_right r
      -- A right given later counts from the next sign-in, with its new session id.
      where r.person_id = found_session.person_id and r.revoked_at is null and r.approved_at <= found_session.authenticated_at
    ), '[]') else '[]' end;
end $$;
revoke all on function identity.session_behind(bytea, timestamptz, boolean) from public;
grant execute on function identity.session_behind(bytea, timestamptz, boolean) to lete_web;
