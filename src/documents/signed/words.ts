import type { Text } from '../../platform/text/index.js';
import type {
  AdditionCode,
  CheckCode,
  ReasonCode,
  RefusalCode,
  SignatureReport,
  SignedReport,
  Strength,
} from './report.js';

/** What the report says, in a sentence for people: about the file if it was refused, else about each signature. */
export function signedInWords(report: SignedReport): readonly Text[] {
  if (report.refused) return [refusals[report.refused]];
  return report.signatures.map(signatureInWords);
}

/** The verdict and its reason. */
export function signatureInWords({ indication, reason }: SignatureReport): Text {
  const [verdict, because] = [verdicts[indication], reasons[reason]];
  return { lv: `${verdict.lv}: ${because.lv}`, en: `${verdict.en}: ${because.en}` };
}

export const verdicts: Readonly<Record<SignatureReport['indication'], Text>> = {
  passed: { lv: 'Paraksts ir derīgs', en: 'The signature is valid' },
  failed: { lv: 'Paraksts nav derīgs', en: 'The signature is not valid' },
  indeterminate: {
    lv: 'Nevar apstiprināt, ka paraksts ir derīgs',
    en: 'It cannot be confirmed that the signature is valid',
  },
};

/** What came after a signature that changes nothing which it covers. */
export const additions: Readonly<Record<AdditionCode, Text>> = {
  signature: {
    lv: 'Pēc šā paraksta dokumentu parakstījis vēl kāds. Šis paraksts aptver dokumentu, kāds tas bija pirms tam.',
    en: 'Somebody signed the document after this signature, which covers the document as it was before.',
  },
  metadata: {
    lv: 'Pēc šā paraksta mainīts tikai tas, ko datne stāsta par sevi (piemēram, labošanas laiks); lapās nekas nav mainīts.',
    en: 'After this signature only what the file says about itself was changed (such as when it was edited); nothing on its pages was.',
  },
};

/** What a mail's signature says of the address that the mail is from; nothing where the certificate holds that very address. */
export const senders: Readonly<Record<NonNullable<SignatureReport['sender']>, Text | undefined>> = {
  named: undefined,
  another: {
    lv: 'Sertifikātā ir cita e-pasta adrese nekā tā, no kuras vēstule sūtīta; šo adresi paraksts neapliecina.',
    en: 'The certificate holds another e-mail address than the one the mail is from; the signature does not vouch for that address.',
  },
  unnamed: {
    lv: 'Sertifikātā e-pasta adreses nav: paraksts apliecina, kas parakstīja, bet ne adresi, no kuras vēstule sūtīta.',
    en: 'The certificate holds no e-mail address: the signature vouches for who signed, not for the address that the mail is from.',
  },
};

