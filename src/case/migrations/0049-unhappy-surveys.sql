-- An unhappy client takes the matter up again by one more press: whoever holds the link is its party for this one deed.
create function casework.unhappy_survey(of_token bytea, at timestamptz) returns table (case_id uuid, subject_key text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select survey.case_id, survey.subject_key from casework.survey
  where survey.token = of_token and survey.expires_at > at and survey.score <= 2 and survey.reopened_at is null;
$$;
revoke all on function casework.unhappy_survey from public;
grant execute on function casework.unhappy_survey to lete_web;
