-- The demonstration's e-address system: what it was sent, what it holds for others. Empty outside the demonstration.
create table e_address.simulated_message (
  id uuid primary key,
  -- The sender's own number: begun again under the same, it is the same message.
  client_id text unique not null,
  sender text not null,
  -- Known once the message is complete.
  recipient text,
  sender_section text,
  server_section text,
  signatures text[] not null default '{}',
  confirmations text not null default '',
  completed_at timestamptz,
  confirmed_at timestamptz
);
create index on e_address.simulated_message (recipient, completed_at);

create table e_address.simulated_section (
  message uuid not null references e_address.simulated_message,
  content_id text not null,
  position int not null,
  bytes bytea not null,
  primary key (message, content_id, position)
);

grant select, insert, update on e_address.simulated_message, e_address.simulated_section to lete_web;
