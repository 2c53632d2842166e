-- Where one click ends mails of this kind (RFC 8058).
alter table email.notice add column unsubscribe text;
