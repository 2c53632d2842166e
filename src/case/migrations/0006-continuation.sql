-- The two doors to a letter begun by mail: for whoever holds its link, and only for the first person who used it.
-- Nobody logs in as the owner: these open the rows to the functions below and to nothing else.
create policy doors on casework.case_file to lete_owner using (true) with check (true);
create policy doors on casework.entry to lete_owner using (true) with check (true);
create policy doors on casework.pause to lete_owner using (true) with check (true);

create function casework.continuation_of(of_token bytea, person text, at timestamptz)
returns table (case_id uuid, number text, text text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select found.id, found.number, (select entry.body from casework.entry
      where entry.case_id = found.id and entry.way = 'email' and entry.audience = 'everyone' order by entry.id limit 1)
  from casework.continuation as link join casework.case_file as found on found.id = link.case_id
  where link.token = of_token and (link.claimed_by = person or (link.claimed_at is null and link.expires_at > at
    and found.assurance = 'email'));
$$;

create function casework.claim_continuation(of_token bytea, person text, name text, party jsonb, proven text, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  claimed uuid;
begin
  update casework.continuation set claimed_at = at, claimed_by = person
  where token = of_token and claimed_at is null and expires_at > at returning case_id into claimed;
  if claimed is null then return false; end if;
  -- Two links of one letter: the first who used either has it.
  update casework.case_file set subject_key = person, subject_name = name, applicant = party, applicant_key = person, assurance = proven
  where id = claimed and assurance = 'email';
  if not found then return false; end if;
  update casework.entry set subject_key = person where case_id = claimed;
  update casework.pause set subject_key = person where case_id = claimed;
  return true;
end $$;

revoke all on function casework.continuation_of(bytea, text, timestamptz) from public;
revoke all on function casework.claim_continuation(bytea, text, text, jsonb, text, timestamptz) from public;
grant execute on function casework.continuation_of(bytea, text, timestamptz) to lete_web;
grant execute on function casework.claim_continuation(bytea, text, text, jsonb, text, timestamptz) to lete_web;