const reasons: Readonly<Record<ReasonCode, Text>> = {
  intact: {
    lv: 'nekas nav mainīts, un parakstītāja sertifikāts bija spēkā.',
    en: 'nothing was changed, and the signer’s certificate was in force.',
  },
  format: { lv: 'tas nav uzbūvēts tā, kā parakstam jābūt.', en: 'it is not built as a signature must be.' },
  wrapped: {
    lv: 'datnē ir vietas, ko paraksts neaptver, bet kas izliekas par parakstītām.',
    en: 'the file holds parts that the signature does not cover but that pose as signed.',
  },
  'file-twice': {
    lv: 'viena datne parakstā nosaukta divreiz.',
    en: 'one file is named twice in the signature.',
  },
  'file-altered': { lv: 'saturs pēc parakstīšanas ir mainīts.', en: 'the content was changed after signing.' },
  'properties-altered': {
    lv: 'pēc parakstīšanas ir mainītas ziņas par parakstu, piemēram, laiks.',
    en: 'what the signature says about itself, such as its time, was changed after signing.',
  },
  'signature-wrong': {
    lv: 'paraksta vērtība neatbilst parakstītāja sertifikātam.',
    en: 'the signature value does not fit the signer’s certificate.',
  },
  revoked: {
    lv: 'parakstīšanas laikā parakstītāja sertifikāts jau bija atsaukts.',
    en: 'the signer’s certificate had been revoked when it was used.',
  },
  'file-missing': { lv: 'trūkst datnes, kas ir parakstīta.', en: 'a file that was signed is missing.' },
  'file-uncovered': {
    lv: 'kādu no datnēm paraksts neaptver.',
    en: 'one of the files is not covered by the signature.',
  },
  'type-mismatch': {
    lv: 'datnes veids satura rādītājā atšķiras no parakstītā.',
    en: 'a file’s type in the manifest differs from the one that was signed.',
  },
  'certificate-mismatch': {
    lv: 'pievienotais sertifikāts nav tas, ar kuru parakstīts.',
    en: 'the certificate that came along is not the one that was signed with.',
  },
  'certificate-unnamed': {
    lv: 'paraksts nenosauc savu sertifikātu, kā tas jādara uzlabotam parakstam; tā ir parasta S/MIME vēstulē.',
    en: 'it does not name its certificate, as an advanced signature must; so it is with ordinary S/MIME mail.',
  },
  'timestamp-wrong': {
    lv: 'laika zīmogs neatbilst parakstam.',
    en: 'the timestamp does not fit the signature.',
  },
  'added-to': {
    lv: 'pēc šā paraksta dokumentam kaut kas ir pievienots.',
    en: 'something was added to the document after this signature.',
  },
  'no-certificate': { lv: 'nav pievienots parakstītāja sertifikāts.', en: 'the signer’s certificate is missing.' },
  'weak-algorithm': {
    lv: 'izmantots paraksta algoritms, uz kuru vairs nevar paļauties.',
    en: 'it uses an algorithm that can no longer be relied upon.',
  },
  'not-for-signing': {
    lv: 'sertifikāts nav paredzēts parakstīšanai.',
    en: 'the certificate is not meant for signing.',
  },
  untrusted: {
    lv: 'sertifikāta izdevējs nav nevienā no ielādētajiem uzticamības sarakstiem.',
    en: 'the issuer of the certificate is on none of the trust lists that were loaded.',
  },
  'list-stale': {
    lv: 'uzticamības saraksts ir novecojis, tāpēc sertifikāta izdevēju nevar pārbaudīt.',
    en: 'the trust list is out of date, so the issuer of the certificate cannot be checked.',
  },
  'not-yet-valid': {
    lv: 'parakstīšanas laikā sertifikāts vēl nebija spēkā.',
    en: 'the certificate was not yet in force at that time.',
  },
  'expired-unproven': {
    lv: 'sertifikāta termiņš ir beidzies, un nav pierādījuma, ka parakstīts agrāk.',
    en: 'the certificate has expired, and nothing proves that the signature is older.',
  },
  'revoked-unproven': {
    lv: 'sertifikāts ir atsaukts, un nav pierādījuma, ka parakstīts agrāk.',
    en: 'the certificate is revoked, and nothing proves that the signature is older.',
  },
  'revocation-unknown': {
    lv: 'nav ziņu par to, vai sertifikāts parakstīšanas laikā nebija atsaukts.',
    en: 'nothing says whether the certificate had been revoked at that time.',
  },
  'service-refuses': {
    lv: 'parakstu pārbaudes pakalpojums to neatzīst.',
    en: 'the validation service does not accept it.',
  },
  'service-undecided': {
    lv: 'parakstu pārbaudes pakalpojums to nevarēja apstiprināt.',
    en: 'the validation service could not confirm it.',
  },
  'service-silent': {
    lv: 'parakstu pārbaudes pakalpojums neatbildēja vai nesniedza ziņas par šo parakstu.',
    en: 'the validation service did not answer, or said nothing about this signature.',
  },
};

