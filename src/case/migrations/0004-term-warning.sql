-- The end of the term that client and officer were last warned of: a term that moves is warned of again.
alter table casework.case_file add column warned_of_due date;
create index case_file_unwarned on casework.case_file (due_on)
  where closed_at is null and asked_at is null and due_on is not null and warned_of_due is distinct from due_on;
