-- Domain §5.6: gas weapons are registered here in category E only, and only while the law leaves it so: the agency switches it by date.
select dataset.seed('agency', 'service-part', 'weapons-category-e', jsonb_build_object(
  'part', jsonb_build_object('lv', 'E kategorijas gāzes ieroču reģistrācija un pārreģistrācija',
    'en', 'Registration and re-registration of category E gas weapons'),
  'on', true,
  'instead', jsonb_build_object('lv', 'Gāzes ieročus šeit pašlaik nereģistrē. Vērsieties Valsts policijā; Jūsu ierakstītais ir saglabāts.',
    'en', 'Gas weapons are not registered here at present. Turn to the State Police; what you have filled in is kept.')),
  '2020-01-01 00:00 Europe/Riga');
