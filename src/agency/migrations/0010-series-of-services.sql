-- Six services number their cases in series that the records plan did not name: such cases came on no list when their term had passed. The
-- years are those that the services' own pages promise; a series that the agency has entered meanwhile stays as it is.
select dataset.seed('agency', 'case-index', key, jsonb_build_object('title', jsonb_build_object('lv', lv, 'en', en), 'years', years, 'fate', 'destroy',
    'ground', jsonb_build_object('lv', 'Arhīvu likums; MK 2012. gada 6. novembra noteikumi Nr. 748',
      'en', 'Archives Law; Cabinet Regulation No. 748 of 6 November 2012'),
    'source', 'Ierosinājums, līdz nomenklatūru apstiprina iestāde'), '2020-01-01 00:00 Europe/Riga')
from (values
  ('3-03', 'Ieroči, atļaujas un licences', 'Weapons, permits and licences', 5),
  ('3-04', 'Kultūras objektu statuss', 'Status of cultural objects', 3),
  ('3-05', 'Administratīvie sodi', 'Administrative penalties', 5),
  ('6-02', 'Noziegumu kartes dati', 'Data of the crime map', 3),
  ('6-03', 'Ceļu satiksmes negadījumu kartes dati', 'Data of the road accident map', 3),
  ('9-02', 'Biometrijas dati: pieprasījumi par sevi', 'Biometric data: requests about oneself', 2)
) as series (key, lv, en, years)
where not exists (select from dataset.version as own where own.dataset = 'agency' and own.kind = 'case-index' and own.key = series.key);

-- How long there is to pay an invoice; until now the days stood in the code.
select dataset.seed('agency', 'payment-term', 'invoice', jsonb_build_object('about', jsonb_build_object('lv', 'Rēķins', 'en', 'Invoice'), 'days', 30,
    'source', 'Iestādes izvēle'), '2020-01-01 00:00 Europe/Riga');

-- Latvian texts quote „so“; two still quoted as English does. Only those that nobody has edited.
select dataset.seed('agency', 'way', key, jsonb_set(content, '{ground,lv}', to_jsonb(translate(content #>> '{ground,lv}', '“”', '„“'))), valid_from)
from dataset.version as own
where dataset = 'agency' and kind = 'way' and content #>> '{ground,lv}' like '%“%”%' and not exists (
  select from dataset.version as other where (other.dataset, other.kind, other.key) = (own.dataset, own.kind, own.key) and other.version <> own.version);