export const refusals: Readonly<Record<RefusalCode, Text>> = {
  'not-signed': { lv: 'Datnē nav paraksta.', en: 'The file holds no signature.' },
  'zip-malformed': {
    lv: 'Konteiners ir bojāts vai uzbūvēts tā, ka programmas tajā redzētu atšķirīgu saturu.',
    en: 'The container is damaged, or built so that programs would see different contents in it.',
  },
  'zip-bomb': {
    lv: 'Izpakots konteiners būtu nesamērīgi liels, tāpēc tas netika atvērts.',
    en: 'Unpacked, the container would be out of all proportion, so it was not opened.',
  },
  'too-many-entries': { lv: 'Konteinerā ir pārāk daudz datņu.', en: 'The container holds too many files.' },
  'encrypted-entry': { lv: 'Konteiners ir aizsargāts ar paroli.', en: 'The container is protected by a password.' },
  'unsafe-path': {
    lv: 'Konteinerā ir datne ar bīstamu nosaukumu.',
    en: 'The container holds a file with a dangerous name.',
  },
  'duplicate-name': {
    lv: 'Konteinerā ir divas datnes ar vienādu nosaukumu.',
    en: 'The container holds two files of the same name.',
  },
  'mimetype-not-first': {
    lv: 'Konteiners nesākas ar savu veidu, kā tam jāsākas.',
    en: 'The container does not begin with its kind, as it must.',
  },
  'mimetype-compressed': {
    lv: 'Ieraksts par konteinera veidu ir saspiests.',
    en: 'The entry that names the kind of the container is compressed.',
  },
  'mimetype-wrong': { lv: 'Tas nav ASiC-E vai eDoc konteiners.', en: 'It is not an ASiC-E or eDoc container.' },
  'manifest-missing': { lv: 'Konteinerā nav satura rādītāja.', en: 'The container has no manifest.' },
  'manifest-mismatch': {
    lv: 'Satura rādītājā nosauktas citas datnes nekā tās, kas ir konteinerā.',
    en: 'The manifest names other files than the container holds.',
  },
  'xml-forbidden': {
    lv: 'Paraksta aprakstā ir nepieļaujami norādījumi (DTD).',
    en: 'The signature’s description holds instructions that are not allowed (a DTD).',
  },
  'xml-malformed': { lv: 'Paraksta apraksts nav lasāms.', en: 'The signature’s description cannot be read.' },
  'xml-too-large': { lv: 'Paraksta apraksts ir pārāk liels.', en: 'The signature’s description is too large.' },
  'mail-ambiguous': {
    lv: 'Parakstītā vēstule uzbūvēta tā, ka programmas to varētu lasīt atšķirīgi, tāpēc paraksts netika ņemts vērā.',
    en: 'The signed mail is built so that programs could read it differently, so its signature was not considered.',
  },
  'too-long': { lv: 'Pārbaude neiekļāvās atvēlētajā laikā.', en: 'The check did not end in the time that it has.' },
  'reader-failed': {
    lv: 'Datni neizdevās nolasīt. Saņemtais oriģināls ir saglabāts.',
    en: 'The file could not be read. The original is kept.',
  },
};

export const strengths: Readonly<Record<Strength, Text>> = {
  'qualified-signature': { lv: 'kvalificēts elektroniskais paraksts', en: 'qualified electronic signature' },
  'qualified-seal': { lv: 'kvalificēts elektroniskais zīmogs', en: 'qualified electronic seal' },
  'advanced-qualified-certificate': {
    lv: 'uzlabots elektroniskais paraksts ar kvalificētu sertifikātu',
    en: 'advanced electronic signature with a qualified certificate',
  },
  'not-qualified': { lv: 'nav kvalificēts', en: 'not qualified' },
  unknown: { lv: 'stiprums nav noteikts', en: 'strength not established' },
};

export const checkWords: Readonly<Record<CheckCode, Text>> = {
  form: { lv: 'Paraksta uzbūve', en: 'Form of the signature' },
  algorithms: { lv: 'Algoritmi', en: 'Algorithms' },
  files: { lv: 'Parakstītās datnes nav mainītas', en: 'The signed files are unchanged' },
  properties: { lv: 'Parakstītās ziņas nav mainītas', en: 'The signed properties are unchanged' },
  certificate: { lv: 'Parakstītāja sertifikāts', en: 'The signer’s certificate' },
  signature: { lv: 'Paraksta vērtība', en: 'The signature value' },
  path: { lv: 'Izdevējs ir uzticamības sarakstā', en: 'The issuer is on a trust list' },
  timestamp: { lv: 'Laika zīmogs', en: 'Timestamp' },
  revocation: { lv: 'Sertifikāts nav atsaukts', en: 'The certificate is not revoked' },
  'archive-timestamp': { lv: 'Arhīva laika zīmogs', en: 'Archive timestamp' },
  service: { lv: 'Parakstu pārbaudes pakalpojums', en: 'Validation service' },
};
