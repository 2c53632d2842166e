-- Entries from before files were read for the search: how far a job has come through them, and where they end.
create table casework.earlier_files (
  single boolean primary key default true check (single),
  done_to bigint not null,
  up_to bigint not null
);
insert into casework.earlier_files (done_to, up_to) select 0, coalesce(max(id), 0) from casework.entry;
grant select on casework.earlier_files to lete_worker;
grant update (done_to) on casework.earlier_files to lete_worker;
