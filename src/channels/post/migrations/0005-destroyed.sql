-- When the term of a case has passed, what its letters said, to whom and from whom goes; their numbers and days stay.
create function post.destroy_of_case(of_case uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update post.letter set content = '', subject_key = null, document_id = null, pdf = case when pdf is not null then ''::bytea end
  where case_id = of_case;
  update post.incoming_file set name = '', text = null where letter in (select id from post.incoming where case_id = of_case);
  update post.incoming set sender = null where case_id = of_case;
$$;
revoke all on function post.destroy_of_case from public;
grant execute on function post.destroy_of_case to lete_worker;
