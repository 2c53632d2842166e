-- What originals are by their own bytes, for whoever has to know which of them may be signed: no name, no content.

create function documents.types_received(of_sha256 bytea[])
returns table (sha256 bytea, type text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select one.sha256, one.type from documents.received one where one.sha256 = any (of_sha256)
$$;

revoke all on function documents.types_received(bytea[]) from public;
grant execute on function documents.types_received(bytea[]) to lete_web, lete_worker;
