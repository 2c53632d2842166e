-- A look in an emergency, beyond the usual right: it works, but a second person is told at once and must review it.
create table audit.review (
  entry_id bigint primary key references audit.entry,
  looked_by text not null,
  told_at timestamptz not null default clock_timestamp(),
  reviewed_at timestamptz,
  reviewed_by text,
  justified boolean,
  remark text,
  check (num_nulls(reviewed_at, reviewed_by, justified, remark) in (0, 4)),
  constraint another_person check (reviewed_by <> looked_by)
);

create function audit.tell_break_glass() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into audit.review (entry_id, looked_by) values (new.id, new.actor_key);
  perform jobs.add_job('news', json_build_object('news', 'break-glass', 'payload', json_build_object('entryId', new.id)),
    null, null, 10);
  return null;
end $$;
create trigger break_glass after insert on audit.entry
  for each row when (new.break_glass) execute function audit.tell_break_glass();

create function audit.open_reviews()
returns table (entry_id bigint, told_at timestamptz, at timestamptz, deed text, actor_key text, actor_name text, unit text,
  purpose text, legal_ground text, case_number text, reason text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.entry_id, r.told_at, e.at, e.deed, e.actor_key, e.actor_name, e.unit, e.purpose, e.legal_ground, e.case_number, e.reason
  from audit.review r join audit.entry e on e.id = r.entry_id
  where r.reviewed_at is null order by r.entry_id limit 500;
$$;

-- One guarded statement: false when it was reviewed before; the constraint refuses the one who looked.
create function audit.review_look(entry bigint, reviewer text, verdict boolean, why text) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with reviewed as (
    update audit.review set reviewed_at = clock_timestamp(), reviewed_by = reviewer, justified = verdict, remark = why
    where entry_id = entry and reviewed_at is null returning 1)
  select exists (select from reviewed);
$$;
revoke all on function audit.tell_break_glass, audit.open_reviews, audit.review_look from public;
grant execute on function audit.open_reviews, audit.review_look to lete_web;
grant select on audit.review to lete_audit_reader;
