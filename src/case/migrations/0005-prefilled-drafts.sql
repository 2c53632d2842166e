-- What the agency already knew when the application was begun. It is shown in the form, and becomes an answer only when the
-- person has seen it and gone on: someone who resumes is led to the first page that they have not confirmed.
alter table casework.draft add column prefilled jsonb not null default '{}';
