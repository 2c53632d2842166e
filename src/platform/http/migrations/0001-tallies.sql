-- How often something was asked within a minute or a day. Processes count in memory and add here about every second, so
-- that a limit holds across processes and restarts without a write per request. `id` is a keyed hash: no address, no
-- personal code and no document number can be read from it.
create schema http;
grant usage on schema http to lete_web, lete_exchange, lete_worker;

create table http.tally (
  id text collate "C" not null,
  ends_at timestamptz not null,
  n int not null check (n > 0),
  settled_at timestamptz not null default clock_timestamp(),
  primary key (id, ends_at)
);
create index on http.tally (settled_at);
create index on http.tally (ends_at);

grant select, insert, update on http.tally to lete_web, lete_exchange;
grant select (ends_at), delete on http.tally to lete_worker;
