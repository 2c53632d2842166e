-- The price list becomes a dated dataset: a future change is entered ahead, published by two people, and takes effect by itself.
select dataset.seed('prices', 'price', code,
  jsonb_build_object('name', jsonb_build_object('lv', name_lv, 'en', name_en), 'unit', jsonb_build_object('lv', unit_lv, 'en', unit_en),
    'net', net, 'vat', vat, 'gross', gross, 'relief', code ~ '^(certificate|translation)-',
    'source', jsonb_build_object('lv', source_lv, 'en', source_en), 'position', position),
  valid_from::timestamp at time zone 'Europe/Riga', (valid_to + 1)::timestamp at time zone 'Europe/Riga')
from payments.price_item order by code, valid_from;
drop table payments.price_item;
