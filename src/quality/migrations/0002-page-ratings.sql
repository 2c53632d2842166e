-- “Did this page help?” on every public page: yes or no, and a reason that may be added within the hour. Nothing tells who answered.
create table quality.page_rating (
  id uuid primary key,
  -- The path of the page, without its query.
  page text not null check (page ~ '^/(lv|en)(/[a-z0-9-]+)*$' and length(page) <= 200),
  helped boolean not null,
  at timestamptz not null,
  reason text check (reason in ('not-found', 'unclear', 'outdated', 'broken', 'other')),
  words text check (length(words) <= 1000),
  added_at timestamptz,
  check (added_at is not null or (reason is null and words is null))
);
create index on quality.page_rating (at);
grant select, insert, update (reason, words, added_at) on quality.page_rating to lete_web;
grant select, delete on quality.page_rating to lete_worker;
