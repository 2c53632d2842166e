-- Dated datasets: records that hold from an instant to an instant, every change a version of its own. Nothing here is ever
-- overwritten or deleted: a version is drafted, published, discarded or undone, and stays.
create schema dataset;
grant usage on schema dataset to lete_web, lete_worker, lete_exchange;

create table dataset.version (
  id uuid primary key default gen_random_uuid(),
  -- Which dataset, which kind of record in it, which record, and its how-manieth version.
  dataset text not null,
  kind text not null,
  key text not null,
  version int not null check (version > 0),
  -- What the record says; null: from then on there is no such record.
  content jsonb,
  valid_from timestamptz not null,
  valid_to timestamptz check (valid_to > valid_from),
  note text not null default '',
  content_hash bytea not null,
  -- Whether this kind needs a second person, as it was when the version was written.
  four_eyes boolean not null,
  drafted_at timestamptz not null,
  drafted_by text not null,
  drafted_by_name text not null,
  asked_at timestamptz,
  asked_by text,
  asked_by_name text,
  published_at timestamptz,
  published_by text,
  published_by_name text,
  published_hash bytea,
  discarded_at timestamptz,
  discarded_by text,
  discarded_by_name text,
  undo_asked_at timestamptz,
  undo_asked_by text,
  undo_asked_by_name text,
  undone_at timestamptz,
  undone_by text,
  undone_by_name text,
  unique (dataset, kind, key, version),
  check (num_nulls(asked_at, asked_by, asked_by_name) in (0, 3)),
  check (num_nulls(published_at, published_by, published_by_name, published_hash) in (0, 4)),
  check (num_nulls(discarded_at, discarded_by, discarded_by_name) in (0, 3)),
  check (num_nulls(undo_asked_at, undo_asked_by, undo_asked_by_name) in (0, 3)),
  check (num_nulls(undone_at, undone_by, undone_by_name) in (0, 3)),
  check (discarded_at is null or published_at is null),
  check (undone_at is null or published_at is not null),
  constraint same_content check (published_hash = content_hash),
  constraint four_eyes check (not four_eyes or published_at is null
    or (asked_by is not null and published_by <> asked_by and published_by <> drafted_by)),
  constraint within_a_day check (not four_eyes or published_at < asked_at + interval '24 hours'),
  constraint four_eyes_to_undo check (not four_eyes or undone_at is null
    or (undo_asked_by is not null and undone_by <> undo_asked_by))
);
-- One draft of a record at a time: two people cannot unknowingly write past each other.
create unique index one_draft on dataset.version (dataset, kind, key) where published_at is null and discarded_at is null;
create index on dataset.version (dataset, published_at) where published_at is not null;

grant select on dataset.version to lete_web, lete_worker, lete_exchange;
grant insert (id, dataset, kind, key, version, content, valid_from, valid_to, note, content_hash, four_eyes, drafted_at,
  drafted_by, drafted_by_name, asked_at, asked_by, asked_by_name, published_at, published_by, published_by_name, published_hash)
  on dataset.version to lete_web;
grant update (asked_at, asked_by, asked_by_name, published_at, published_by, published_by_name, published_hash, discarded_at,
  discarded_by, discarded_by_name, undo_asked_at, undo_asked_by, undo_asked_by_name, undone_at, undone_by, undone_by_name)
  on dataset.version to lete_web;

-- A random mark of what is published now: whoever holds what was read under the same mark need not read it again.
create table dataset.mark (
  dataset text primary key,
  mark uuid not null
);
grant select on dataset.mark to lete_web, lete_worker, lete_exchange;

create function dataset.mark_anew() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.published_at is not null then
    insert into dataset.mark (dataset, mark) values (new.dataset, gen_random_uuid())
    on conflict (dataset) do update set mark = excluded.mark;
    perform pg_notify('dataset', new.dataset);
  end if;
  return null;
end $$;
create trigger mark_anew after insert or update on dataset.version for each row execute function dataset.mark_anew();

-- The file of an import, kept as it was shown, until it is carried out or turned down.
create table dataset.import (
  id uuid primary key,
  file jsonb not null,
  file_hash bytea not null,
  four_eyes boolean not null,
  asked_at timestamptz not null,
  asked_by text not null,
  asked_by_name text not null,
  done_at timestamptz,
  done_by text,
  done_by_name text,
  done_hash bytea,
  declined_at timestamptz,
  declined_by text,
  check (num_nulls(done_at, done_by, done_by_name, done_hash) in (0, 4)),
  check (done_at is null or declined_at is null),
  constraint same_file check (done_hash = file_hash),
  constraint four_eyes_to_import check (not four_eyes or done_by <> asked_by),
  constraint import_within_a_day check (done_at < asked_at + interval '24 hours')
);
create index on dataset.import (asked_at) where done_at is null and declined_at is null;
grant select, insert on dataset.import to lete_web;
grant update (done_at, done_by, done_by_name, done_hash, declined_at, declined_by) on dataset.import to lete_web;

-- How a room's migration hands over the first version of a record; for the owner alone, and only where there is none.
create function dataset.seed(in_dataset text, in_kind text, in_key text, says jsonb, holds_from timestamptz,
  holds_to timestamptz default null) returns void
language sql set search_path = pg_catalog, pg_temp as $$
  insert into dataset.version (dataset, kind, key, version, content, valid_from, valid_to, content_hash, four_eyes,
    drafted_at, drafted_by, drafted_by_name, published_at, published_by, published_by_name, published_hash)
  select in_dataset, in_kind, in_key,
    (select coalesce(max(version), 0) + 1 from dataset.version where (dataset, kind, key) = (in_dataset, in_kind, in_key)),
    says, holds_from, holds_to, hash, false, holds_from, 'system:release', 'Lete', holds_from, 'system:release', 'Lete', hash
  from (select sha256(convert_to(says::text, 'UTF8')) as hash) as hashed;
$$;
revoke all on function dataset.seed, dataset.mark_anew from public;
