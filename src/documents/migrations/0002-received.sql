-- Originals as they came, byte for byte, once each: whatever reads them later can be wrong, and they cannot. Nobody reads or
-- writes the table itself: the two functions below are its doors, and the second writes its line in the audit first.
create table documents.received (
  sha256 bytea primary key check (length(sha256) = 32),
  size int not null check (size between 0 and 31457280),
  -- What the bytes themselves say they are; whether that is among what may be opened.
  type text not null,
  opens boolean not null,
  -- What the sender said, the first time; every entry keeps the name that it came with.
  said_name text not null check (length(said_name) <= 255),
  said_type text check (length(said_type) <= 255),
  first_at timestamptz not null,
  -- Encrypted by the application: a letter may tell of convictions.
  bytes bytea not null
);
alter table documents.received alter column bytes set storage external;
alter table documents.received enable row level security;
alter table documents.received force row level security;
create policy doors on documents.received to lete_owner using (true) with check (true);

create function documents.keep_received(of_sha256 bytea, of_size int, of_type text, may_open boolean, of_name text,
  of_said_type text, at timestamptz, sealed bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into documents.received (sha256, size, type, opens, said_name, said_type, first_at, bytes)
  values (of_sha256, of_size, of_type, may_open, of_name, of_said_type, at, sealed)
  on conflict (sha256) do nothing;
$$;

create function documents.has_received(of_sha256 bytea) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from documents.received where sha256 = of_sha256);
$$;

create function documents.open_received(of_sha256 bytea, look jsonb)
returns table (size int, type text, opens boolean, name text, first_at timestamptz, bytes bytea)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform audit.record(look || jsonb_build_object('deed', 'documents:open-received', 'count',
    (select count(*) from documents.received as kept where kept.sha256 = of_sha256),
    'detail', coalesce(look->'detail', '{}') || jsonb_build_object('received', encode(of_sha256, 'hex'))));
  return query select kept.size, kept.type, kept.opens, kept.said_name, kept.first_at, kept.bytes
    from documents.received as kept where kept.sha256 = of_sha256;
end $$;

revoke all on function documents.keep_received(bytea, int, text, boolean, text, text, timestamptz, bytea) from public;
revoke all on function documents.has_received(bytea) from public;
revoke all on function documents.open_received(bytea, jsonb) from public;
grant execute on function documents.keep_received(bytea, int, text, boolean, text, text, timestamptz, bytea) to lete_web, lete_worker;
grant execute on function documents.has_received(bytea) to lete_web, lete_worker;
grant execute on function documents.open_received(bytea, jsonb) to lete_web, lete_worker;
