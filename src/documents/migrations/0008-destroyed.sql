-- When the term of a case has passed, what its documents say is destroyed; that a document of this number was issued stays verifiable.
create policy destroys on documents.issued for update to lete_owner using (true) with check (true);
create policy destroys on documents.file for delete to lete_owner using (true);
create policy sees on documents.file for select to lete_owner using (true);
create function documents.destroy_issued(of_case uuid) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  destroyed int;
begin
  delete from documents.file where document_id in (select id from documents.issued where case_id = of_case);
  update documents.issued set data_sealed = '', public_fields = '[]', owner = 'entity:destroyed' where case_id = of_case;
  get diagnostics destroyed = row_count;
  return destroyed;
end $$;

-- Originals to which nothing refers any more: the caller has asked; the bytes and what the scanner said of them go.
create function documents.destroy_received(digests bytea[]) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  destroyed int;
begin
  delete from documents.scan where sha256 = any (digests);
  delete from documents.received where sha256 = any (digests);
  get diagnostics destroyed = row_count;
  return destroyed;
end $$;
revoke all on function documents.destroy_issued, documents.destroy_received from public;
grant execute on function documents.destroy_issued, documents.destroy_received to lete_worker;
