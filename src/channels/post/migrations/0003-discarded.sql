-- A scan kept by mistake is discarded with a reason and never registered. Its original stays in documents for the term of retention.
alter table post.incoming add column discarded_at timestamptz, add column discarded_by text, add column discard_reason text,
  add constraint discarded_whole check ((discarded_at is null) = (discard_reason is null) and (discarded_at is null) = (discarded_by is null)),
  add constraint discarded_unregistered check (discarded_at is null or registered_at is null);
create index on post.incoming (discarded_at desc) where discarded_at is not null;
create index on post.incoming (case_id) where case_id is not null;
