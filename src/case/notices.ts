import { feeAccount } from '../payments/index.js';
import type { JobContext, JobHandler } from '../platform/jobs/index.js';
import { cents, moneyInWords } from '../platform/money/index.js';
import type { House } from '../platform/room/index.js';
import { dateInWords, type Lang, say, type Text } from '../platform/text/index.js';
import { addressOfMatter } from './address.js';
import { type CaseFile, findCase, isOfNobody, isUnproven } from './case-file.js';
import type { Way } from './service.js';
import { servicesOf } from './services.js';
import { langFor } from './ways/reach.js';
import type { Weight } from './ways/rules.js';
import { type ClientNotice, tellClient } from './ways/tell-client.js';
import { wholeOf } from './ways/whole.js';
import { everyUnit } from './who.js';

interface Notice {
  /** `official`: it has effects in law; `courtesy`: it only says that something has happened. */
  readonly weight: Weight;
  /** On paper by registered post. */
  readonly registered?: true;
  readonly subject: Text;
  readonly body: Text;
}

/** What a client is told, and when. Notices say that something waits in the portal; what it is stays there. */
const notices: Readonly<Record<string, Notice>> = {
  'case-submitted': {
    weight: 'courtesy',
    subject: { lv: 'Pieteikums {number} ir reģistrēts', en: 'Your application {number} has been registered' },
    body: {
      lv: 'Pieteikums „{service}” ir saņemts un reģistrēts ar numuru {number}. {next}',
      en: 'Your application “{service}” has been received and registered as {number}. {next}',
    },
  },
  'fee-settled': {
    weight: 'courtesy',
    subject: { lv: 'Maksa par pieteikumu {number} ir saņemta', en: 'We have received the fee for {number}' },
    body: {
      lv: 'Maksa ir saņemta. Izpildes termiņš: {due}.',
      en: 'We have received your payment. Your answer is due by {due}.',
    },
  },
  'client-asked': {
    weight: 'official',
    subject: { lv: 'Pieteikumam {number} vajadzīgas papildu ziņas', en: 'We need something more for {number}' },
    body: {
      lv: 'Lai turpinātu, mums vajadzīga Jūsu atbilde. Kamēr to gaidām, izpildes termiņš ir apturēts.',
      en: 'We need your answer to go on. The time limit stands still while we wait for it.',
    },
  },
  'case-lapsed': {
    weight: 'official',
    subject: { lv: 'Pieteikums {number} ir slēgts', en: 'Your application {number} has been closed' },
    body: {
      lv: 'Maksa par pieteikumu netika saņemta, tāpēc tas slēgts bez izskatīšanas. Ja pakalpojums joprojām vajadzīgs, iesniedziet jaunu pieteikumu.',
      en: 'The fee was not received, so the application was closed without examination. If you still need the service, please send a new application.',
    },
  },
  'term-ending': {
    weight: 'courtesy',
    subject: { lv: 'Pieteikuma {number} termiņš drīz beigsies', en: 'The time limit of {number} is about to end' },
    body: {
      lv: 'Jūsu lieta vēl tiek izskatīta; tās termiņš ir {due}. Darbinieks par to ir brīdināts. Ja atbildi līdz tam nesaņemat, rakstiet mums portālā.',
      en: 'Your case is still being worked on; its time limit is {due}. The officer has been reminded. If you have no answer by then, write to us in the portal.',
    },
  },
  'term-extended': {
    weight: 'official',
    subject: { lv: 'Pieteikuma {number} termiņš ir pagarināts', en: 'More time is needed for {number}' },
    body: {
      lv: 'Jaunais termiņš: {due}. Iemesls lasāms portālā.',
      en: 'The new time limit is {due}. You can read the reason in the portal.',
    },
  },
  'document-issued': {
    weight: 'official',
    subject: { lv: 'Dokuments pieteikumam {number} ir gatavs', en: 'The document for {number} is ready' },
    body: { lv: 'Dokuments ir sagatavots. {delivery}', en: 'Your document has been made. {delivery}' },
  },
  'document-sent': {
    weight: 'courtesy',
    subject: {
      lv: 'Dokuments pieteikumam {number} ir nosūtīts pa pastu',
      en: 'The document for {number} has been posted',
    },
    body: { lv: 'Dokuments ir nodots pastā.', en: 'Your document has been handed to the post.' },
  },
  'case-refused': {
    weight: 'official',
    registered: true,
    subject: { lv: 'Par pieteikumu {number} ir pieņemts lēmums', en: 'A decision has been made on {number}' },
    body: {
      lv: 'Lēmums ar pamatojumu un pārsūdzēšanas kārtību lasāms portālā.',
      en: 'You can read the decision, its reasons and how to contest it in the portal.',
    },
  },
  'case-answered': {
    weight: 'official',
    subject: { lv: 'Uz iesniegumu {number} ir atbildēts', en: 'Your submission {number} has been answered' },
    body: { lv: 'Atbilde lasāma portālā.', en: 'You can read the answer in the portal.' },
  },
  'case-written': {
    weight: 'official',
    subject: { lv: 'Mums ir ziņa lietā {number}', en: 'We have written to you about {number}' },
    body: { lv: 'Ziņa lasāma portālā.', en: 'You can read the message in the portal.' },
  },
  'case-forwarded': {
    weight: 'official',
    subject: {
      lv: 'Iesniegums {number} ir pārsūtīts citai iestādei',
      en: 'Your submission {number} has been forwarded to another authority',
    },
    body: {
      lv: 'Jautājums nav mūsu kompetencē, tāpēc iesniegums ir pārsūtīts iestādei, kura to var risināt. Kurai un kāpēc, lasāms portālā.',
      en: 'The matter is not for us to decide, so your submission has gone to the authority that can. You can read in the portal which one and why.',
    },
  },
  'case-reopened': {
    weight: 'official',
    subject: { lv: 'Lieta {number} ir atsākta', en: 'Your case {number} has been reopened' },
    body: {
      lv: 'Lietu izskatām vēlreiz. Jaunais termiņš: {due}.',
      en: 'We are looking into it again. The new time limit is {due}.',
    },
  },
  'case-split': {
    weight: 'courtesy',
    subject: { lv: 'Atvērta atsevišķa lieta {number}', en: 'A case of its own, {number}, has been opened' },
    body: {
      lv: 'Daļu no Jūsu rakstītā izskatīsim atsevišķā lietā {number}. Tās termiņš: {due}.',
      en: 'Part of what you wrote is dealt with in a case of its own, {number}. You will have our answer to it by {due}.',
    },
  },
  'cases-merged': {
    weight: 'courtesy',
    subject: { lv: 'Jūsu lietas ir apvienotas lietā {number}', en: 'Your cases have been merged into {number}' },
    body: {
      lv: 'Abas lietas turpmāk izskatām kopā ar numuru {number}; der arī līdzšinējais numurs. Termiņš ir agrākais no abiem: {due}.',
      en: 'Both are dealt with together as {number} from now on; the earlier number goes on working. The term is the earlier of the two: {due}.',
    },
  },
  acknowledge: {
    weight: 'courtesy',
    subject: { lv: 'Iesniegums {number} ir reģistrēts', en: 'Your submission {number} has been registered' },
    body: { lv: 'Atbildi sniegsim līdz {dueBy}.', en: 'You will have our answer by {dueBy}.' },
  },
};

