-- What verifying a signed file of an entry gave, each time that it was asked, dated: nothing of it is ever changed. The report
-- holds names and personal codes and is sealed by the application.
create table casework.signed_report (
  id uuid primary key,
  entry_id bigint not null references casework.entry,
  sha256 text not null,
  name text not null,
  checked_at timestamptz not null,
  verdict text not null check (verdict in ('passed', 'failed', 'indeterminate', 'refused', 'not-checked')),
  -- What it means for the identity of the entry (src/case/signed/weigh.ts).
  meaning text not null,
  report text
);
create index on casework.signed_report (entry_id, checked_at);

-- One act of signing proves one entry: a container taken from elsewhere and sent again proves nothing.
create table casework.used_signature (
  fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
  entry_id bigint not null references casework.entry,
  used_at timestamptz not null
);
create index on casework.used_signature (entry_id);

-- Seen by whoever sees the entry.
alter table casework.signed_report enable row level security, force row level security;
create policy party on casework.signed_report using (exists (select from casework.entry where entry.id = entry_id));
alter table casework.used_signature enable row level security, force row level security;
create policy worker on casework.used_signature using ((select casework.every_unit()));
grant select on casework.signed_report to lete_web;
grant select, insert on casework.signed_report, casework.used_signature to lete_worker;

-- The signer becomes the author of an entry whose author nothing had proven.
create function casework.prove_author(of_entry bigint, person text, name text, proven text, shown boolean, answers boolean) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update casework.entry set author_kind = 'person', author_key = person, author_name = name, assurance = proven,
    words = case when shown and audience = 'staff' then null else words end,
    audience = case when shown then 'everyone' else audience end,
    kind = case when answers and kind = 'message' then 'answered' else kind end
  where id = of_entry and assurance in ('anonymous', 'email');
$$;

-- A matter whose party nothing had proven becomes that of whoever signed it. Undefined keys are those that a letter made up.
create function casework.hand_over(of_case uuid, person text, name text, party jsonb, proven text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update casework.case_file set subject_key = person, subject_name = name, applicant = party, applicant_key = person, assurance = proven
  where id = of_case and subject_key = 'person:' || of_case::text;
  if not found then return false; end if;
  update casework.entry set subject_key = person where case_id = of_case;
  update casework.pause set subject_key = person where case_id = of_case;
  return true;
end $$;

revoke all on function casework.prove_author(bigint, text, text, text, boolean, boolean) from public;
revoke all on function casework.hand_over(uuid, text, text, jsonb, text) from public;
grant execute on function casework.prove_author(bigint, text, text, text, boolean, boolean) to lete_worker;
grant execute on function casework.hand_over(uuid, text, text, jsonb, text) to lete_worker;
