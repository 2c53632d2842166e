-- Trust lists of ETSI TS 119 612 as they were loaded: the European list of lists and the national ones. Their own signatures
-- were checked before they came here. Public data: no row belongs to anybody.
create table documents.trust_list (
  territory text primary key check (territory ~ '^[A-Z]{2,3}$'),
  sequence int not null,
  issued_at timestamptz not null,
  next_update timestamptz not null,
  loaded_at timestamptz not null,
  -- The certificate that signed it, base64.
  signer text not null,
  anchors jsonb not null,
  pointers jsonb not null
);
grant select on documents.trust_list to lete_web, lete_worker;
grant insert, update on documents.trust_list to lete_worker;
