-- The mails of one page at once, as whoever may see their entries reads them.
create function email.parts_of_many(of_messages uuid[]) returns table (id uuid, parts text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select message.id, message.parts from email.message where message.id = any (of_messages) and message.parts is not null;
$$;
revoke all on function email.parts_of_many(uuid[]) from public;
grant execute on function email.parts_of_many(uuid[]) to lete_web;

-- Staff lift what keeps notices from an address that a notice of the very case went to: its owner has said that it works again.
create function email.lift_dead_address(of_case uuid, of_address text) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with lifted as (
    delete from email.dead_address
    where address = lower(of_address)
      and exists (select from email.notice where case_id = of_case and lower(recipient) = lower(of_address))
    returning 1)
  select exists (select from lifted);
$$;
revoke all on function email.lift_dead_address(uuid, text) from public;
grant execute on function email.lift_dead_address(uuid, text) to lete_web;
