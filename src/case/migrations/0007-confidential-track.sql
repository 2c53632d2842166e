-- Whistleblowers' reports have a circle of readers of their own (Trauksmes celšanas likums): a right in every unit is none in
-- theirs. `*` no longer opens its rows; whoever may read them is named for the unit itself, staff and jobs alike.
drop policy party on casework.case_file;
create policy party on casework.case_file using (unit = any ((select casework.own_units())::text[])
  or subject_key = any ((select casework.own_subjects())::text[])
  or ((select casework.every_unit()) and unit <> 'whistleblowing'));
drop policy party on casework.entry;
create policy party on casework.entry using (unit = any ((select casework.own_units())::text[])
  or subject_key = any ((select casework.own_subjects())::text[])
  or ((select casework.every_unit()) and unit <> 'whistleblowing'));
drop policy party on casework.pause;
create policy party on casework.pause using (unit = any ((select casework.own_units())::text[])
  or subject_key = any ((select casework.own_subjects())::text[])
  or ((select casework.every_unit()) and unit <> 'whistleblowing'));
drop policy staff on casework.staff_draft;
create policy staff on casework.staff_draft using (unit = any ((select casework.own_units())::text[])
  or ((select casework.every_unit()) and unit <> 'whistleblowing'));

-- Which message belongs to which case is seen by whoever sees the case: the sub-select is under the case's own policy.
alter table casework.taken_message enable row level security, force row level security;
create policy via_case on casework.taken_message using (exists (select from casework.case_file as own where own.id = case_id));
alter table casework.conversation enable row level security, force row level security;
create policy via_case on casework.conversation using (exists (select from casework.case_file as own where own.id = case_id));
create index on casework.taken_message (case_id);
create index on casework.conversation (case_id);
