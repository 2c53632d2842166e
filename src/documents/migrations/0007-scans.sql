-- What the virus scanner said of a file, by the digest of its bytes: of originals, and of files inside containers that were opened.
-- No row: nobody asked yet, or no scanner is set. Nothing in it tells whose file it is.
create table documents.scan (
  sha256 bytea primary key check (length(sha256) = 32),
  state text not null check (state in ('clean', 'infected', 'failed')),
  -- Name of what was found, or why the file could not be scanned.
  found text check (length(found) <= 200),
  -- The scanner's own word for its version and signatures: another word means that the file is scanned again.
  signatures text not null check (length(signatures) <= 200),
  scanned_at timestamptz not null,
  check ((state = 'clean') = (found is null))
);
grant select, insert, update on documents.scan to lete_web, lete_worker;
create index received_first_at on documents.received (first_at);

-- Originals kept since then that the scanner has not seen with these signatures, newest first; what failed waits for its turn.
create function documents.list_unscanned(of_signatures text, since timestamptz, failed_before timestamptz, most int)
returns table (sha256 bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select kept.sha256 from documents.received as kept left join documents.scan using (sha256)
  where kept.first_at >= since and (scan.sha256 is null
    or (scan.state = 'failed' and scan.scanned_at < failed_before)
    or (scan.state <> 'failed' and scan.signatures <> of_signatures))
  order by kept.first_at desc limit most;
$$;
revoke all on function documents.list_unscanned(text, timestamptz, timestamptz, int) from public;
grant execute on function documents.list_unscanned(text, timestamptz, timestamptz, int) to lete_worker;
