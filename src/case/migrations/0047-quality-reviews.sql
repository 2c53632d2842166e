-- The staff's own review of quality: a random sample of calls and replies, scored on a form, discussed with whose work it is, and never
-- deleted. How each sample was drawn is kept, so that anyone can draw it again and see that nobody was picked.
create table casework.review_draw (
  id uuid primary key,
  sort text not null check (sort in ('calls', 'replies')),
  period_from timestamptz not null,
  period_to timestamptz not null check (period_to > period_from),
  per_person int not null check (per_person between 1 and 50),
  seed text not null check (seed ~ '^[0-9a-f]{64}$'),
  -- How many there were to draw from, and the hash of their names in order.
  population int not null,
  population_hash text not null,
  drawn int not null,
  drawn_at timestamptz not null,
  unique (sort, period_from)
);

create table casework.review (
  id uuid primary key,
  draw_id uuid not null references casework.review_draw,
  sort text not null check (sort in ('calls', 'replies')),
  -- The call, or the line of the timeline; and its case, which may be destroyed when its time comes while the review stays.
  subject_id text not null,
  of_case uuid,
  case_number text,
  done_at timestamptz not null,
  of_key text not null,
  of_name text not null,
  -- When whose work it is looked at it last.
  seen_at timestamptz,
  unique (draw_id, subject_id),
  unique (id, of_key)
);
create index on casework.review (of_key, done_at desc);
create index on casework.review (done_at desc);

-- Scored anew after a discussion, the earlier form stays: the newest counts. Nobody scores their own work.
create table casework.review_scoring (
  id bigint generated always as identity primary key,
  review_id uuid not null,
  of_key text not null,
  at timestamptz not null,
  by_key text not null check (by_key <> of_key),
  by_name text not null,
  -- The form as it was: what was asked, and of how many points.
  criteria jsonb not null,
  points jsonb not null,
  summary text not null check (length(summary) between 10 and 5000),
  foreign key (review_id, of_key) references casework.review (id, of_key)
);
create index on casework.review_scoring (review_id, id);

create table casework.review_remark (
  id bigint generated always as identity primary key,
  review_id uuid not null references casework.review,
  at timestamptz not null,
  by_key text not null,
  by_name text not null,
  stance text check (stance in ('agree', 'disagree')),
  body text not null check (length(body) between 2 and 5000)
);
create index on casework.review_remark (review_id, id);

create function casework.refuse_to_forget() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'a review of quality is neither deleted nor rewritten' using errcode = 'integrity_constraint_violation';
end $$;
revoke all on function casework.refuse_to_forget from public;
create trigger kept before delete or truncate on casework.review_draw for each statement execute function casework.refuse_to_forget();
create trigger kept before delete or truncate on casework.review for each statement execute function casework.refuse_to_forget();
create trigger kept before delete or truncate on casework.review_scoring for each statement execute function casework.refuse_to_forget();
create trigger kept before delete or truncate on casework.review_remark for each statement execute function casework.refuse_to_forget();
create trigger fixed before update on casework.review_draw for each statement execute function casework.refuse_to_forget();
create trigger fixed before update on casework.review_scoring for each statement execute function casework.refuse_to_forget();
create trigger fixed before update on casework.review_remark for each statement execute function casework.refuse_to_forget();
create trigger fixed before update of id, draw_id, sort, subject_id, of_case, case_number, done_at, of_key, of_name on casework.review
  for each statement execute function casework.refuse_to_forget();

-- Reviewers see all, everybody else what is about their own work; the worker draws.
alter table casework.review enable row level security, force row level security;
create policy concerned on casework.review using (of_key = any ((select casework.own_subjects())::text[])
  or 'reviews' = any ((select casework.own_units())::text[]));
create policy draws on casework.review to lete_worker using (true) with check (true);
create policy doors on casework.review to lete_owner using (true);
alter table casework.review_scoring enable row level security, force row level security;
create policy concerned on casework.review_scoring using (exists (select from casework.review as own where own.id = review_id));
create policy draws on casework.review_scoring to lete_worker using (true) with check (true);
alter table casework.review_remark enable row level security, force row level security;
create policy concerned on casework.review_remark using (exists (select from casework.review as own where own.id = review_id));
create policy draws on casework.review_remark to lete_worker using (true) with check (true);

