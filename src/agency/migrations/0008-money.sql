-- Invoices and confirmations of payment have a place of their own in the records plan; they stood among the feedback.
select dataset.seed('agency', 'case-index', '5-02',
  '{"title": {"lv": "Rēķini un maksājumi", "en": "Invoices and payments"}, "years": 5, "fate": "destroy", "ground": {"lv": "Grāmatvedības likums, 28. pants; MK 2012. gada 6. novembra noteikumi Nr. 748", "en": "Accounting Law, Section 28; Cabinet Regulation No. 748 of 6 November 2012"}, "source": "Ierosinājums, līdz nomenklatūru apstiprina iestāde"}', '2020-01-01 00:00+02');

-- The number under which the agency sells; until now it was derived from its registration number.
select dataset.seed('agency', 'seller', 'agency', '{"vatNumber": "LV90000289913", "caseIndex": "5-02", "source": "PVN likums; pārbaudāms pie iestādes"}',
  '2020-01-01 00:00+02');

-- When holders of weapons are reminded of what ends; until now the days stood in the code.
select dataset.seed('agency', 'reminder', key, jsonb_build_object('about', jsonb_build_object('lv', lv, 'en', en), 'days', days, 'side', 'before',
    'on', true, 'source', 'Iestādes izvēle; Ieroču aprites likums'), '2020-01-01 00:00 Europe/Riga')
from (values
  ('weapons-1', 'Ieroču atļaujas, licences un sertifikāti: pirmais atgādinājums', 'Weapons permits, licences and certificates: first reminder', 60),
  ('weapons-2', 'Ieroču atļaujas, licences un sertifikāti: otrais atgādinājums', 'Weapons permits, licences and certificates: second reminder', 30),
  ('weapons-3', 'Ieroču atļaujas, licences un sertifikāti: trešais atgādinājums', 'Weapons permits, licences and certificates: third reminder', 10)
) as reminder (key, lv, en, days);
