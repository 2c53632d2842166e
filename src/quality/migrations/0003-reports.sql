-- The month's public report, as it was made: figures, what people said in groups, what was changed; and its papers. A report is never made anew.
create table quality.report (
  month date primary key check (extract(day from month) = 1),
  made_at timestamptz not null,
  content jsonb not null,
  pdf_lv bytea not null,
  pdf_en bytea not null
);
alter table quality.report alter column pdf_lv set storage external, alter column pdf_en set storage external;
grant select on quality.report to lete_web, lete_worker;
grant insert on quality.report to lete_worker;
grant select on quality.page_rating to lete_worker;