/** A handler that tells the client one thing, once, by the way that is lawful and that they chose. */
export function noticeOf(house: House, name: keyof typeof notices & string): JobHandler {
  return async (payload, context: JobContext) => {
    const caseId = String(payload.caseId);
    await context.transaction(everyUnit, async (tx) => {
      const caseFile = await findCase(tx, caseId);
      // Who reported a breach reads the answer by the code of the report: nothing leaves that would name them.
      if (!caseFile || caseFile.kind === 'whistleblower') return;
      const lang = await langFor(tx, caseFile);
      const whole = await wholeOf(tx, caseFile, name, lang);
      const account = await feeAccount(house, tx);
      const notice = composeNotice(house, caseFile, name, { lang, whole: whole?.text, account });
      const occasion =
        payload.entryId ??
        [caseFile.dueOn, caseFile.askedAt?.toISOString(), caseFile.reopenedAt?.toISOString()]
          .map((one) => one ?? '')
          .join(':')
          .replace(/:$/, '');
      await tellClient(house, tx, caseFile, {
        ...notice,
        ...(whole?.files.length && { files: whole.files }),
        key: `${name}:${caseId}:${occasion}`,
        ...(goesAlong(name, caseFile) && caseFile.documentId && { documentId: caseFile.documentId }),
      });
    });
  };
}

/** A decision always; a document unless the client chose paper, which has a letter of its own. */
function goesAlong(name: string, { delivery }: CaseFile): boolean {
  return name === 'case-refused' || (name === 'document-issued' && delivery.way !== 'post');
}

interface Told {
  readonly lang: Lang;
  readonly whole: string | undefined;
  /** Where a fee is paid by transfer. */
  readonly account: Awaited<ReturnType<typeof feeAccount>>;
}

