-- A submission that was taken for another kind moves with everything that belongs to it. A function, because whoever moves a case to
-- another unit may not see it afterwards; it moves only what its caller could see. A report of a whistleblower leaves nobody's name behind.
create policy doors on casework.staff_draft to lete_owner using (true) with check (true);
create policy doors on casework.telling to lete_owner using (true) with check (true);
create policy doors on casework.reach_task to lete_owner using (true) with check (true);
create function casework.move_to_track(of_case uuid, to_kind text, to_unit text, to_term text, due date, pseudonym text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update casework.case_file set kind = to_kind, term = to_term, due_on = due, extended_at = null,
    assigned_to = case when unit = to_unit then assigned_to end, assigned_name = case when unit = to_unit then assigned_name end,
    assigned_at = case when unit = to_unit then assigned_at end, unit = to_unit
  where id = of_case and service is null and closed_at is null and kind <> 'whistleblower'
    and (unit = any (casework.own_units()) or casework.every_unit());
  if not found then return false; end if;
  update casework.entry set unit = to_unit where case_id = of_case;
  update casework.pause set unit = to_unit where case_id = of_case;
  update casework.staff_draft set unit = to_unit where case_id = of_case;
  update casework.telling set unit = to_unit where case_id = of_case;
  update casework.reach_task set unit = to_unit where case_id = of_case;
  if to_kind = 'whistleblower' then
    update casework.case_file set subject_key = 'person:' || of_case, subject_name = pseudonym, applicant_key = 'anonymous',
      applicant = jsonb_build_object('actor', jsonb_build_object('kind', 'person', 'key', 'anonymous', 'name', pseudonym),
        'subject', jsonb_build_object('key', 'person:' || of_case, 'name', pseudonym, 'relation', 'self')),
      contact_email = null, contact_phone = null, delivery = jsonb_build_object('way', way)
    where id = of_case;
    update casework.entry set subject_key = 'person:' || of_case,
      author_name = case when author_kind in ('staff', 'system') then author_name else pseudonym end,
      author_key = case when author_kind in ('staff', 'system') then author_key else 'anonymous' end,
      data = case when data ? 'originalSha256' then data - 'address' || '{"originalSha256": ""}' else data end
    where case_id = of_case;
    update casework.pause set subject_key = 'person:' || of_case where case_id = of_case;
    delete from casework.continuation where case_id = of_case;
  end if;
  return true;
end $$;
revoke all on function casework.move_to_track(uuid, text, text, text, date, text) from public;
grant execute on function casework.move_to_track(uuid, text, text, text, date, text) to lete_web;
