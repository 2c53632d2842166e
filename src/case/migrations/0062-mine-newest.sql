-- One's own cases, the newest first, are walked like those of a unit.
create index case_file_mine_newest on casework.case_file (assigned_to, submitted_at, id) include (unit, subject_key)
  where closed_at is null and assigned_to is not null;
