-- A mail with a file of 30 MB is a third larger than the file: it is kept whole, so that an original may have 45 MB.
alter table documents.received drop constraint received_size_check;
alter table documents.received add constraint received_size_check check (size between 0 and 47185920);
