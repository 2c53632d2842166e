-- The figures of the standard count calls by day and month, in the job that makes them.
grant select on phone.call_back to lete_worker;
grant select (ready_at) on phone.recording to lete_worker;
