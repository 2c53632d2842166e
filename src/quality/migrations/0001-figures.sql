-- What is counted of promises beside the cases: sums by month, nothing about a person. Months of the cases stand in the case room.
create schema quality;
grant usage on schema quality to lete_web, lete_worker, lete_reports;

create table quality.figure_month (
  month date not null check (extract(day from month) = 1),
  figure text not null,
  total int not null check (total > 0),
  hits int not null check (hits between 0 and total),
  counted_at timestamptz not null,
  primary key (figure, month)
);
grant select on quality.figure_month to lete_reports, lete_worker;
grant insert, delete on quality.figure_month to lete_worker;
