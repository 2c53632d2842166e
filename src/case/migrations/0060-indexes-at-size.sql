-- The first search of numbers and names went when all words came (0013): its column and index were kept up at every change of a case for nobody.
-- The day after which an open matter is late, as the figures have it; none while its term stands still, or once the agency has done its part.
alter table casework.case_file drop column search,
  add column late_after date generated always as (case when asked_at is null and issued_at is null
    and not (decided_at is not null and coalesce(decision->>'outcome', '') = 'refuse') then due_on end) stored;

-- How much is open, how old and how late, is counted from the index alone.
create index case_file_backlog on casework.case_file (unit, submitted_at) include (late_after) where closed_at is null;
create view casework.figure_open as
  select unit, submitted_at, late_after from casework.case_file where closed_at is null and unit <> 'whistleblowing';
grant select on casework.figure_open to lete_reports, lete_worker;

-- What is overdue, the newest first, passes over what is not due yet without reading its rows.
drop index casework.case_file_newest;
create index case_file_newest on casework.case_file (unit, queue, submitted_at, id) include (due_key, subject_key) where closed_at is null;

-- What waits for a second officer, the first to expire first.
drop index casework.decision_proposal_unit;
create index decision_proposal_waiting on casework.decision_proposal (expires_at) where approved_at is null and ended_at is null;

-- Mistakes that want a hand, in the order in which they are listed.
drop index casework.mistake_open, casework.mistake_measure;
create index mistake_open on casework.mistake (marked_at, unit) where settled_at is null;
create index mistake_measure on casework.mistake (measure_due_on, unit) where settled_at is not null and measure_done_at is null;
