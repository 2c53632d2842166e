-- Rules of length of service are dated records that two editors publish, as the agency's others are; the table of the first days goes.
select dataset.seed('length-of-service', 'length-rule', code || '-' || extract(year from valid_from), jsonb_build_object('code', code,
    'validFrom', valid_from, 'validTo', coalesce(valid_to::text, ''), 'percent', percent, 'counts', counts, 'name', name, 'norm', norm),
  '2020-01-01 00:00 Europe/Riga')
from archive_statements.length_rule;
drop table archive_statements.length_rule;
