-- A caller who is proven after their call was registered becomes the author of its entry, and the party of a case that the call
-- itself began; nothing else of an entry by phone is ever changed. The web says so by this alone.
revoke update (assurance) on casework.entry from lete_web;
create function casework.prove_caller(of_entry bigint, person text, name text, party jsonb, proven text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  about casework.case_file;
  begun boolean;
begin
  select case_file.* into about from casework.case_file join casework.entry on entry.case_id = case_file.id
    where entry.id = of_entry and entry.way = 'phone' and entry.assurance = 'anonymous' and entry.author_key in ('anonymous', person)
      and case_file.kind <> 'whistleblower' for update;
  if not found then return false; end if;
  begun := about.way = 'phone' and of_entry = (select min(id) from casework.entry where case_id = about.id);
  if begun and about.subject_key = 'person:' || about.id::text then
    perform casework.hand_over(about.id, person, name, party, proven);
    about.subject_key := person;
  elsif begun and about.subject_key = person then
    update casework.case_file set assurance = proven where id = about.id;
  end if;
  -- What the party says of their own case is for them to see; what somebody else says stays the staff's.
  update casework.entry set author_kind = 'person', author_key = person, author_name = name, assurance = proven,
    audience = case when about.subject_key = person then 'everyone' else audience end
  where id = of_entry;
  return true;
end $$;
revoke all on function casework.prove_caller(bigint, text, text, jsonb, text) from public;
grant execute on function casework.prove_caller(bigint, text, text, jsonb, text) to lete_web;
