-- What comes after the end of a case has a new one that is tied to it: by the worker, which takes in what comes.
grant select, insert on casework.link to lete_worker;
