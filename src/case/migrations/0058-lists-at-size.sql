-- Lists cost what they show, however many cases there have been.

-- An alarm of a case that has ended waits for nobody. It stood in the way of those that do, and whoever was told of another unit's case saw it for good.
create policy doors on casework.alarm to lete_owner using (true) with check (true);
alter table casework.alarm add column over_at timestamptz;
update casework.alarm set over_at = closed_at from casework.case_file where case_file.id = case_id and closed_at is not null;
drop index casework.alarm_unseen;
create index alarm_unseen on casework.alarm (to_unit, due, at) where seen_at is null and over_at is null;
create function casework.end_alarms() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update casework.alarm set over_at = new.closed_at where case_id = new.id and over_at is distinct from new.closed_at;
  return null;
end $$;
revoke all on function casework.end_alarms from public;
create trigger end_alarms after update on casework.case_file for each row
  when (old.closed_at is distinct from new.closed_at) execute function casework.end_alarms();

-- What waits to be scored comes first.
alter table casework.review add column scored_at timestamptz;
update casework.review set scored_at = (select max(at) from casework.review_scoring where review_id = review.id);
create index review_unscored on casework.review (done_at desc) where scored_at is null;
create function casework.note_scoring() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update casework.review set scored_at = new.at where id = new.review_id;
  return null;
end $$;
revoke all on function casework.note_scoring from public;
create trigger note_scoring after insert on casework.review_scoring for each row execute function casework.note_scoring();

-- The live board asks what happened within an hour or a day: the instants at which terms and targets were kept or broken, as the view has them.
create index case_file_term_event on casework.case_file ((least(
  least(issued_at, answered_at, case when decision->>'outcome' = 'refuse' then decided_at end),
  case when due_on is not null then (due_on + 1)::timestamp at time zone 'Europe/Riga' end)));
create index case_file_response_event on casework.case_file ((least(coalesce(responded_at, closed_at), respond_by)))
  where respond_by is not null;
create index case_file_resolution_event on casework.case_file ((least(closed_at, resolve_by))) where resolve_by is not null;
drop index casework.case_file_submitted_brin, casework.case_file_decided_brin;
create index case_file_submitted on casework.case_file (submitted_at);
create index case_file_decided on casework.case_file (decided_at) where decided_at is not null;
create index survey_added on casework.survey (added_at) where added_at is not null;
