-- Everything that one may see is found by its words: numbers, people, phones, subjects, what was written, what was attached.
-- The words of a case stand in one row. What only officers may read stands in `officer_words` alone, which holds the others too.
create table casework.search_text (
  case_id uuid primary key references casework.case_file on delete cascade,
  unit text not null,
  submitted_at timestamptz not null,
  operator_words tsvector not null,
  officer_words tsvector not null
);
create index search_text_words on casework.search_text using gin (officer_words);
-- Nobody reads it but through casework.search_cases, which knows whose units the transaction works for.
alter table casework.search_text enable row level security;

-- Lower case, without diacritics, and nothing but letters and figures, so that every text and every query fall into the same words.
create function casework.plain_words(of_text text) returns text language sql stable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select regexp_replace(public.unaccent('public.unaccent', lower(left(coalesce(of_text, ''), 200000))), '[^[:alnum:]]+', ' ', 'g');
$$;

-- The month as a word of its own: a search walks months from the newest, and stops when its page is full.
create function casework.month_word(at timestamptz) returns text language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select 'month:' || to_char(at at time zone 'UTC', 'YYYYMM');
$$;

-- A phone number is one word, whichever way it was written.
create function casework.phone_words(phone text) returns text language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select right(regexp_replace(coalesce(phone, ''), '\D', '', 'g'), 8);
$$;

/* A word without its Latvian ending, so that every case of a name is the same word. Words with figures stay as they are. */
create function casework.stem(word text) returns text language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select case when length(word) >= 4 and word !~ '\d' then regexp_replace(word,
    '^(.{3,}?)(ajiem|ajam|ajai|ajas|ajos|iem|ais|am|em|im|um|ei|ai|as|es|is|us|os|u|a|e|i|s|o)$', '\1') else word end;
$$;

create function casework.words_of(of_text text) returns tsvector language sql stable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select array_to_tsvector(coalesce(array_agg(distinct casework.stem(left(word, 60))), '{}'))
  from regexp_split_to_table(casework.plain_words(of_text), ' ') as written(word) where word <> '';
$$;

/* What is typed becomes stems that must all be there; the last may be the beginning of a word. A registration number is one
   word, and so is what reads like a phone number. */
create function casework.search_query(typed text) returns tsquery language sql stable
set search_path = pg_catalog, pg_temp as $$
  select coalesce(string_agg(case
      when not last then quote_literal(casework.stem(word))
      when length(word) < 3 then quote_literal(word)
      else quote_literal(casework.stem(word)) || ':*' end, ' & '), '')::tsquery
  from (
    select word, place = count(*) over () as last, place from regexp_split_to_table(case
    when trim(typed) ~* '^ic/[0-9/-]*$' then lower(trim(typed))
    when trim(typed) ~ '^[\s+()\d-]{8,20}$' then casework.phone_words(typed)
    else trim(casework.plain_words(left(typed, 200))) end, ' ') with ordinality as asked(word, place)) as words
  where word <> '' and place <= 12;
$$;

-- Adds words to a case: what came with it and was read later, such as a scan or an attachment.
create function casework.add_words(of_case uuid, of_text text, officers_only boolean) returns void language sql security definer
set search_path = pg_catalog, pg_temp as $$
  update casework.search_text set officer_words = officer_words || casework.words_of(of_text),
    operator_words = case when officers_only then operator_words else operator_words || casework.words_of(of_text) end
  where case_id = of_case;
$$;
revoke all on function casework.add_words from public;
grant execute on function casework.add_words to lete_web, lete_worker;

create function casework.case_words(of_case casework.case_file) returns tsvector language sql stable
set search_path = pg_catalog, pg_temp as $$
  select array_to_tsvector(array[casework.month_word(of_case.submitted_at), lower(of_case.number)]) || casework.words_of(concat_ws(' ', split_part(of_case.number, '/', 4),
    of_case.subject_name, of_case.applicant -> 'actor' ->> 'name', of_case.subject_line ->> 'lv', of_case.subject_line ->> 'en',
    of_case.contact_email, casework.phone_words(of_case.contact_phone)));
