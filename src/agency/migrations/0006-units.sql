-- The other units by which rights are granted and cases given out, no longer in the code. Not told on the website until the agency says what they do.
select dataset.seed('agency', 'unit', id,
  jsonb_build_object('name', jsonb_build_object('lv', lv, 'en', en), 'about', jsonb_build_object('lv', '', 'en', ''), 'phone', '', 'email', '', 'isPublic', false),
  '2020-01-01 00:00 Europe/Riga')
from (values
  ('internal-affairs-system', 'Integrētās iekšlietu informācijas sistēmas nodaļa', 'Integrated Interior Information System unit'),
  ('biometrics', 'Biometrijas datu nodaļa', 'Biometric Data unit'),
  ('archive', 'Arhīva nodaļa', 'Archive unit'),
  ('analysis', 'Statistikas un analīzes nodaļa', 'Statistics and Analysis unit'),
  ('information-systems', 'Informācijas sistēmu attīstības nodaļa', 'Information Systems Development unit'),
  ('radio', 'Radiosakaru nodaļa', 'Radio Communications unit'),
  ('police-duty', 'Valsts policijas dežūrdaļa', 'State Police duty unit'),
  ('finance', 'Finanšu nodaļa', 'Finance unit')) as unit(id, lv, en);
