-- When the term of a case has passed, what its messages said and to whom goes; that one was sent, and when, stays.
create function e_address.destroy_of_case(of_case uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from e_address.outgoing_file where outgoing in (select id from e_address.outgoing where case_id = of_case);
  update e_address.outgoing set content = '', recipient = 'entity:destroyed', proof = case when proof is not null then ''::bytea end
  where case_id = of_case;
$$;
revoke all on function e_address.destroy_of_case from public;
grant execute on function e_address.destroy_of_case to lete_worker;
