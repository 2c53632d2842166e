-- When the term of a case has passed, who called, what was noted and what was said goes; when it rang and how long it took stays for the
-- figures. A recording that two people hold outlives its case.
create function phone.destroy_of_case(of_case uuid, at timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from phone.call_back where call_id in (select id from phone.call where case_id = of_case);
  update phone.recording set bytes = null, destroyed_at = at
  where bytes is not null and call_id in (select id from phone.call where case_id = of_case)
    and not exists (select from phone.permission as held where held.call_id = recording.call_id and kind = 'hold'
      and approved_at is not null and ended_at is null);
  update phone.call set caller = null, note = null, subject_key = null, subject_name = null where case_id = of_case;
$$;
revoke all on function phone.destroy_of_case from public;
grant execute on function phone.destroy_of_case to lete_worker;
