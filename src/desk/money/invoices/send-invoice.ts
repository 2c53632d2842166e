import { hasActiveAddress, isConnected, sendByEAddress } from '../../../channels/e-address/index.js';
import { notify } from '../../../channels/email/index.js';
import { queueLetter } from '../../../channels/post/index.js';
import { getIssuedFile, keepReceived } from '../../../documents/index.js';
import { money } from '../../../payments/index.js';
import type { Tx, Who } from '../../../platform/db/index.js';
import type { JobHandler } from '../../../platform/jobs/index.js';
import { cents, moneyInWords } from '../../../platform/money/index.js';
import type { House } from '../../../platform/room/index.js';
import { dateInWords, fill, say, type Text } from '../../../platform/text/index.js';

const everyUnit: Who = { units: ['*'] };
const { invoices } = money;

const look = {
  actor: { kind: 'system', key: 'system:lete', name: 'Lete' },
  purpose: 'payment',
  legalGround: 'Pievienotās vērtības nodokļa likums, 125. pants',
} as const;

/** The news that an invoice's paper is ready, or that it is overdue: it leaves by e-address, else by mail, else by post. Once for each. */
export function sendInvoice(house: House): JobHandler {
  return async ({ invoiceId, level }, { transaction }) => {
    const id = String(invoiceId);
    const what = typeof level === 'number' ? `dunning-${level}` : 'issued';
    const invoice = await transaction(everyUnit, async (tx) =>
      (await invoices.isInvoiceSent(tx, id, what)) ? undefined : await invoices.findInvoice(tx, id),
    );
    if (!invoice?.documentId || (what !== 'issued' && !isOwed(invoice))) return;
    // The catalogue is asked outside of any transaction; where it does not answer, the job is tried again.
    const address = isConnected(house.settings)
      ? await hasActiveAddress(house, house.db('worker'), look, invoice.buyerKey)
      : 'none';
    if (address === 'unknown') throw new Error('whether the buyer has an e-address is not known yet');
    await transaction(everyUnit, async (tx) => {
      const carried = await carry(house, tx, { invoice, documentId: invoice.documentId ?? '', what, address });
      await invoices.noteInvoiceSent(tx, { invoiceId: id, what, ...carried });
    });
  };
}

/** Money that came, or a credit note, since the reminder was due: nobody is dunned for nothing. */
const isOwed = ({ gross, paid, settledAt, waivedAt }: Found) => !settledAt && !waivedAt && gross > paid;

type Found = NonNullable<Awaited<ReturnType<typeof invoices.findInvoice>>>;

interface Cargo {
  readonly invoice: Found;
  readonly documentId: string;
  readonly what: string;
  readonly address: 'active' | 'none';
}

/** The way that it took, and the channel's own id. */
async function carry(house: House, tx: Tx, { invoice, documentId, what, address }: Cargo) {
  const { lang, number, buyerKey, buyer, email, ubl } = invoice;
  const key = `invoice:${invoice.id}:${what}`;
  const { subject, body } = wordsOf(invoice, what);
  const file = await getIssuedFile(house, tx, look, documentId);
  const message = { name: `${number}.xml`, type: 'application/xml', bytes: Buffer.from(ubl, 'utf8') };
  const paper = { name: file.fileName, type: 'application/pdf', bytes: file.bytes };
  if (address === 'active') {
    const order = { key, to: buyerKey, title: subject, text: body, attachments: [paper, message] };
    return { way: 'e-address', carrierId: await sendByEAddress(house, tx, order) };
  }
  if (email) {
    const files = [];
    for (const { name, type, bytes } of [paper, message]) {
      const { sha256 } = await keepReceived(house, tx, bytes, { name, contentType: type });
      files.push({ sha256, name, type });
    }
    return { way: 'email', carrierId: await notify(tx, { key, to: email, lang, subject, body, files }) };
  }
  const recipient = { name: buyer.name, lines: [buyer.street, `${buyer.city}, ${buyer.postalCode}`] };
  const letter = { key, subjectKey: buyerKey, recipient, lang, registered: false, subject, body, documentId };
  return { way: 'post', carrierId: await queueLetter(house, tx, letter) };
}

function wordsOf({ lang, number, type, gross, paid, dueOn }: Found, what: string) {
  const values = {
    number,
    amount: moneyInWords(cents(gross - paid), lang),
    due: dateInWords(dueOn, lang, what === 'issued' ? 'by' : 'on'),
  };
  const kind = what !== 'issued' ? 'overdue' : type === '381' ? 'credit' : 'invoice';
  return { subject: say(fill(words[kind].subject, values), lang), body: say(fill(words[kind].body, values), lang) };
}

const words: Readonly<Record<'invoice' | 'credit' | 'overdue', { readonly subject: Text; readonly body: Text }>> = {
  invoice: {
    subject: { lv: 'Rēķins Nr. {number}', en: 'Invoice No. {number}' },
    body: {
      lv: 'Nosūtām rēķinu Nr. {number} par {amount}, apmaksājamu līdz {due}. Maksājuma mērķī norādiet rēķina numuru. Pielikumā: PDF un e-rēķins (UBL).',
      en: 'Please find invoice No. {number} for {amount}, to be paid by {due}. State the invoice’s number as the purpose of the payment. Attached: the PDF and the e-invoice (UBL).',
    },
  },
  credit: {
    subject: { lv: 'Kredītrēķins Nr. {number}', en: 'Credit note No. {number}' },
    body: {
      lv: 'Nosūtām kredītrēķinu Nr. {number}, kas atceļ agrāk izrakstīto rēķinu. Nekas nav jāmaksā.',
      en: 'Please find credit note No. {number}, which takes back an earlier invoice. Nothing has to be paid.',
    },
  },
  overdue: {
    subject: {
      lv: 'Atgādinājums: rēķins Nr. {number} nav apmaksāts',
      en: 'Reminder: invoice No. {number} is not paid',
    },
    body: {
      lv: 'Rēķina Nr. {number} apmaksas termiņš beidzās {due}; vēl jāmaksā {amount}. Ja jau esat samaksājis, šo vēstuli neņemiet vērā. Pielikumā: rēķins.',
      en: 'Invoice No. {number} was due on {due}; {amount} is still owed. If you have paid already, please ignore this message. Attached: the invoice.',
    },
  },
};
