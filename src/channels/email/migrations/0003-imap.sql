-- Mailboxes that Lete empties by IMAP: who holds one, and when it was last reached.
create table email.imap_mailbox (
  -- user@host:port/folder; nothing secret.
  key text primary key,
  queue text not null,
  first_met_at timestamptz not null,
  held_by uuid,
  held_until timestamptz,
  reached_at timestamptz not null
);

-- Every message that was taken from one, by the number that the server gave it. A new UIDVALIDITY numbers all anew: then the content tells.
create table email.imap_taken (
  mailbox text not null references email.imap_mailbox,
  uid_validity bigint not null,
  uid bigint not null,
  -- Empty where the mail is too large and stays in the mailbox.
  sha256 text,
  taken_at timestamptz not null,
  marked_at timestamptz,
  primary key (mailbox, uid_validity, uid)
);
create index on email.imap_taken (mailbox, sha256);
create index on email.imap_taken (mailbox, uid_validity) where marked_at is null;

grant select, insert, update on email.imap_mailbox, email.imap_taken to lete_worker;

-- How long ago each was reached; without users and hosts.
create function email.mailboxes_reached() returns table (key text, reached_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select imap_mailbox.key, imap_mailbox.reached_at from email.imap_mailbox;
$$;
revoke all on function email.mailboxes_reached() from public;
grant execute on function email.mailboxes_reached() to lete_web, lete_worker;
