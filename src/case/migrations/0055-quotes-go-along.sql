-- A quote is its case's: whoever sees the one sees the other, to whichever unit the case goes. Copies of the unit and the client told otherwise.
drop policy party on casework.quote;
alter table casework.quote drop column unit, drop column subject_key;
create policy via_case on casework.quote using (exists (select from casework.case_file as own where own.id = case_id));

create policy doors on casework.forwarding to lete_owner using (true);

-- A sealed container is destroyed with the case whose papers it holds, like what came in.
create function casework.note_parcel_use() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into casework.file_use (sha256, case_id) values (new.parcel, new.case_id) on conflict do nothing;
  return null;
end $$;
revoke all on function casework.note_parcel_use from public;
create trigger note_parcel_use after insert or update of parcel on casework.forwarding for each row
  when (new.parcel is not null) execute function casework.note_parcel_use();
create trigger note_parcel_use after insert or update of parcel on casework.telling for each row
  when (new.parcel is not null) execute function casework.note_parcel_use();
insert into casework.file_use (sha256, case_id)
select parcel, case_id from casework.forwarding where parcel is not null
union select parcel, case_id from casework.telling where parcel is not null on conflict do nothing;

-- A complaint that is taken up again does not go back to whoever it is about: they may have been named after it was answered.
create function casework.pass_over_complained_about() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from casework.complained_about where case_id = new.id and person_key = new.assigned_to) then
    new.assigned_to := null;
    new.assigned_name := null;
    new.assigned_at := null;
  end if;
  return new;
end $$;
revoke all on function casework.pass_over_complained_about from public;
create trigger pass_over_complained_about before update of reopened_at on casework.case_file for each row
  when (new.reopened_at is distinct from old.reopened_at and new.assigned_to is not null) execute function casework.pass_over_complained_about();