/** A notice in the client's language, as it would leave: in open mail that something waits, by safe ways the thing itself. */
export function composeNotice(
  house: House,
  caseFile: CaseFile,
  name: string,
  { lang, whole, account }: Told,
): Omit<ClientNotice, 'key'> {
  const notice = notices[name];
  if (!notice) throw new Error(`there is no notice ${name}`);
  const values = valuesFor(house, caseFile, lang, account);
  const link = house.settings.publicUrl + addressOfMatter(lang, caseFile.id);
  const said = say(notice.body, lang, values);
  // Nobody can open the matter of a plain letter or of a call in the portal.
  const body = isOfNobody(caseFile) ? said : `${said}\n\n${say(openIt, lang)} ${link}`;
  return {
    name,
    // What asks for money of somebody who is not in the portal must reach them, on paper where nothing else does.
    weight: name === 'case-submitted' && owesByTransfer(caseFile) ? 'official' : notice.weight,
    ...(notice.registered && { registered: true }),
    lang,
    subject: say(notice.subject, lang, values),
    // So its general help is in the mail itself.
    body: whole && isUnproven(caseFile) ? whole : body,
    ...(whole && { whole: `${whole}\n\n${body}` }),
  };
}

const openIt: Text = { lv: 'Visa lieta portālā:', en: 'The whole matter in the portal:' };

function valuesFor(house: House, caseFile: CaseFile, lang: Lang, account: Told['account']): Record<string, string> {
  const service = servicesOf(house).find(({ id }) => id === caseFile.service);
  const unpaid = caseFile.priceGross > 0 && !caseFile.paidAt;
  const noDate = say({ lv: 'bez noteikta termiņa', en: 'no set date' }, lang);
  return {
    number: caseFile.number,
    service: (service?.passport.name ?? caseFile.subjectLine)?.[lang] ?? '',
    due: caseFile.dueOn ? dateInWords(caseFile.dueOn, lang) : noDate,
    dueBy: caseFile.dueOn ? dateInWords(caseFile.dueOn, lang, 'by') : noDate,
    next: say(
      unpaid
        ? (byTransfer(caseFile, account) ?? {
            lv: 'Nākamais solis ir maksa; izpildes termiņš sākas, kad tā saņemta.',
            en: 'The next step is the fee; the time limit begins once it is paid.',
          })
        : { lv: 'Par tālāko ziņosim.', en: 'We will tell you what happens next.' },
      lang,
    ),
    delivery: say(
      handedOver[caseFile.delivery.way] ?? {
        lv: 'To var lejupielādēt portālā.',
        en: 'You can download it in the portal.',
      },
      lang,
    ),
  };
}

/** How a document comes to the client, where that is not the portal alone. */
const handedOver: Readonly<Partial<Record<Way, Text>>> = {
  post: { lv: 'To nosūtīsim pa pastu uz Jūsu norādīto adresi.', en: 'We will post it to the address that you gave.' },
  'signed-email': {
    lv: 'To sūtām ar iestādes elektronisko zīmogu (ASiC-E), kā lūdzāt; dokumentu var lejupielādēt arī portālā.',
    en: 'We send it under the electronic seal of the agency (ASiC-E), as you asked; you can also download it in the portal.',
  },
  'e-address': {
    lv: 'To sūtām uz Jūsu e-adresi, ja tā ir aktivizēta; dokumentu var lejupielādēt arī portālā.',
    en: 'We send it to your e-address if it is active; you can also download it in the portal.',
  },
};

/** Whether a fee waits for somebody who did not ask in the portal, where it could be paid at once. */
function owesByTransfer({ way, priceGross, paidAt }: CaseFile): boolean {
  return priceGross > 0 && !paidAt && way !== 'portal' && way !== 'online';
}

/** How to pay without the portal: amount, recipient, account, purpose; undefined where no account is named. */
function byTransfer(caseFile: CaseFile, account: Told['account']): Text | undefined {
  if (!account || !owesByTransfer(caseFile)) return undefined;
  const { recipient, registrationNumber, iban } = account;
  const amount = cents(caseFile.priceGross);
  return {
    lv: `Izpildes termiņš sākas, kad saņemta maksa. Lai samaksātu ar pārskaitījumu:\n\nSumma: ${moneyInWords(amount, 'lv')}\nSaņēmējs: ${recipient.lv}, reģistrācijas numurs ${registrationNumber}\nKonts: ${iban}\nMaksājuma mērķis: ${caseFile.number}\n\nVarat samaksāt arī portālā.`,
    en: `The time limit begins once the fee is paid. To pay by bank transfer:\n\nAmount: ${moneyInWords(amount, 'en')}\nRecipient: ${recipient.en}, registration number ${registrationNumber}\nAccount: ${iban}\nPurpose of payment: ${caseFile.number}\n\nYou can also pay in the portal.`,
  };
}
