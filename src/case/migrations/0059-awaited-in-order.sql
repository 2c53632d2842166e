-- What waits for somebody else is walked in its order and costs a page, however much waits. So each that is asked knows the matter that
-- goes on, and whether that has ended: what waits in one that has ended is waited for by nobody, and comes back when it is reopened.
alter table casework.awaited add column matter_id uuid references casework.case_file, add column over_at timestamptz;
update casework.awaited set matter_id = matter.id, over_at = matter.closed_at
from casework.case_file asked join casework.case_file matter on matter.id = coalesce(asked.merged_into, asked.id)
where asked.id = awaited.case_id;
alter table casework.awaited alter column matter_id set not null;
drop index casework.awaited_by_unit;
create index awaited_by_unit on casework.awaited (unit, until_on, matter_id) where ended_at is null and over_at is null;
create index awaited_of_matter on casework.awaited (matter_id, until_on, id);

create function casework.follow_matter() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update casework.awaited set matter_id = matter.id, over_at = matter.closed_at
  from casework.case_file matter where matter.id = coalesce(new.merged_into, new.id) and awaited.case_id = new.id;
  update casework.awaited set over_at = new.closed_at where matter_id = new.id and case_id <> new.id;
  return null;
end $$;
revoke all on function casework.follow_matter from public;
create trigger follow_matter after update on casework.case_file for each row
  when (old.closed_at is distinct from new.closed_at or old.merged_into is distinct from new.merged_into)
  execute function casework.follow_matter();
