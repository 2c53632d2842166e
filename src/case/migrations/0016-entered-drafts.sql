-- A draft that a member of staff fills in for a client: by which way it came, how surely the client is known, and whose work it is.
create table casework.entered_draft (
  draft_id uuid primary key references casework.draft on delete cascade,
  staff_key text not null,
  applicant jsonb not null,
  way text not null,
  assurance text not null,
  -- The letter of the registry that it came as.
  letter_id uuid
);
alter table casework.entered_draft enable row level security, force row level security;
-- Only the intake's own verbs, which work over all units, and only for whoever began it.
create policy intake on casework.entered_draft using ((select casework.every_unit()));
grant select, insert on casework.entered_draft to lete_web;
