-- When people are reminded of what falls due; until now the days stood in the code and in a table that nobody could edit.
select dataset.seed('agency', 'reminder', key, jsonb_build_object('about', jsonb_build_object('lv', lv, 'en', en), 'days', days, 'side', side,
    'on', true, 'source', source), '2020-01-01 00:00 Europe/Riga')
from (values
  ('penalty-term', 'Administratīvā soda samaksas termiņš', 'Last day to pay an administrative penalty', 7, 'before', 'Iestādes izvēle'),
  ('invoice-1', 'Rēķins: pirmais atgādinājums', 'Invoice: first reminder', 3, 'after', 'Iestādes izvēle; Civillikums, 1652. pants'),
  ('invoice-2', 'Rēķins: otrais atgādinājums', 'Invoice: second reminder', 14, 'after', 'Iestādes izvēle; Civillikums, 1652. pants'),
  ('invoice-3', 'Rēķins: trešais atgādinājums', 'Invoice: third reminder', 30, 'after', 'Iestādes izvēle; Civillikums, 1652. pants')
) as reminder (key, lv, en, days, side, source);
