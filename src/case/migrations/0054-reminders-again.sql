-- A reminder that did not arrive is tried by the next way: those that failed are kept, and it counts as untold again.
alter table casework.reminder add column failed text[] not null default '{}';
create index on casework.reminder (carrier_id) where carrier_id is not null;
