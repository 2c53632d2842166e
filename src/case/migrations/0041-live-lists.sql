-- Whoever does not want single keys to do things switches them off (WCAG 2.1.4).
alter table casework.list_view add column keys boolean not null default true;

-- How far the timelines have come: whatever moves a case from list to list writes a line, so that a page that shows lists looks
-- again when this number has changed. It tells nothing of any case.
create function casework.latest_line() returns bigint language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select coalesce(max(id), 0) from casework.entry;
$$;
revoke all on function casework.latest_line from public;
grant execute on function casework.latest_line to lete_web;
