-- What a case is stands among its words: unit, kind, service, way, holder, open or closed. So a filter is one word more, and costs no more.
-- Such words hold a colon, which no written text leaves in a word.
create function casework.case_facets(of_case casework.case_file) returns text[] language sql stable
set search_path = pg_catalog, pg_temp as $$
  select array_remove(array['unit:' || of_case.unit, 'kind:' || of_case.kind, 'service:' || of_case.service, 'way:' || of_case.way,
    'holder:' || coalesce(of_case.assigned_to, 'nobody'), case when of_case.closed_at is null then 'is:open' else 'is:closed' end,
    case when of_case.closed_at is null then 'queue:' || of_case.queue end], null);
$$;

create or replace function casework.case_words(of_case casework.case_file) returns tsvector language sql stable
set search_path = pg_catalog, pg_temp as $$
  select array_to_tsvector(array[casework.month_word(of_case.submitted_at), lower(of_case.number)] || casework.case_facets(of_case))
    || casework.words_of(concat_ws(' ', split_part(of_case.number, '/', 4),
    of_case.subject_name, of_case.applicant -> 'actor' ->> 'name', of_case.subject_line ->> 'lv', of_case.subject_line ->> 'en',
    of_case.contact_email, casework.phone_words(of_case.contact_phone)));
$$;

/* After every change of a case, whichever columns tell it: most changes touch neither words nor facets, and end at the comparison. */
create or replace function casework.index_case() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  words tsvector;
  gone text[] := '{}';
begin
  if tg_op = 'UPDATE' then
    gone := casework.case_facets(old);
    if gone = casework.case_facets(new) and (old.subject_name, old.subject_line, old.contact_email, old.contact_phone, old.applicant)
        is not distinct from (new.subject_name, new.subject_line, new.contact_email, new.contact_phone, new.applicant)
      and exists (select from casework.search_text where case_id = new.id) then return null; end if;
  end if;
  words := casework.case_words(new);
  insert into casework.search_text as known (case_id, unit, submitted_at, operator_words, officer_words)
  values (new.id, new.unit, new.submitted_at, words, words)
  on conflict (case_id) do update set unit = excluded.unit,
    operator_words = ts_delete(known.operator_words, gone) || excluded.operator_words,
    officer_words = ts_delete(known.officer_words, gone) || excluded.officer_words;
  return null;
end $$;
drop trigger index_case on casework.case_file;
create trigger index_case after insert or update on casework.case_file for each row execute function casework.index_case();

-- The newest first, whatever is looked for.
create index search_text_newest on casework.search_text (submitted_at desc, case_id desc);

/* Filters, each one or several words of which one must hold: `unit:records|unit:quality`. */
create function casework.facet_query(filters text[]) returns tsquery language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select coalesce(string_agg('(' || (select string_agg(quote_literal(word), ' | ') from regexp_split_to_table(filter, '\|') as word) || ')', ' & '), '')::tsquery
  from unnest(filters) as filter where filter <> '';
$$;

/* The cases found, newest first, after `before` and `before_id`. What is found often fills a page within the newest few hundred, which are
   walked one by one; what is rarer is looked for by its words, month by month for a year, and then in all that is older at once. So the
   cost is that of a page, however many cases there are. `officer_in` are those of the transaction's units whose officers' texts the
   searcher may read. */
drop function casework.search_cases(text, text[], timestamptz, int);
create function casework.search_cases(typed text, filters text[], officer_in text[], since timestamptz, before timestamptz, before_id uuid, at_most int)
returns table (case_id uuid, submitted_at timestamptz) language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  walked constant int := 300;
  asked tsquery := casework.search_query(typed);
  filter tsquery := casework.facet_query(filters);
  wanted tsquery;
  month timestamptz;
  oldest timestamptz;
  units text[] := casework.own_units();
  everywhere boolean := casework.every_unit();
  missing int := at_most;
  got int;
