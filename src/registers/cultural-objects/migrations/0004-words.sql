-- Words of a record are corrected by an officer at once, as its status is; what stood before stays known here.
create table cultural_objects.correction (
  id bigint generated always as identity primary key,
  object_id uuid not null references cultural_objects.object,
  field text not null,
  was text,
  becomes text,
  corrected_at timestamptz not null,
  corrected_by text not null,
  check (was is distinct from becomes)
);
create index correction_object on cultural_objects.correction (object_id, id);

-- Whether it was done: not where the record says so already, or was changed since it was read (`before`).
create function cultural_objects.correct_words(look jsonb, asked text, of_field text, before text, becomes text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  found_id uuid;
begin
  if of_field not in ('title', 'subject', 'maker', 'materials', 'period', 'measurements', 'inscriptions', 'features', 'description', 'origin')
    or (of_field = 'title' and becomes is null) then return false; end if;
  update cultural_objects.object set record = jsonb_strip_nulls(record || jsonb_build_object(of_field, becomes))
    where number = asked and withdrawn_at is null and record ->> of_field is not distinct from before and before is distinct from becomes
    returning id into found_id;
  if found_id is null then return false; end if;
  insert into cultural_objects.correction (object_id, field, was, becomes, corrected_at, corrected_by)
  values (found_id, of_field, before, becomes, (look ->> 'at')::timestamptz, look -> 'actor' ->> 'key');
  perform cultural_objects.line_of(look, 'registers/cultural-objects:correct', asked);
  return true;
end $$;

revoke all on function cultural_objects.correct_words(jsonb, text, text, text, text) from public;
grant execute on function cultural_objects.correct_words(jsonb, text, text, text, text) to lete_web;