grant select on casework.review_draw to lete_web;
grant select, insert on casework.review_draw, casework.review, casework.review_scoring, casework.review_remark to lete_worker;
grant select on casework.review to lete_web;
grant update (seen_at) on casework.review to lete_web;
grant select, insert on casework.review_scoring, casework.review_remark to lete_web;

-- What was written, with what it answers: for whoever sees the review, though the case is another unit's.
create function casework.words_of_review(of_review uuid)
returns table (at timestamptz, author_kind text, author_name text, body text, subject_key text, lang text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select line.at, line.author_kind, line.author_name, line.body, line.subject_key, case_file.lang
  from casework.review as one
    join casework.entry as own on own.id = one.subject_id::bigint and own.case_id = one.of_case
    join casework.case_file on case_file.id = own.case_id
    join casework.entry as line on line.id = own.id or line.id = (
      select max(asked.id) from casework.entry as asked
      where asked.case_id = own.case_id and asked.id < own.id and asked.audience = 'everyone' and asked.body is not null
        and asked.author_kind not in ('staff', 'system'))
  where one.id = of_review and one.sort = 'replies' and own.unit <> 'whistleblowing'
    and (one.of_key = any ((select casework.own_subjects())::text[]) or 'reviews' = any ((select casework.own_units())::text[]))
  order by line.id
$$;
revoke all on function casework.words_of_review from public;
grant execute on function casework.words_of_review to lete_web;

-- What a sample of replies is drawn from.
create index entry_written on casework.entry (at)
  where author_kind = 'staff' and audience = 'everyone' and kind in ('message', 'asked') and body is not null;

-- The form and the sample are data from here on.
select dataset.seed('quality-reviews', 'sample', 'calls', '{"perPerson": 3, "period": "month"}', '2020-01-01 00:00 Europe/Riga');
select dataset.seed('quality-reviews', 'sample', 'replies', '{"perPerson": 3, "period": "month"}', '2020-01-01 00:00 Europe/Riga');
select dataset.seed('quality-reviews', 'criterion', key, says::jsonb, '2020-01-01 00:00 Europe/Riga') from (values
  ('understood', '{"name": {"lv": "Jautājums saprasts", "en": "The question was understood"}, "asks": {"lv": "Vai noskaidrots, ko klients vajag, un atbildēts uz visu?", "en": "Was it found out what the client needs, and was all of it answered?"}, "of": "both", "most": 4, "position": 10}'),
  ('right', '{"name": {"lv": "Atbilde ir pareiza", "en": "The answer is right"}, "asks": {"lv": "Vai teiktais atbilst normām un faktiem; vai norma nosaukta, kur tas vajadzīgs?", "en": "Does it agree with the norms and the facts, and is the norm named where that is needed?"}, "of": "both", "most": 4, "position": 20}'),
  ('language', '{"name": {"lv": "Skaidra un laipna valoda", "en": "Clear and kind language"}, "asks": {"lv": "Vai klients to sapratīs bez palīga un jutīsies uzklausīts?", "en": "Will the client understand it without help, and feel heard?"}, "of": "both", "most": 4, "position": 30}'),
  ('identity', '{"name": {"lv": "Konfidencialitāte", "en": "Confidentiality"}, "asks": {"lv": "Vai izpausts tikai tas, ko pierādītā identitāte atļauj?", "en": "Was only that disclosed which the proven identity allows?"}, "of": "both", "most": 4, "position": 40}'),
  ('greeting', '{"name": {"lv": "Sarunas sākums un beigas", "en": "Beginning and end of the call"}, "asks": {"lv": "Vai stādījās priekšā, pateica par ierakstu un beigās atkārtoja, kas notiks tālāk?", "en": "Did they introduce themselves, tell of the recording, and at the end say again what happens next?"}, "of": "calls", "most": 2, "position": 50}'),
  ('registered', '{"name": {"lv": "Reģistrācija", "en": "Registration"}, "asks": {"lv": "Vai pieprasījums reģistrēts un aprakstīts tik sīki, ka kolēģis var turpināt?", "en": "Is the request registered and described so closely that a colleague can go on?"}, "of": "both", "most": 2, "position": 60}')) as criteria (key, says);
