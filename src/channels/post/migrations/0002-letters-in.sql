-- Letters in. The originals stand in documents; here is what the registry knows of them.
create table post.incoming (
  id uuid primary key,
  kept_at timestamptz not null,
  kept_by text not null,
  -- Given at registration, with the case.
  number text unique,
  registered_at timestamptz,
  case_id uuid,
  case_number text,
  unit text,
  postmark_on date,
  -- The sender as registered, encrypted.
  sender text,
  -- Joined to another letter: an empty leaf that nobody is shown.
  joined_into uuid references post.incoming,
  check ((number is null) = (registered_at is null)),
  check ((number is null) = (case_id is null))
);
create index on post.incoming (kept_at) where registered_at is null and joined_into is null;
create index on post.incoming (registered_at desc) where registered_at is not null;

create table post.incoming_file (
  id uuid primary key,
  letter uuid not null references post.incoming,
  position int not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Name as chosen, and text as read, encrypted.
  name text not null,
  type text not null,
  size int not null,
  is_envelope boolean not null default false,
  text text,
  -- Null while it waits; `absent` where the machine has no program that reads.
  reading text check (reading in ('read', 'unreadable', 'absent')),
  -- The barcode of a letter of ours that was seen on it.
  barcode text check (barcode ~ '^\d{12}$')
);
create index on post.incoming_file (letter, position);

grant select, insert, update on post.incoming, post.incoming_file to lete_web, lete_worker;
