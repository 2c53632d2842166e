-- The Invalid Documents Register (MK 2012-10-16 Nr. 708). It never holds a holder. No role may read the table: a look goes
-- through check_document, which writes its audit line in the same statement.
create schema invalid_documents;
grant usage on schema invalid_documents to lete_web, lete_worker, lete_exchange;

create table invalid_documents.document (
  -- Byte order: the key is looked up, never sorted for people.
  number text collate "C" not null check (number ~ '^[0-9A-Z]{1,12}$'),
  series text collate "C" not null check (series ~ '^[A-Z0-9]{0,6}$'),
  kind text collate "C" not null check (kind in
    ('passport', 'identity-card', 'return-certificate', 'temporary-travel-document', 'driving-licence', 'seafarers-book')),
  status text not null check (status in ('invalid', 'undetermined')),
  reason text not null check (reason in ('stolen', 'lost', 'destroyed', 'not-returned', 'annulled', 'holder-died')),
  event_date date not null,
  registered_at timestamptz not null,
  -- An unfilled form that was lost or stolen.
  blank_form boolean not null default false,
  issuer_country char(2) not null default 'LV',
  issuing_authority text,
  fictitious boolean not null default false,
  primary key (number, series, kind)
);

create table invalid_documents.generated (seed int primary key, documents int not null);

-- One statement: the line is written first, for it is the outer side of the join, and the answer hangs on it. The line holds
-- the kind and nothing of the number: a list of numbers asked for would be a list of documents that people carry.
create function invalid_documents.check_document(look jsonb, asked_kind text, asked_series text, asked_number text)
returns table (status text, since date)
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  select coalesce(d.status, 'not-listed'), d.event_date
  from (select audit.record(look || jsonb_build_object('deed', 'registers/invalid-documents:check', 'subject', null, 'count', 1,
      'detail', jsonb_build_object('kind', asked_kind))) as number offset 0) line
  left join invalid_documents.document d
    on d.number = asked_number and d.series = asked_series and d.kind = asked_kind and line.number is not null;
$$;

revoke all on all functions in schema invalid_documents from public;
grant execute on all functions in schema invalid_documents to lete_web, lete_worker, lete_exchange;
