-- What is found often, but not often enough to fill a page from the newest few hundred, is walked on to: as many more as are likely to fill the
-- page. Looked up by its words, a common name of a busy month was read whole, and a search at a million cases took as many times longer.
create or replace function casework.search_cases(typed text, filters text[], officer_in text[], since timestamptz, before timestamptz, before_id uuid, at_most int)
returns table (case_id uuid, submitted_at timestamptz) language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  -- Rows looked through first, and at most after them.
  walked int := 300;
  farthest constant int := 4000;
  asked tsquery := casework.search_query(typed);
  filter tsquery := casework.facet_query(filters);
  wanted tsquery;
  words tsquery;
  months int;
  month timestamptz;
  oldest timestamptz := 'infinity';
  units text[] := casework.own_units();
  everywhere boolean := casework.every_unit();
  missing int := at_most;
  got int;
begin
  -- A number that there is means that one, and not all that begin with it.
  if lower(trim(typed)) ~ '^ic/[0-9/-]+$' and exists (
      select from casework.search_text known where known.officer_words @@ quote_literal(lower(trim(typed)))::tsquery) then
    asked := quote_literal(lower(trim(typed)))::tsquery;
  end if;
  if numnode(asked) = 0 and (trim(typed) <> '' or numnode(filter) = 0 and since = '-infinity') then return; end if;
  wanted := case when numnode(filter) = 0 then asked when numnode(asked) = 0 then filter else asked && filter end;
  for walk in 1..2 loop
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
    -- As often as it was found so far, so many more rows are likely to fill the page; what they do not is looked up by its words.
    exit when walk = 2 or got = 0;
    walked := least(ceil(walked * (missing::float / got) * 1.5), farthest);
  end loop;
  if numnode(wanted) = 0 then
    return query
      select found.case_id, found.submitted_at from casework.search_text found
      where (found.unit = any (units) or everywhere and found.unit <> 'whistleblowing')
        and (found.submitted_at, found.case_id) < (before, before_id) and found.submitted_at >= since
      order by found.submitted_at desc, found.case_id desc limit missing;
    return;
  end if;
  month := date_trunc('month', before at time zone 'UTC') at time zone 'UTC';
  -- What stands among the newest fills a page within some months; what does not is asked for once, in all that is older.
  foreach months in array case when missing < at_most then array[2, 10] else '{}'::int[] end loop
    exit when missing = 0 or month + interval '1 month' <= since;
    select (string_agg(quote_literal(casework.month_word(month - n * interval '1 month')), ' | '))::tsquery && wanted into words
    from generate_series(0, months - 1) as n;
    return query with found as materialized (
        select known.case_id, known.submitted_at, known.unit, known.operator_words from casework.search_text known where known.officer_words @@ words)
      select found.case_id, found.submitted_at from found
      where (found.unit = any (units) or everywhere and found.unit <> 'whistleblowing')
        and (found.unit = any (officer_in) or '*' = any (officer_in) or found.operator_words @@ wanted)
        and (found.submitted_at, found.case_id) < (before, before_id) and found.submitted_at >= since
      order by found.submitted_at desc, found.case_id desc limit missing;
    get diagnostics got = row_count;
    missing := missing - got;
    month := month - months * interval '1 month';
    oldest := month + interval '1 month';
  end loop;
  if missing > 0 and since < oldest then
    return query with found as materialized (
        select known.case_id, known.submitted_at, known.unit, known.operator_words from casework.search_text known where known.officer_words @@ wanted)
      select found.case_id, found.submitted_at from found
      where (found.unit = any (units) or everywhere and found.unit <> 'whistleblowing')
        and (found.unit = any (officer_in) or '*' = any (officer_in) or found.operator_words @@ wanted)
        and found.submitted_at < oldest and (found.submitted_at, found.case_id) < (before, before_id) and found.submitted_at >= since
      order by found.submitted_at desc, found.case_id desc limit missing;
  end if;
end $$;
