-- When the term of a case has passed, what its notices said goes; that one was sent, and when, stays.
create function email.destroy_notices(of_case uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from email.outbox where notice_id in (select id from email.notice where case_id = of_case);
  update email.notice set recipient = '', subject = '', body = '', files = '[]' where case_id = of_case;
$$;
revoke all on function email.destroy_notices from public;
grant execute on function email.destroy_notices to lete_worker;
