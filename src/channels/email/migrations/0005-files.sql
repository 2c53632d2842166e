-- Kept originals that go along with a mail: `[{ sha256, name, type }]`.
alter table email.notice add column files jsonb not null default '[]';
