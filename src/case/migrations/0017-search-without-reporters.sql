-- As before (0011), and the index of words forgets who reported.
create or replace function casework.move_to_track(of_case uuid, to_kind text, to_unit text, to_term text, due date, pseudonym text) returns boolean
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
    -- Nor does a search: the words are gathered again from what is left.
    delete from casework.search_text where case_id = of_case;
    update casework.case_file set subject_name = pseudonym where id = of_case;
    perform casework.add_words(of_case, casework.entry_text(entry), casework.for_officers(entry.kind))
      from casework.entry where entry.case_id = of_case and (body is not null or data ? 'subject');
    delete from casework.continuation where case_id = of_case;
  end if;
  return true;
end $$;
