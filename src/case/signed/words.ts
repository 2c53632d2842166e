import { type SignedReport, signedWords } from '../../documents/index.js';
import { instantInWords, type Lang, say, type Text } from '../../platform/text/index.js';
import type { Proof } from './reports.js';
import type { Meaning } from './weigh.js';

/** A check of a file as people read it; no personal code is in it. */
export interface ProofInWords {
  readonly title: string;
  /** Per signature: the verdict, who signed in what capacity, how strongly and when. */
  readonly lines: readonly string[];
  /** What it means for who wrote the entry. */
  readonly meaning: string;
  /** What was looked at, and what could not be: never a yes. */
  readonly checks: readonly string[];
}

export function proofInWords({ name, checkedAt, meaning, report }: Proof, lang: Lang): ProofInWords {
  const verdicts = report ? signedWords.signedInWords(report) : [];
  const signatures = report?.refused ? [] : (report?.signatures ?? []);
  return {
    title: say(texts.title, lang, { name, when: instantInWords(checkedAt, lang) }),
    lines: verdicts.flatMap((verdict, index) => {
      const signature = signatures[index];
      if (!signature) return [say(verdict, lang)];
      const sender = signature.sender && signedWords.senders[signature.sender];
      const more = [...(sender ? [sender] : []), ...(signature.added ?? []).map((one) => signedWords.additions[one])];
      return [say(verdict, lang), signerInWords(signature, lang), ...more.map((one) => say(one, lang))];
    }),
    meaning: say(meaning === 'proven' && report?.form === 'S/MIME' ? provenByMail : meaningWords[meaning], lang),
    checks: signatures.flatMap(({ checks }) =>
      checks.map(({ what, outcome }) => `${say(signedWords.checkWords[what], lang)}: ${say(outcomes[outcome], lang)}`),
    ),
  };
}

function signerInWords(signature: SignedReport['signatures'][number], lang: Lang): string {
  const { signer, strength, provenAt, claimedAt } = signature;
  const at = provenAt ?? claimedAt;
  return [
    say(signer?.capacity === 'seal' ? texts.sealedBy : texts.signedBy, lang, { who: signer?.name || '–' }),
    signer?.organisation,
    say(signedWords.strengths[strength], lang),
    at && say(provenAt ? texts.proven : texts.claimed, lang, { when: instantInWords(new Date(at), lang) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

const outcomes: Readonly<Record<'yes' | 'no' | 'not-checked', Text>> = {
  yes: { lv: 'jā', en: 'yes' },
  no: { lv: 'nē', en: 'no' },
  'not-checked': { lv: 'nav pārbaudīts', en: 'not checked' },
};

const texts = {
  title: { lv: 'Datne „{name}”, pārbaudīta {when}', en: 'File “{name}”, checked {when}' },
  signedBy: { lv: 'Parakstīja {who}', en: 'Signed by {who}' },
  sealedBy: { lv: 'Zīmoga īpašnieks: {who}', en: 'Sealed by {who}' },
  proven: { lv: 'laiks apliecināts ar laika zīmogu: {when}', en: 'time vouched for by a timestamp: {when}' },
  claimed: { lv: 'laiks, ko norāda parakstītājs: {when}', en: 'time that the signer claims: {when}' },
} satisfies Record<string, Text>;

const provenByMail: Text = {
  lv: 'Parakstītājs ir pierādīts kā šī ieraksta autors. Parakstīts ir vēstules saturs, bet ne tās temats un adreses.',
  en: 'The signer is proven to be the author of this entry. What the mail says is signed; its subject and addresses are not.',
};

const meaningWords: Readonly<Record<Meaning, Text>> = {
  proven: {
    lv: 'Parakstītājs ir pierādīts kā šī ieraksta autors. Parakstīta ir datne, nevis ziņas teksts.',
    en: 'The signer is proven to be the author of this entry. It is the file that is signed, not the text of the message.',
  },
  'other-person': {
    lv: 'Parakstītājs nav tas, kas norādīts kā iesniedzējs. Tiesības uz šo lietu paraksts viņam nedod.',
    en: 'The signer is not whom the submission says it is from. The signature gives them no right to this case.',
  },
  'used-before': {
    lv: 'Ar šo pašu parakstu jau pierādīts cita ieraksta autors, tāpēc šim ierakstam tas neko nepierāda.',
    en: 'This very signature has already proven the author of another entry, so it proves nothing about this one.',
  },
  'too-old': {
    lv: 'Parakstīts vairāk nekā 30 dienas pirms saņemšanas vai nezināmā laikā, tāpēc tas nepierāda, kas datni atsūtīja.',
    en: 'Signed more than 30 days before it arrived, or at an unknown time, so it does not prove who sent the file.',
  },
  'too-weak': {
    lv: 'Paraksts rāda, kas raksta, bet šādai lietai vajadzīgs kvalificēts elektroniskais paraksts, e-adrese vai eID.',
    en: 'The signature tells who writes, but such a case needs a qualified electronic signature, an e-address or eID.',
  },
  'no-person': {
    lv: 'Sertifikātā nav personas koda. Tas rāda, no kurienes datne nāk, bet ne to, kas raksta.',
    en: 'The certificate holds no personal code. It tells where the file is from, but not who writes.',
  },
  'not-valid': {
    lv: 'Ieraksta autoru tas nepierāda.',
    en: 'It does not prove who the author of the entry is.',
  },
  'not-checked': {
    lv: 'Datne nav pārbaudīta: vienā ziņā pārbaudām pirmās 20 parakstītās datnes.',
    en: 'The file was not checked: of one message, the first 20 signed files are.',
  },
};
