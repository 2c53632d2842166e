-- Cultural objects that are searched for, were found or seized (MK 2020-01-21 Nr. 41). Nothing of a victim is held here but the
-- number of the police's own file, and that no query for the public gives. No role may read the tables: every query writes its line.
create schema cultural_objects;
grant usage on schema cultural_objects to lete_web, lete_worker, lete_exchange;

create sequence cultural_objects.number_of_object;

-- Words as they are compared: without accents and case. What is asked for is cut to its stem and found by its beginning, so that
-- gleznas and gleznām find glezna.
create function cultural_objects.plain(of_text text) returns text language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select trim(regexp_replace(public.unaccent('public.unaccent', lower(left(coalesce(of_text, ''), 20000))), '[^[:alnum:]]+', ' ', 'g'));
$$;
create function cultural_objects.stem(word text) returns text language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select case when length(word) > 6 then left(word, -3) when length(word) = 6 then left(word, 4) when length(word) = 5 then left(word, 4) else word end;
$$;
create function cultural_objects.words_of(of_text text) returns tsvector language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select array_to_tsvector(coalesce(array_agg(distinct left(word, 40)), '{}'))
  from regexp_split_to_table(cultural_objects.plain(of_text), ' ') as word where word <> '';
$$;
-- What is asked for, or null where nothing is.
create function cultural_objects.query_of(of_text text) returns tsquery language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select string_agg(quote_literal(cultural_objects.stem(word)) || ':*', ' & ')::tsquery
  from regexp_split_to_table(cultural_objects.plain(of_text), ' ') as word where word <> '';
$$;

create function cultural_objects.words_of_record(record jsonb) returns tsvector language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select cultural_objects.words_of(string_agg(value, ' ')) from jsonb_each_text(record)
  where key in ('title', 'subject', 'maker', 'materials', 'period', 'inscriptions', 'features', 'description', 'origin');
$$;

create table cultural_objects.object (
  id uuid primary key,
  number text not null unique,
  status text not null check (status in ('wanted', 'found', 'seized')),
  status_on date not null,
  -- What anyone may know, by the names of Object ID: kind, title, subject, maker, materials, period, measurements, inscriptions,
  -- features, description, origin; from and to are the years of the period.
  record jsonb not null,
  kind text not null generated always as (record ->> 'kind') stored,
  from_year int generated always as ((record ->> 'fromYear')::int) stored,
  to_year int generated always as ((record ->> 'toYear')::int) stored,
  words tsvector not null generated always as (cultural_objects.words_of_record(record)) stored,
  maker_words tsvector not null generated always as (cultural_objects.words_of(record ->> 'maker')) stored,
  material_words tsvector not null generated always as (cultural_objects.words_of(record ->> 'materials')) stored,
  -- The police's own file; for officers only.
  police_file text,
  entered_at timestamptz not null,
  entered_by text not null,
  published_at timestamptz,
  published_by text,
  -- Taking a published object back needs a second officer: a deletion from what the public sees.
  withdrawal_asked_at timestamptz,
  withdrawal_asked_by text,
  withdrawal_reason text,
  withdrawn_at timestamptz,
  withdrawn_by text,
  fictitious boolean not null default false,
  check (record ? 'kind' and record ? 'title'),
  check (withdrawn_by is null or withdrawn_by <> withdrawal_asked_by)
);
create index on cultural_objects.object (status_on desc, number) where published_at is not null and withdrawn_at is null;
create index on cultural_objects.object (kind, status_on desc, number) where published_at is not null and withdrawn_at is null;
create index on cultural_objects.object using gin (words) where published_at is not null and withdrawn_at is null;
create index on cultural_objects.object using gin (maker_words) where published_at is not null and withdrawn_at is null;
create index on cultural_objects.object using gin (material_words) where published_at is not null and withdrawn_at is null;
create index on cultural_objects.object (entered_at desc) where published_at is null or withdrawal_asked_at is not null;

create table cultural_objects.picture (
  object_id uuid not null references cultural_objects.object on delete cascade,
  place int not null,
  caption text,
  bytes bytea not null,
  small bytea not null,
  primary key (object_id, place)
);

-- What pictures are found by (platform/likeness): a key of 24 signs, exact, and all 63 to compare.
create table cultural_objects.view (
  key int not null,
  hash bigint not null,
  object_id uuid not null references cultural_objects.object on delete cascade
);
create index on cultural_objects.view (key) include (hash, object_id);
create index on cultural_objects.view (object_id);

create table cultural_objects.generated (seed int primary key, objects int not null);

-- An object as the public sees it.
create function cultural_objects.shown(o cultural_objects.object) returns jsonb language sql stable set search_path = pg_catalog, pg_temp as $$
  select o.record || jsonb_build_object('number', o.number, 'status', o.status, 'statusOn', o.status_on, 'picture',
    (select 'data:image/jpeg;base64,' || translate(encode(p.small, 'base64'), E'\n', '') from cultural_objects.picture p
     where p.object_id = o.id order by p.place limit 1));
$$;
