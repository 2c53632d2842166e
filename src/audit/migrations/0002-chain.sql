-- The chain: each sealed entry with the hash over itself and the hash before. Made after the fact by one sealer at a
-- time, so that writing the audit never waits for anybody.
create table audit.chain (
  position bigint primary key,
  entry_id bigint not null unique,
  previous bytea not null check (octet_length(previous) = 32),
  hash bytea not null check (octet_length(hash) = 32)
);
create trigger append_only before update or delete or truncate on audit.chain
  for each statement execute function audit.refuse_change();

-- Transaction numbers begin anew when a dump is restored into another cluster: each row is one such beginning. Entries up
-- to after_id were written before it.
create table audit.era (
  number int generated always as identity primary key,
  after_id bigint not null,
  began_at timestamptz not null default clock_timestamp()
);
insert into audit.era (after_id) values (0);
create trigger append_only before update or delete or truncate on audit.era
  for each statement execute function audit.refuse_change();

-- Every column in its order: the length in bytes, a colon, the text; `-` for null. src/audit/encoding.ts writes the same
-- on its own, since whoever could alter entries could alter this function.
create function audit.canonical(e audit.entry) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select string_agg(coalesce(octet_length(value) || ':' || value, '-'), ',' order by place)
  from unnest(array[e.id::text, e.xid::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.deed,
    e.actor_kind, e.actor_key, e.actor_name, e.institution, e.unit, e.on_behalf_of, e.subject, e.purpose, e.legal_ground,
    e.case_number, e.reason, e.count::text, e.detail::text, e.request_id, e.break_glass::text])
    with ordinality as columns (value, place);
$$;

-- Seals up to `most` entries and returns how many; 0 also when another sealer is at work. An entry is sealed once every
-- transaction that could still come before it has ended, hence in an order that never changes: by transaction, then id.
create function audit.seal(most int) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  line audit.entry;
  head audit.chain;
  after_id bigint;
  sealed_xid xid8;
  sealed_id bigint;
  restored bigint;
  sealed int := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('lete.audit.seal')) then return 0; end if;
  select * into head from audit.chain order by position desc limit 1;
  select era.after_id into after_id from audit.era order by number desc limit 1;
  select xid, id into sealed_xid, sealed_id from audit.entry where id = head.entry_id and id > after_id;
  -- An xid that this cluster has not given yet was given by another: a dump was restored.
  if coalesce(sealed_xid, (select e.xid from audit.entry e where e.id > after_id order by e.id limit 1))
      >= pg_snapshot_xmax(pg_current_snapshot()) then
    select max(id) into restored from audit.entry where xid >= pg_snapshot_xmax(pg_current_snapshot());
  end if;
  for line in
    select * from audit.entry e
    where e.id > after_id and (e.xid, e.id) > (coalesce(sealed_xid, '0'::xid8), coalesce(sealed_id, 0))
      and (case when restored is null then e.xid < pg_snapshot_xmin(pg_current_snapshot()) else e.id <= restored end)
    order by e.xid, e.id limit most
  loop
    head := row(coalesce(head.position, 0) + 1, line.id, coalesce(head.hash, decode(repeat('00', 32), 'hex')), null)::audit.chain;
    head.hash := sha256(head.previous || int8send(head.position) || convert_to(audit.canonical(line), 'UTF8'));
    insert into audit.chain values (head.*);
    sealed := sealed + 1;
  end loop;
  if restored is not null and sealed < most then insert into audit.era (after_id) values (restored); end if;
  return sealed;
end $$;

-- Where the chain ends, and since when the oldest entry waits that it does not hold; for checkpoints and the alarm.
create function audit.chain_head(out head_position bigint, out head_hash bytea, out waiting_since timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select head.position, head.hash,
    (select e.at from audit.entry e
      where e.id > (select after_id from audit.era order by number desc limit 1)
        and (e.xid, e.id) > (coalesce(last.xid, '0'::xid8), coalesce(last.id, 0)) order by e.xid, e.id limit 1)
  from (select 1) as always
    left join lateral (select * from audit.chain order by position desc limit 1) as head on true
    left join audit.entry last on last.id = head.entry_id
      and last.id > (select after_id from audit.era order by number desc limit 1);
$$;

revoke all on function audit.canonical(audit.entry), audit.seal(int), audit.chain_head() from public;
grant execute on function audit.seal(int), audit.chain_head() to lete_worker;
grant select on audit.chain, audit.era to lete_audit_reader;
