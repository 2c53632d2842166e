-- What stands in the files that came with a case is found by those who may open them: officers. A row of the index holds less than a
-- megabyte of words, whatever is sent: files leave room for what people write, and what does not fit is not indexed.
create or replace function casework.add_words(of_case uuid, of_text text, officers_only boolean) returns void language sql security definer
set search_path = pg_catalog, pg_temp as $$
  update casework.search_text set officer_words = officer_words || words,
    operator_words = case when officers_only then operator_words else operator_words || words end
  from (select casework.words_of(of_text) as words) as read
  where case_id = of_case and octet_length(officer_words::text) + octet_length(words::text) < 1000000;
$$;

-- Once more or once less changes nothing: words are a set. Files of a whistleblower's report may name who reported, and stay out.
create function casework.add_file_words(of_entry bigint, of_text text) returns void language sql security definer
set search_path = pg_catalog, pg_temp as $$
  update casework.search_text known set officer_words = officer_words || found.words
  from casework.entry join casework.case_file on case_file.id = entry.case_id, lateral (select casework.words_of(of_text) as words) as found
  where entry.id = of_entry and known.case_id = entry.case_id and case_file.kind is distinct from 'whistleblower'
    and octet_length(officer_words::text) + octet_length(found.words::text) < 600000;
$$;
revoke all on function casework.add_file_words from public;
grant execute on function casework.add_file_words to lete_worker;
