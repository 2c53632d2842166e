-- A signer who is not whom the submission says it is from, accepted by a member of staff with what that rests on and why. Once for
-- each check; the identity follows from the report, never from what is typed here.
create table casework.accepted_signer (
  proof_id uuid primary key references casework.signed_report,
  entry_id bigint not null references casework.entry,
  ground text not null check (ground in ('same-person', 'authorised', 'by-law', 'official')),
  reason text not null check (length(reason) between 10 and 5000),
  by_key text not null,
  by_name text not null,
  at timestamptz not null,
  -- When the worker has made the signer the author of the entry.
  done_at timestamptz
);
create index on casework.accepted_signer (entry_id);
alter table casework.accepted_signer enable row level security, force row level security;
create policy party on casework.accepted_signer using (exists (select from casework.entry where entry.id = entry_id));
grant select, insert on casework.accepted_signer to lete_web;
grant select on casework.accepted_signer to lete_worker;
grant update (done_at) on casework.accepted_signer to lete_worker;

-- The entry of an accepted signer is the party's to see, also where the signature had named its author before.
create function casework.show_accepted(of_entry bigint) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update casework.entry set words = case when audience = 'staff' then null else words end, audience = 'everyone'
  where id = of_entry and exists (select from casework.accepted_signer where accepted_signer.entry_id = of_entry);
$$;
revoke all on function casework.show_accepted(bigint) from public;
grant execute on function casework.show_accepted(bigint) to lete_worker;
