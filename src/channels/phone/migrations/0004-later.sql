-- What becomes known of a call after it was registered: that its caller is proven, that somebody complains.
create index on phone.call (subject_key) where subject_key is not null;
grant insert (call_id, rule), update (rule) on phone.recording to lete_worker;