$$;

create function casework.index_case() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  words tsvector := casework.case_words(new);
begin
  insert into casework.search_text as known (case_id, unit, submitted_at, operator_words, officer_words)
  values (new.id, new.unit, new.submitted_at, words, words)
  on conflict (case_id) do update set unit = excluded.unit, operator_words = known.operator_words || excluded.operator_words,
    officer_words = known.officer_words || excluded.officer_words;
  return null;
end $$;
create trigger index_case after insert or update of unit, subject_name, subject_line, contact_email, contact_phone
  on casework.case_file for each row execute function casework.index_case();

create function casework.entry_text(of_entry casework.entry) returns text language sql stable
set search_path = pg_catalog, pg_temp as $$
  select concat_ws(' ', of_entry.body, of_entry.data ->> 'subject', of_entry.data ->> 'address',
    (select string_agg(file ->> 'name', ' ') from jsonb_array_elements(coalesce(of_entry.data -> 'attachments', '[]')) as file));
$$;

-- Operators do not find by what they may not read: notes, refusals, questions and their answers (src/case/verbs/open-case.ts).
create function casework.for_officers(kind text) returns boolean language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select kind in ('note', 'refused', 'facts-opened', 'asked', 'answered', 'extended');
$$;

create function casework.index_entry() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if new.body is not null or new.data ? 'subject' then
    perform casework.add_words(new.case_id, casework.entry_text(new), casework.for_officers(new.kind));
  end if;
  return null;
end $$;
create trigger index_entry after insert on casework.entry for each row execute function casework.index_entry();

/* The cases found, newest first: the latest twelve months one by one, and only what is too rare to fill a page there is
   looked for in all older ones at once. So a common name costs a page, and a rare one a look. `officer_in` are those of the
   transaction's units whose officers' texts the searcher may read. */
create function casework.search_cases(typed text, officer_in text[], before timestamptz, at_most int)
returns table (case_id uuid, submitted_at timestamptz) language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  asked tsquery := casework.search_query(typed);
  month timestamptz := date_trunc('month', before at time zone 'UTC') at time zone 'UTC';
  oldest timestamptz := month - interval '11 months';
  units text[] := casework.own_units();
  everywhere boolean := casework.every_unit();
  missing int := at_most;
  got int;
begin
  if numnode(asked) = 0 then return; end if;
  while missing > 0 and month >= oldest loop
    return query
      select found.case_id, found.submitted_at from casework.search_text found
      where found.officer_words @@ (quote_literal(casework.month_word(month))::tsquery && asked)
        and (found.unit = any (units) or everywhere and found.unit <> 'whistleblowing')
        and (found.unit = any (officer_in) or '*' = any (officer_in) or found.operator_words @@ asked) and found.submitted_at < before
      order by found.submitted_at desc, found.case_id limit missing;
    get diagnostics got = row_count;
    missing := missing - got;
    month := month - interval '1 month';
  end loop;
  if missing > 0 then
    return query
      select found.case_id, found.submitted_at from casework.search_text found
      where found.officer_words @@ asked and (found.unit = any (units) or everywhere and found.unit <> 'whistleblowing')
        and (found.unit = any (officer_in) or '*' = any (officer_in) or found.operator_words @@ asked)
        and found.submitted_at < oldest
      order by found.submitted_at desc, found.case_id limit missing;
  end if;
end $$;
revoke all on function casework.search_cases from public;
grant execute on function casework.search_cases to lete_web;

insert into casework.search_text (case_id, unit, submitted_at, operator_words, officer_words)
select id, unit, submitted_at, casework.case_words(case_file), casework.case_words(case_file) from casework.case_file;
do $$
declare written casework.entry;
begin
  for written in select * from casework.entry where body is not null or data ? 'subject' order by id loop
    perform casework.add_words(written.case_id, casework.entry_text(written), casework.for_officers(written.kind));
  end loop;
end $$;
