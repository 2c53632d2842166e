-- A complaint about somebody of the staff is never dealt with by them (domain §7.2): whoever is named here cannot hold the case, whichever
-- way it is given out. The verbs say it politely first; the trigger is the second wall.
create table casework.complained_about (
  case_id uuid not null references casework.case_file,
  person_key text not null,
  person_name text not null,
  named_at timestamptz not null,
  named_by text not null,
  primary key (case_id, person_key),
  check (named_by <> person_key)
);
alter table casework.complained_about enable row level security, force row level security;
create policy via_case on casework.complained_about using (cardinality((select casework.own_units())) > 0
  and exists (select from casework.case_file as own where own.id = case_id));
create policy doors on casework.complained_about to lete_owner using (true) with check (true);
grant select, insert, delete on casework.complained_about to lete_web, lete_worker;

create function casework.refuse_complained_about() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from casework.complained_about where case_id = new.id and person_key = new.assigned_to) then
    raise exception 'case % is a complaint about whoever it is given to', new.id;
  end if;
  return new;
end $$;
create trigger refuse_complained_about before update of assigned_to on casework.case_file for each row
  when (new.assigned_to is not null) execute function casework.refuse_complained_about();
