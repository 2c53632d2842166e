-- What goes along with a notice leaves as one container under the agency's seal; this is its address among the originals. It is
-- sealed once, however many ways are tried.
alter table casework.telling add column parcel text check (parcel ~ '^[0-9a-f]{64}$');
