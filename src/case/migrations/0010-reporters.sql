-- Who a whistleblower is, sealed by the application and apart from the case: the case itself names nobody (Trauksmes celšanas likums).
create table casework.reporter (
  entry_id bigint primary key references casework.entry,
  case_id uuid not null references casework.case_file,
  sealed text not null
);
create index on casework.reporter (case_id);
-- The code by which someone who gave no name reads the answers; as a hash. A report that goes on after its end is a second case.
create table casework.return_code (
  code bytea not null check (length(code) = 32),
  case_id uuid not null references casework.case_file,
  primary key (code, case_id)
);
create index on casework.return_code (case_id);
alter table casework.reporter enable row level security, force row level security;
create policy via_case on casework.reporter using (exists (select from casework.case_file as own where own.id = case_id));
alter table casework.return_code enable row level security, force row level security;
create policy via_case on casework.return_code using (exists (select from casework.case_file as own where own.id = case_id));
grant select, insert on casework.reporter to lete_web, lete_worker;
grant select, insert on casework.return_code to lete_web;

insert into casework.term_rule (code, valid_from, valid_to, unit_of_time, amount, extended_amount, extended_unit, name, norm) values
  ('support', '2022-01-01', null, 'working-days', 3, 10, 'working-days',
   '{"lv": "trīs darbdienas", "en": "three working days"}', 'Lietotāju atbalsta apkalpošanas līmenis (P3)'),
  ('whistleblower-progress', '2022-02-04', null, 'months', 2, null, null,
   '{"lv": "divi mēneši", "en": "two months"}', 'Trauksmes celšanas likums (ziņas par ziņojuma izskatīšanas gaitu)');

-- What was begun on the site's form is gone on with like a mail.
create or replace function casework.continuation_of(of_token bytea, person text, at timestamptz)
returns table (case_id uuid, number text, text text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select found.id, found.number, (select entry.body from casework.entry
      where entry.case_id = found.id and entry.way in ('email', 'web') and entry.audience = 'everyone' order by entry.id limit 1)
  from casework.continuation as link join casework.case_file as found on found.id = link.case_id
  where link.token = of_token and (link.claimed_by = person or (link.claimed_at is null and link.expires_at > at
    and found.assurance = 'email'));
$$;
