-- A mail whose author a signature has proven is a signed mail from then on (domain §7): its weight is another.
create or replace function casework.prove_author(of_entry bigint, person text, name text, proven text, shown boolean, answers boolean)
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  update casework.entry set author_kind = 'person', author_key = person, author_name = name, assurance = proven,
    way = case when way = 'email' and proven = 'high' then 'signed-email' else way end,
    words = case when shown and audience = 'staff' then null else words end,
    audience = case when shown then 'everyone' else audience end,
    kind = case when answers and kind = 'message' then 'answered' else kind end
  where id = of_entry and assurance in ('anonymous', 'email');
$$;
