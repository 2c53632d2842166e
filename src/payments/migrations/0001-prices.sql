-- The dated price list (domain §3). The three amounts are the regulation's own table values and are never computed.
create schema payments;
grant usage on schema payments to lete_web, lete_worker, lete_exchange;
create extension if not exists btree_gist schema payments;

create table payments.price_item (
  code text not null check (code ~ '^[a-z][a-z0-9-]*$'),
  valid_from date not null,
  -- Last day; null while in force.
  valid_to date check (valid_to >= valid_from),
  position int not null,
  name_lv text not null,
  name_en text not null,
  unit_lv text not null,
  unit_en text not null,
  net bigint not null check (net >= 0),
  vat bigint not null check (vat >= 0),
  gross bigint not null,
  source_lv text not null,
  source_en text not null,
  primary key (code, valid_from),
  check (net + vat = gross),
  exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
grant select on payments.price_item to lete_web, lete_worker, lete_exchange;

-- MK 08.11.2022. noteikumi Nr. 693 in the wording of MK 26.03.2024. noteikumi Nr. 188.
with source as (select
  'MK 08.11.2022. noteikumi Nr. 693, pielikums MK 26.03.2024. noteikumu Nr. 188 redakcijā'::text as lv,
  'Cabinet Regulation No 693 of 8 November 2022, annex as amended by Regulation No 188 of 26 March 2024'::text as en)
insert into payments.price_item (code, valid_from, valid_to, position, name_lv, name_en, unit_lv, unit_en, net, vat, gross, source_lv, source_en)
select code, date '2024-03-26', null, position, name_lv, name_en, unit_lv, unit_en, net, vat, gross, source.lv || item_lv, source.en || item_en
from source, (values
  ('translation-normal', 1, 'Izziņas par sodāmību tulkošana angļu vai krievu valodā, 5 darbdienas',
    'Translation of a conviction certificate into English or Russian, 5 working days', '1 izziņa', '1 certificate',
    529, 111, 640, ', 1. punkts', ', item 1'),
  ('translation-urgent', 2, 'Izziņas par sodāmību tulkošana angļu vai krievu valodā, 1 darbdiena',
    'Translation of a conviction certificate into English or Russian, 1 working day', '1 izziņa', '1 certificate',
    1058, 222, 1280, ', 2. punkts', ', item 2'),
  ('certificate-normal', 3, 'Izziņas izsniegšana par sodāmību vai sodāmības neesību, 5 darbdienas',
    'Certificate of convictions or of their absence, 5 working days', '1 izziņa', '1 certificate',
    860, 180, 1040, ', 3. punkts', ', item 3'),
  ('certificate-urgent', 4, 'Izziņas izsniegšana par sodāmību vai sodāmības neesību, 1 darbdiena',
    'Certificate of convictions or of their absence, 1 working day', '1 izziņa', '1 certificate',
    1720, 360, 2080, ', 4. punkts', ', item 4'),
  ('posting-latvia', 5, 'Izziņas nosūtīšana uz pasta adresi Latvijā', 'Posting of a certificate to an address in Latvia',
    '1 sūtījums', '1 item of post', 347, 73, 420,
    '; pārbaudīta tikai kopsumma, cena bez PVN un PVN nav pārbaudīti', '; only the total is verified, the net amount and VAT are not'),
  ('posting-abroad', 6, 'Izziņas nosūtīšana uz pasta adresi ārvalstīs', 'Posting of a certificate to an address abroad',
    '1 sūtījums', '1 item of post', 901, 189, 1090,
    '; nav pārbaudīts, ka šī cena attiecas uz sūtījumiem uz ārvalstīm', '; it is not verified that this price is for posting abroad')
) as item (code, position, name_lv, name_en, unit_lv, unit_en, net, vat, gross, item_lv, item_en);

-- MK 27.08.2013. noteikumi Nr. 656, in force from 2014 until No 693 took their place.
insert into payments.price_item (code, valid_from, valid_to, position, name_lv, name_en, unit_lv, unit_en, net, vat, gross, source_lv, source_en)
select code, date '2014-01-01', date '2022-11-07', position, name_lv, name_en, unit_lv, unit_en, net, vat, gross,
  'MK 27.08.2013. noteikumi Nr. 656 (zaudējuši spēku)', 'Cabinet Regulation No 656 of 27 August 2013 (repealed)'
from (values
  ('copy-a4', 1, 'Dokumentu kopiju izgatavošana (A4)', 'Copies of documents (A4)', '1 lappuse', '1 page', 26, 5, 31),
  ('sealed-envelope', 2, 'Dokumentu izsniegšana aizzīmogotā aploksnē', 'Documents handed out in a sealed envelope', '1 aploksne', '1 envelope', 52, 11, 63),
  ('posting-latvia', 3, 'Dokumentu pārsūtīšana ierakstītā vēstulē Latvijā', 'Documents sent by registered letter within Latvia', '1 aploksne', '1 envelope', 278, 58, 336),
  ('online-subscription', 4, 'Ziņu sniegšana tiešsaistē: vienas informācijas sistēmas abonēšana mēnesī', 'Online provision: subscription to one information system per month', '1 sistēma', '1 system', 5320, 1117, 6437),
  ('online-request', 5, 'Ziņu sniegšana tiešsaistē: viens elektroniskais pieprasījums', 'Online provision: one electronic request', '1 uzskaites objekts un saistītie dati', '1 record and related data', 14, 3, 17),
  ('module-hour', 6, 'Datu apmaiņas programmatūras moduļa izstrāde', 'Development of a data exchange module', '1 cilvēkstunda', '1 person-hour', 1782, 374, 2156),
  ('statistics', 7, 'Statistiskās informācijas sagatavošana', 'Preparation of statistics', 'līdz 50 skaitliskajām vērtībām', 'up to 50 values', 1574, 331, 1905),
  ('radio-month', 8, 'Radiosakaru sistēmas lietošana mēnesī', 'Use of the radio system per month', '1 rācija', '1 radio', 337, 71, 408),
  ('radio-repair-hour', 9, 'Radiosakaru abonentu iekārtu profilakse un remonts', 'Maintenance and repair of radio terminals', '1 cilvēkstunda', '1 person-hour', 873, 183, 1056)
) as item (code, position, name_lv, name_en, unit_lv, unit_en, net, vat, gross);
