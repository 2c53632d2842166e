import type { Text } from '../../platform/text/index.js';

/** Words of the accessibility statement. */
export const texts = {
  title: { lv: 'Piekļūstamības paziņojums', en: 'Accessibility statement' },
  lead: {
    lv: '{name} apņemas savu tīmekļvietni padarīt piekļūstamu saskaņā ar MK 2020. gada 14. jūlija noteikumiem Nr. 445, ar kuriem ieviesta Direktīva (ES) 2016/2102. Paziņojums attiecas uz šo vietni.',
    en: '{name} is committed to making its website accessible, in accordance with Cabinet Regulation No. 445 of 14 July 2020, which implements Directive (EU) 2016/2102. This statement applies to this site.',
  },
  compliance: { lv: 'Atbilstības statuss', en: 'Compliance status' },
  full: {
    lv: 'Vietne pilnībā atbilst standarta EN 301 549 un WCAG 2.2 AA līmeņa prasībām, ciktāl to rāda pārbaudes.',
    en: 'The site is fully compliant with EN 301 549 and WCAG 2.2 level AA, as far as the checks show.',
  },
  partial: {
    lv: 'Vietne daļēji atbilst standarta EN 301 549 un WCAG 2.2 AA līmeņa prasībām tālāk nosaukto trūkumu dēļ.',
    en: 'The site is partially compliant with EN 301 549 and WCAG 2.2 level AA, due to the shortcomings listed below.',
  },
  content: { lv: 'Saturs, kas nav piekļūstams', en: 'Non-accessible content' },
  contentLead: { lv: 'Zināmie trūkumi:', en: 'Known shortcomings:' },
  burden: {
    lv: 'Uz nesamērīgu slogu neatsaucamies.',
    en: 'We do not claim a disproportionate burden for anything.',
  },
  preparation: { lv: 'Paziņojuma sagatavošana', en: 'Preparation of this statement' },
  prepared: {
    lv: 'Paziņojums sagatavots {date}, pamatojoties uz pašas iestādes veiktu novērtējumu.',
    en: 'This statement was prepared on {date}, based on a self-assessment.',
  },
  automatic: {
    lv: 'Automātiskā pārbaude {date} ar {tool}: īstā pārlūkā apskatītas {pages} lapas un stāvokļi latviešu un angļu valodā, gaišās un tumšās krāsās, no 320 pikseļu platuma. Atrasto šķēršļu skaits: {barriers}.',
    en: 'Automatic check on {date} with {tool}: {pages} pages and states looked at in a real browser, in Latvian and English, in light and dark colours, from a width of 320 pixels. Barriers found: {barriers}.',
  },
  notRecorded: {
    lv: 'Automātiskās pārbaudes rezultāts šim laidienam vēl nav ierakstīts.',
    en: 'The result of the automatic check of this release has not been recorded yet.',
  },
  notByHand: {
    lv: 'Dokumentēta pārbaude ar roku vēl nav veikta; galvenos ceļus tikai ar tastatūru un bez skriptiem pie katra laidiena iziet automātiskie testi.',
    en: 'No documented check by hand has been made yet; the main journeys are walked by keyboard alone and without scripts by the automatic tests of every release.',
  },
  manual: { lv: 'Pārbaude ar roku {date}:', en: 'Manual check on {date}:' },
  reviewed: { lv: 'Pēdējo reizi pārskatīts {date}.', en: 'Last reviewed on {date}.' },
  feedback: { lv: 'Atsauksmes un saziņa', en: 'Feedback and contact' },
  feedbackText: {
    lv: 'Ja kaut ko nevarat izlasīt vai izdarīt vai vajag citā veidā, pasakiet, kura lapa tā ir un ko lietojat:',
    en: 'If there is something that you cannot read or do, or need in another form, tell us which page it is and what you use:',
  },
  write: { lv: 'rakstiet šajā vietnē', en: 'write on this site' },
  inTime: {
    lv: 'Atbildam desmit darbdienās, un vajadzīgo līdz tam iedodam citā veidā.',
    en: 'We answer within ten working days, and until then give you what you need in another form.',
  },
  enforcement: { lv: 'Izpildes panākšana', en: 'Enforcement procedure' },
  enforcementText: {
    lv: 'Ja mūsu atbilde neapmierina vai tās nav, varat vērsties Tiesībsarga birojā (Baznīcas iela 25, Rīga, LV-1010; tiesibsargs@tiesibsargs.lv).',
    en: 'If our answer does not satisfy you or does not come, you can turn to the Ombudsman’s Office (Baznīcas iela 25, Rīga, LV-1010; tiesibsargs@tiesibsargs.lv).',
  },
} satisfies Record<string, Text>;
