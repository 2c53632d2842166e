import type { Text } from '../platform/text/index.js';

export const twinTexts = {
  paperOnly: {
    lv: 'Šim dokumentam nav lapas versijas; lejupielādējiet PDF datni.',
    en: 'This document has no page version; download the PDF file.',
  },
} satisfies Record<string, Text>;

/** Words of the verification pages. */
export const verifyTexts = {
  title: { lv: 'Dokumenta īstuma pārbaude', en: 'Check that a document is genuine' },
  lead: {
    lv: 'Pārbaudiet, vai dokumentu ir izsniegusi mūsu iestāde un vai tas joprojām ir spēkā. Pieslēgties nav nepieciešams.',
    en: 'Check whether a document was issued by our institution and is still in force. You do not need to sign in.',
  },
  byCode: { lv: 'Pēc pārbaudes koda', en: 'By verification code' },
  code: { lv: 'Pārbaudes kods', en: 'Verification code' },
  codeHint: {
    lv: '20 burti un cipari dokumenta beigās, piemēram, 7H2K-MN4P-QR8S-TV3W-XY2Z. Lielie un mazie burti nav jāšķir.',
    en: '20 letters and digits at the end of the document, for example 7H2K-MN4P-QR8S-TV3W-XY2Z. Capitals do not matter.',
  },
  codeProblem: {
    lv: 'Šāda koda nav: pārbaudiet, vai ievadītas visas 20 rakstzīmes un nav pārrakstīšanās kļūdas.',
    en: 'There is no such code: check that all 20 characters are there and none is mistyped.',
  },
  checkCode: { lv: 'Pārbaudīt kodu', en: 'Check the code' },
  checkFile: { lv: 'Pārbaudīt datni', en: 'Check the file' },
  byFile: { lv: 'Pēc datnes', en: 'By file' },
  byFileLead: {
    lv: 'Datni salīdzinām ar izsniegto dokumentu līdz pēdējam baitam un pārbaudām tās elektronisko zīmogu. Datni neglabājam.',
    en: 'We compare the file with the issued document to the last byte and check its electronic seal. We do not keep the file.',
  },
  file: { lv: 'PDF datne', en: 'PDF file' },
  fileHint: { lv: 'Līdz 20 MB', en: 'Up to 20 MB' },
  fileMissing: { lv: 'Izvēlieties PDF datni.', en: 'Choose a PDF file.' },
  fileTooLarge: { lv: 'Datne ir lielāka par 20 MB.', en: 'The file is larger than 20 MB.' },
  another: { lv: 'Pārbaudīt citu dokumentu', en: 'Check another document' },
  genuine: { lv: 'Dokuments ir īsts un spēkā', en: 'The document is genuine and in force' },
  genuineNote: {
    lv: 'Salīdziniet šīs ziņas ar dokumentu. Ja kaut kas atšķiras, dokuments ir viltots vai labots.',
    en: 'Compare this information with the document. If anything differs, the document has been forged or altered.',
  },
  replaced: { lv: 'Dokuments ir aizstāts ar jaunu', en: 'The document has been replaced' },
  replacedNote: {
    lv: 'Dokumentu {when} aizstāja dokuments Nr. {by}. Lūdziet uzrādīt jauno dokumentu.',
    en: 'It was replaced on {when} by document No. {by}. Ask for the new document.',
  },
  revoked: { lv: 'Dokuments ir atsaukts', en: 'The document has been revoked' },
  revokedNote: {
    lv: 'Dokuments nav spēkā no {when}. Iemesls: {reason}',
    en: 'It has not been in force since {when}. Reason: {reason}',
  },
  unknown: { lv: 'Šāds dokuments nav atrasts', en: 'No such document was found' },
  unknownNote: {
    lv: 'Mūsu iestāde dokumentu ar šādu kodu nav izsniegusi. Pārbaudiet, vai kods ievadīts pareizi; ja ir, dokumentam neuzticieties un ziņojiet mums.',
    en: 'Our institution has not issued a document with this code. Check that the code is typed correctly; if it is, do not rely on the document and let us know.',
  },
  number: { lv: 'Numurs', en: 'Number' },
  kind: { lv: 'Dokuments', en: 'Document' },
  date: { lv: 'Datums', en: 'Date' },
  issuer: { lv: 'Izsniedzējs', en: 'Issued by' },
  checkedAt: { lv: 'Pārbaudīts', en: 'Checked' },
  sealHeading: { lv: 'Elektroniskais zīmogs', en: 'Electronic seal' },
  offlineTitle: { lv: 'Kā zīmogu pārbaudīt pašam', en: 'How to check the seal yourself' },
  offline: {
    lv: 'Zīmogu var pārbaudīt arī bez mums: atveriet datni PDF lasītājā, kas rāda elektroniskos parakstus, un salīdziniet zīmoga sertifikāta nospiedumu (SHA-256) ar šo:',
    en: 'The seal can also be checked without us: open the file in a PDF reader that shows electronic signatures and compare the fingerprint (SHA-256) of the seal certificate with this one:',
  },
} satisfies Record<string, Text>;

/** What the check of a file found, in words. */
export const fileTexts = {
  intact: { lv: 'Datne nav mainīta un ir apzīmogota ar mūsu zīmogu', en: 'The file is unaltered and carries our seal' },
  intactNote: {
    lv: 'Zīmogs aptver visu datni, un kopš apzīmogošanas tajā nav mainīts neviens baits.',
    en: 'The seal covers the whole file, and not one byte has changed since it was sealed.',
  },
  altered: { lv: 'Datne ir mainīta', en: 'The file has been altered' },
  alteredNote: {
    lv: 'Pēc apzīmogošanas datne ir labota, papildināta vai bojāta. Tai nevar uzticēties.',
    en: 'The file was edited, added to or damaged after it was sealed. It cannot be relied on.',
  },
  'not-ours': { lv: 'Datni nav apzīmogojusi mūsu iestāde', en: 'The file was not sealed by our institution' },
  'not-ours-note': {
    lv: 'Datnē ir cits elektroniskais paraksts vai zīmogs. To pārbauda tur, kur tas izdots.',
    en: 'It carries another electronic signature or seal. Check it where that was issued.',
  },
  unsealed: { lv: 'Datnē nav elektroniskā zīmoga', en: 'The file carries no electronic seal' },
  unsealedNote: {
    lv: 'Tā var būt izdruka, kopija vai cits dokuments. Pārbaudiet dokumentu pēc koda, kas norādīts tā beigās.',
    en: 'It may be a printout, a copy or another document. Check it by the code at its end.',
  },
  unreadable: { lv: 'Datni neizdevās nolasīt', en: 'The file could not be read' },
  unreadableNote: { lv: 'Tā nav PDF datne vai ir bojāta.', en: 'It is not a PDF file, or it is damaged.' },
  unlisted: {
    lv: 'Zīmogs ir mūsu, bet šāds dokuments nav atrasts',
    en: 'The seal is ours, but no such document was found',
  },
  unlistedNote: {
    lv: 'Lūdzu, sazinieties ar mums pirms paļaujaties uz šo dokumentu.',
    en: 'Please contact us before you rely on this document.',
  },
} satisfies Record<string, Text>;
