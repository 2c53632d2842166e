-- What letters to the service desk become stands with its mailbox, no longer in the code.
select dataset.seed('agency', 'mailbox', 'service-desk',
  '{"address": "pd@ic.iem.gov.lv", "displayName": {"lv": "Informācijas centra Pakalpojumu dienests", "en": "Service desk of the Information Centre"}, "signature": {"lv": "Pakalpojumu dienests\n+371 67219111, visu diennakti", "en": "Service desk\n+371 67219111, day and night"}, "unit": "service-desk", "becomes": "support", "on": true}', '2020-01-01 00:00+02');
