import type { Text } from '../../platform/text/index.js';

export const interfaceTexts = {
  title: { lv: 'Programmu saskarne', en: 'Interface for programs' },
  lead: {
    lv: 'Jūsu programma var jautāt to pašu, ko cilvēks šajā vietnē, un saņemt atbildi, kas nolasāma automātiski.',
    en: 'Your program can ask what a person asks on this site and receive an answer that it can read.',
  },
  description: { lv: 'Pilns apraksts (OpenAPI 3.1):', en: 'Full description (OpenAPI 3.1):' },
  fields: { lv: 'Ko sūtīt (JSON)', en: 'What to send (JSON)' },
  field: { lv: 'Lauks', en: 'Field' },
  meaning: { lv: 'Nozīme', en: 'Meaning' },
  values: { lv: 'Vērtības', en: 'Values' },
  example: { lv: 'Piemērs', en: 'Example' },
  errors: { lv: 'Kļūdas un ierobežojumi', en: 'Errors and limits' },
  errorsText: {
    lv: 'Kļūdu aprakstām pēc RFC 9457 (application/problem+json) un nosaucam lauku, kurā tā ir.',
    en: 'Errors are described as RFC 9457 says (application/problem+json) and name the field.',
  },
  limits: {
    lv: 'Vienā minūtē no vienas adreses pieņemam ierobežotu skaitu jautājumu; atbilde 429 pasaka, pēc cik sekundēm jautāt atkal. Ja vajag daudz pārbaužu, vienojieties ar mums par tiešsaistes piekļuvi.',
    en: 'A limited number of questions a minute is taken from one address; the answer 429 says after how many seconds to ask again. If you need many checks, agree with us on online access.',
  },
} satisfies Record<string, Text>;
