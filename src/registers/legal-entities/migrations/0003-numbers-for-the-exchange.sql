-- Machines name organisations by their numbers: dealers report to whom they sold a weapon.
grant execute on function legal_entities.find_by_number(jsonb, text) to lete_exchange;
