-- Whose earlier matters a letter on paper may belong to is asked by name and by address.
create index case_file_client on casework.case_file (lower(subject_name));
create index if not exists case_file_address on casework.case_file (lower(contact_email)) where contact_email is not null;
