-- Answers that are given again and again: one source in both languages, every change a version of its own, never overwritten.
create schema knowledge;
grant usage on schema knowledge to lete_web, lete_worker;

create table knowledge.article (
  id uuid primary key,
  -- Its address in each language; it stays when the title changes, so that no link breaks.
  slug_lv text not null unique check (slug_lv ~ '^[a-z0-9-]{1,80}$'),
  slug_en text not null unique check (slug_en ~ '^[a-z0-9-]{1,80}$')
);

create table knowledge.article_version (
  article_id uuid not null references knowledge.article,
  version int not null check (version > 0),
  title jsonb not null,
  summary jsonb not null,
  body jsonb not null,
  audience text not null check (audience in ('public', 'staff')),
  services text[] not null,
  -- `draft`: seen by staff who write; `published`: found and read; `withdrawn`: no longer.
  standing text not null check (standing in ('draft', 'published', 'withdrawn')),
  owner_key text not null,
  owner_name text not null,
  review_on date not null,
  at timestamptz not null,
  by_key text not null,
  by_name text not null,
  primary key (article_id, version)
);

-- What readers find: of each published article its newest published version, in the words that it is found by.
create table knowledge.published (
  article_id uuid primary key references knowledge.article,
  version int not null,
  audience text not null,
  services text[] not null,
  review_on date not null,
  title_words tsvector not null,
  words tsvector not null,
  plain text not null,
  foreign key (article_id, version) references knowledge.article_version
);
create index published_words on knowledge.published using gin (words);
create index published_plain on knowledge.published using gin (plain public.gin_trgm_ops);
create index published_services on knowledge.published using gin (services);

-- Which article went out with which reply. Without the client: a case has its own walls.
create table knowledge.use (
  article_id uuid not null references knowledge.article,
  case_id uuid not null,
  case_number text not null,
  unit text not null,
  -- Whether the reply closed the matter.
  solved boolean not null,
  at timestamptz not null,
  primary key (article_id, case_id)
);
create index use_of_article on knowledge.use (article_id, unit, at desc);

-- Lower case, without diacritics, letters and figures only: Latvian has no dictionary.
create function knowledge.plain(of_text text) returns text language sql stable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select trim(regexp_replace(public.unaccent('public.unaccent', lower(left(coalesce(of_text, ''), 60000))), '[^[:alnum:]]+', ' ', 'g'));
$$;

-- A word as its beginning, so that every ending of it is found.
create function knowledge.beginning(word text) returns tsquery language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select (quote_literal(case when length(word) > 5 then left(word, length(word) - 2) when length(word) = 5 then left(word, 4) else word end) || ':*')::tsquery;
$$;

/* The articles for some words, the best first: a word counts double in a title, and less where it is only nearly so written. An
   article on the service asked about is raised. At least half of the words must be found where somebody typed them (`whole`). */
create function knowledge.search(typed text, of_service text, audiences text[], whole boolean, at_most int)
returns table (article_id uuid, score real) language sql stable
set search_path = pg_catalog, pg_temp as $$
  with asked as materialized (
    select distinct word from regexp_split_to_table(knowledge.plain(typed), ' ') as word
    where length(word) > 3 or word ~ '\d' or (whole and length(word) = 3) limit 24
  ), hits as (
    select found.article_id, asked.word,
      case when found.title_words @@ knowledge.beginning(asked.word) then 2.0 else 1.0 end as weight
    from asked join knowledge.published found on found.words @@ knowledge.beginning(asked.word)
    union all
    select found.article_id, asked.word, 0.6 * public.word_similarity(asked.word, found.plain)
    from asked join knowledge.published found on found.plain operator(public.%>) asked.word where length(asked.word) > 3
    union all
    select found.article_id, null, 2.5 from knowledge.published found where of_service is not null and found.services @> array[of_service]
  ), best as (
    select hits.article_id, word, max(weight) as weight from hits group by hits.article_id, word
  )
  select best.article_id, sum(weight)::real from best join knowledge.published found on found.article_id = best.article_id
  where found.audience = any (audiences)
  group by best.article_id
  having not whole or count(word) * 2 >= (select count(*) from asked)
  order by sum(weight) desc, best.article_id limit at_most;
$$;

-- Which cases: for those units whose cases they are. How many: for everyone on the desk.
alter table knowledge.use enable row level security, force row level security;
create policy staff on knowledge.use using (unit = any ((select string_to_array(current_setting('lete.units', true), ','))::text[])
  or (select coalesce('*' = any (string_to_array(current_setting('lete.units', true), ',')), false)));
create policy doors on knowledge.use to lete_owner using (true) with check (true);
create function knowledge.count_uses() returns table (article_id uuid, used int, solved int) language sql stable security definer
set search_path = pg_catalog, pg_temp as $$
  select known.article_id, count(*)::int, (count(*) filter (where known.solved))::int from knowledge.use known group by known.article_id;
$$;
revoke all on function knowledge.count_uses from public;
grant execute on function knowledge.count_uses to lete_web;

grant select, insert on knowledge.article, knowledge.article_version to lete_web;
grant select, insert, update, delete on knowledge.published to lete_web;
grant select on knowledge.use to lete_web;
grant select, insert, update on knowledge.use to lete_worker;
grant select on knowledge.article to lete_worker;
