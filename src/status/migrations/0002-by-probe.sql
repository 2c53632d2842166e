-- An incident that the probes themselves have noticed: told at once, ended when the component answers again, unless an editor did so before.
alter table status.notice add column by_probe text;
create unique index notice_by_probe on status.notice (by_probe) where by_probe is not null and ended_at is null and cancelled_at is null;
grant insert, update on status.notice to lete_worker;
grant insert on status.update to lete_worker;
