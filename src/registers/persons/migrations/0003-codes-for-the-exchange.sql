-- Machines name people by their codes: dealers report to whom they sold a weapon.
grant execute on function persons.find_by_code(jsonb, text) to lete_exchange;
