-- Letters out, by post. The web may queue one; the worker sets them; the registry hands them over in batches.
create schema post;
grant usage on schema post to lete_web, lete_worker;

-- Numbers of the two journals of the post (MK 558; domain §12): gap-free per year. The row is locked until the letter commits.
create table post.number_series (
  series text not null,
  year int not null,
  last int not null,
  primary key (series, year)
);
create function post.next_number(of_series text, in_year int) returns int language sql security definer
set search_path = pg_catalog, pg_temp as $$
  insert into post.number_series as series (series, year, last) values (of_series, in_year, 1)
  on conflict (series, year) do update set last = series.last + 1
  returning last;
$$;
revoke all on function post.next_number from public;
grant execute on function post.next_number to lete_web, lete_worker;

create table post.batch (
  id uuid primary key,
  made_on date not null,
  -- The first, second … of the day.
  place int not null,
  made_at timestamptz not null,
  made_by text not null,
  sent_at timestamptz,
  unique (made_on, place)
);

create table post.letter (
  id uuid primary key,
  -- The same key is the same letter: asked for twice, it is posted once.
  key text unique not null,
  number text unique not null,
  -- Printed on the letter and seen through the window: eleven random digits and a check digit.
  barcode text unique not null check (barcode ~ '^\d{12}$'),
  case_id uuid,
  case_number text,
  -- Whose matter it is, for the audit.
  subject_key text,
  -- A document of the agency that is enclosed.
  document_id uuid,
  -- Addressee, language, subject and text, encrypted by the application.
  content text not null,
  registered boolean not null,
  destination text not null check (destination in ('latvia', 'abroad')),
  queued_at timestamptz not null,
  -- The paper: encrypted, with what it weighs in its envelope.
  set_at timestamptz,
  pdf bytea,
  pages int,
  grams int,
  franking jsonb,
  batch uuid references post.batch,
  withdrawn_at timestamptz,
  sent_at timestamptz,
  tracking text,
  returned_at timestamptz,
  return_reason text,
  check ((set_at is null) = (pdf is null)),
  check (returned_at is null or sent_at is not null),
  check (sent_at is null or withdrawn_at is null)
);
alter table post.letter alter column pdf set storage external;
create index on post.letter (case_id, queued_at) where case_id is not null;
create index on post.letter (queued_at) where batch is null and withdrawn_at is null;
create index on post.letter (batch, number);
create index on post.letter (returned_at desc) where returned_at is not null;

-- Classes by weight and destination, dated: the one in force on the day of handing over. Editable, like the prices of the contract.
create table post.franking (
  destination text not null check (destination in ('latvia', 'abroad')),
  up_to_grams int not null check (up_to_grams > 0),
  valid_from date not null,
  valid_to date,
  name jsonb not null,
  source text not null,
  primary key (destination, up_to_grams, valid_from)
);
insert into post.franking (destination, up_to_grams, valid_from, name, source)
select destination, grams, date '2020-01-01',
  jsonb_build_object('lv', place_lv || ', līdz ' || grams || ' g', 'en', place_en || ', up to ' || grams || ' g'),
  'Weight steps of letters; to be compared with the contract with the post'
from (values ('latvia', 'Latvijā', 'within Latvia'), ('abroad', 'uz ārvalstīm', 'abroad')) as place (destination, place_lv, place_en)
cross join unnest(array[20, 50, 100, 250, 500, 1000, 2000]) as grams;

-- What is told of a letter, without its words.
create view post.letter_told with (security_invoker = true) as
select id, key, number, barcode, case_id as "caseId", case_number as "caseNumber", registered, queued_at as "queuedAt", sent_at as "sentAt",
  tracking, returned_at as "returnedAt", return_reason as "returnReason", withdrawn_at as "withdrawnAt", batch
from post.letter;

grant select on post.letter_told to lete_web, lete_worker;
grant select, insert, update on post.letter, post.batch to lete_web, lete_worker;
grant select on post.franking to lete_web, lete_worker;
