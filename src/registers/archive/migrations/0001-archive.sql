-- What the agency's archive holds on people: personal files of the former Ministry's system, and what is known here of deportations
-- (Arhīvu likums). No role may read the tables: every query writes its line first, about the subject of the case that it is asked for.
create schema archive;
grant usage on schema archive to lete_web, lete_worker;

create table archive.file (
  id uuid primary key,
  -- As a statement cites it: fonds, inventory, file.
  fonds text not null,
  inventory text not null,
  number text not null,
  title text not null,
  kind text not null check (kind in ('service', 'deportation')),
  unique (fonds, inventory, number)
);

create table archive.person (
  id uuid primary key,
  file_id uuid not null references archive.file on delete cascade,
  given_name text not null,
  surname text not null,
  former_surnames text[] not null default '{}',
  father_name text,
  birth_date date,
  -- Where no day is known, or the papers disagree.
  birth_year int,
  birth_place text,
  -- How the names sound whatever the alphabet and spelling (name-keys.ts): every surname with each letter left out once; the given name.
  surname_keys text[] not null,
  given_keys text[] not null,
  plain text not null,
  fictitious boolean not null default false
);
create index on archive.person using gin (surname_keys);
create index on archive.person (file_id);

-- What a sheet of the file says, in the archivist's words.
create table archive.record (
  id uuid primary key,
  person_id uuid not null references archive.person on delete cascade,
  sheet text not null,
  -- service: institution, post, rank, from, to, length (code of the rule of length of service); deportation: event, place, on.
  said jsonb not null
);
create index on archive.record (person_id);

create table archive.scan (
  file_id uuid not null references archive.file on delete cascade,
  sheet text not null,
  bytes bytea not null,
  primary key (file_id, sheet)
);

create table archive.generated (seed int primary key, people int not null);

create function archive.shown(p archive.person) returns jsonb language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_strip_nulls(jsonb_build_object('id', p.id, 'givenName', p.given_name, 'surname', p.surname, 'formerSurnames', to_jsonb(p.former_surnames),
    'fatherName', p.father_name, 'birthDate', p.birth_date, 'birthYear', coalesce(p.birth_year, extract(year from p.birth_date)::int), 'birthPlace', p.birth_place,
    'kind', f.kind, 'fonds', f.fonds, 'inventory', f.inventory, 'file', f.number, 'fileTitle', f.title, 'fileId', f.id))
  from archive.file f where f.id = p.file_id;
$$;

create function archive.with_line(look jsonb, deed text, about text, seen int) returns bigint language sql volatile set search_path = pg_catalog, pg_temp as $$
  select audit.record(look || jsonb_build_object('deed', deed, 'subject', about, 'count', seen));
$$;

-- Candidates sound alike; the likest first. A year of birth may be off by two, or unknown in the papers.
create function archive.find_people(look jsonb, about text, asked jsonb) returns setof jsonb
language sql volatile security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  with alike as materialized (
    select p.id, public.similarity(p.plain, asked ->> 'plain')
      + case when p.given_keys && array(select jsonb_array_elements_text(asked -> 'givenKeys')) then 0.5 else 0 end
      + case when asked ->> 'birthYear' is null then 0 when coalesce(p.birth_year, extract(year from p.birth_date)::int) is null then 0.1
          else 0.5 - 0.2 * abs(coalesce(p.birth_year, extract(year from p.birth_date)::int) - (asked ->> 'birthYear')::int) end as likeness
    from archive.person p join archive.file f on f.id = p.file_id
    where p.surname_keys && array(select jsonb_array_elements_text(asked -> 'surnameKeys'))
      and (asked ->> 'kind' is null or f.kind = asked ->> 'kind')
      and (asked ->> 'birthYear' is null or coalesce(p.birth_year, extract(year from p.birth_date)::int) is null
        or abs(coalesce(p.birth_year, extract(year from p.birth_date)::int) - (asked ->> 'birthYear')::int) <= 2)
    order by likeness desc, p.id limit 20
  ), line as materialized (
    select archive.with_line(look, 'registers/archive:find-people', about, (select count(*)::int from alike)) as number
  )
  select archive.shown(p) from alike join archive.person p using (id) where (select count(number) from line) > 0
  order by alike.likeness desc, p.id;
$$;

create function archive.get_person(look jsonb, about text, asked uuid) returns setof jsonb
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with line as materialized (select archive.with_line(look, 'registers/archive:get-person', about, 1) as number)
  select archive.shown(p) || jsonb_build_object('records', coalesce((
      select jsonb_agg(jsonb_build_object('id', r.id, 'sheet', r.sheet, 'said', r.said) order by r.said ->> 'from', r.said ->> 'on', r.sheet)
      from archive.record r where r.person_id = p.id), '[]'),
    'scans', coalesce((select jsonb_agg(s.sheet order by s.sheet) from archive.scan s where s.file_id = p.file_id), '[]'))
  from line join archive.person p on p.id = asked and line.number is not null;
$$;

create function archive.get_scan(look jsonb, about text, asked uuid, of_sheet text) returns setof bytea
language sql volatile security definer rows 1 set search_path = pg_catalog, pg_temp as $$
  with line as materialized (select archive.with_line(look, 'registers/archive:scan', about, 1) as number)
  select s.bytes from line join archive.person p on p.id = asked and line.number is not null
  join archive.scan s on s.file_id = p.file_id and s.sheet = of_sheet;
$$;

-- The records that an officer chose for a statement, each with where it stands.
create function archive.get_records(look jsonb, about text, asked uuid[]) returns setof jsonb
language sql volatile security definer rows 20 set search_path = pg_catalog, pg_temp as $$
  with line as materialized (select archive.with_line(look, 'registers/archive:get-records', about, cardinality(asked)) as number)
  select jsonb_build_object('id', r.id, 'sheet', r.sheet, 'said', r.said, 'person', archive.shown(p))
  from line join archive.record r on r.id = any (asked) and line.number is not null join archive.person p on p.id = r.person_id
  order by r.said ->> 'from', r.said ->> 'on', r.id;
$$;

revoke all on all functions in schema archive from public;
grant execute on function archive.find_people, archive.get_person, archive.get_scan, archive.get_records to lete_web, lete_worker;
