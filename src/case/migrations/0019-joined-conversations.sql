-- A message that belongs to two conversations makes them one: from then on the ids of both name the same case.
grant update (case_id) on casework.conversation to lete_worker, lete_web;
