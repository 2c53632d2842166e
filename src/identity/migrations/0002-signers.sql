-- The worker finds the person whose signature it verified; whoever the population register does not hold gets a record here.
grant select (id, identifier_hash), insert on identity.outsider to lete_worker;
grant update (given_name, family_name) on identity.outsider to lete_worker;
