-- A client may wish to be called: for what is no more than a courtesy; what has effects in law still goes in writing.
alter table casework.preference drop constraint preference_way_check;
alter table casework.preference add constraint preference_way_check check (way in ('e-address', 'email', 'portal', 'post', 'phone'));
