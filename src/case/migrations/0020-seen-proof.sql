-- What the clerk saw as proof that whoever asks may act for another, in both languages.
alter table casework.entered_draft add column seen jsonb;