begin
  if numnode(asked) = 0 and (trim(typed) <> '' or numnode(filter) = 0 and since = '-infinity') then return; end if;
  wanted := case when numnode(filter) = 0 then asked when numnode(asked) = 0 then filter else asked && filter end;
  return query
    select latest.case_id, latest.submitted_at from (
      select * from casework.search_text known
      where (known.submitted_at, known.case_id) < (before, before_id) and known.submitted_at >= since
      order by known.submitted_at desc, known.case_id desc limit walked) as latest
    where (numnode(wanted) = 0 or latest.officer_words @@ wanted)
      and (latest.unit = any (units) or everywhere and latest.unit <> 'whistleblowing')
      and (latest.unit = any (officer_in) or '*' = any (officer_in) or numnode(wanted) = 0 or latest.operator_words @@ wanted)
    order by latest.submitted_at desc, latest.case_id desc limit missing;
  get diagnostics got = row_count;
  missing := missing - got;
  if missing = 0 then return; end if;
  select known.submitted_at, known.case_id into before, before_id from casework.search_text known
  where (known.submitted_at, known.case_id) < (before, before_id) and known.submitted_at >= since
  order by known.submitted_at desc, known.case_id desc offset walked - 1 limit 1;
  if not found then return; end if;
  month := date_trunc('month', before at time zone 'UTC') at time zone 'UTC';
  oldest := month - interval '11 months';
  while missing > 0 and month >= oldest and month + interval '1 month' > since loop
    return query
      select found.case_id, found.submitted_at from casework.search_text found
      where found.officer_words @@ case when numnode(wanted) = 0 then quote_literal(casework.month_word(month))::tsquery
          else quote_literal(casework.month_word(month))::tsquery && wanted end
        and (found.unit = any (units) or everywhere and found.unit <> 'whistleblowing')
        and (found.unit = any (officer_in) or '*' = any (officer_in) or numnode(wanted) = 0 or found.operator_words @@ wanted)
        and (found.submitted_at, found.case_id) < (before, before_id) and found.submitted_at >= since
      order by found.submitted_at desc, found.case_id desc limit missing;
    get diagnostics got = row_count;
    missing := missing - got;
    month := month - interval '1 month';
  end loop;
  if missing > 0 and since < oldest then
    return query
      select found.case_id, found.submitted_at from casework.search_text found
      where (numnode(wanted) = 0 or found.officer_words @@ wanted) and (found.unit = any (units) or everywhere and found.unit <> 'whistleblowing')
        and (found.unit = any (officer_in) or '*' = any (officer_in) or numnode(wanted) = 0 or found.operator_words @@ wanted)
        and found.submitted_at < oldest and found.submitted_at >= since
      order by found.submitted_at desc, found.case_id desc limit missing;
  end if;
end $$;
revoke all on function casework.search_cases from public;
grant execute on function casework.search_cases to lete_web;

update casework.search_text known set operator_words = operator_words || words, officer_words = officer_words || words
from casework.case_file, lateral (select array_to_tsvector(casework.case_facets(case_file)) as words) as of_case
where case_file.id = known.case_id;

-- The worklist: what nobody has taken; the newest first; and one's own, counted from the index alone.
create index case_file_unassigned on casework.case_file (unit, queue, due_key, submitted_at, id) include (subject_key)
  where closed_at is null and assigned_to is null;
create index case_file_newest on casework.case_file (unit, queue, submitted_at, id) where closed_at is null;
drop index casework.case_file_mine;
create index case_file_mine on casework.case_file (assigned_to, due_key, submitted_at, id) include (unit, queue, subject_key)
  where closed_at is null and assigned_to is not null;

-- A case that waits for somebody else than the client: another authority, an expert, a register's keeper. The clock runs on.
create table casework.awaited (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  unit text not null,
  subject_key text not null,
  whom text not null,
  what text not null,
  until_on date not null,
  by_key text not null,
  by_name text not null,
  since timestamptz not null,
  ended_at timestamptz,
  ended_by text
);
create unique index awaited_open on casework.awaited (case_id) where ended_at is null;
create index awaited_by_unit on casework.awaited (unit, until_on, case_id) where ended_at is null;
create index awaited_of_case on casework.awaited (case_id);
alter table casework.awaited enable row level security, force row level security;
create policy staff on casework.awaited using (unit = any ((select casework.own_units())::text[])
  or ((select casework.every_unit()) and unit <> 'whistleblowing'));
create policy doors on casework.awaited to lete_owner using (true) with check (true);
grant select, insert, update on casework.awaited to lete_web, lete_worker;

-- What is kept beside a case goes with it to its unit.
create function casework.follow_unit() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  update casework.awaited set unit = new.unit, subject_key = new.subject_key where case_id = new.id;
  return null;
end $$;
create trigger follow_unit after update of unit, subject_key on casework.case_file for each row
  when (old.unit <> new.unit or old.subject_key <> new.subject_key) execute function casework.follow_unit();
