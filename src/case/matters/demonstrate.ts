import { keepReceived } from '../../documents/index.js';
import type { Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { enterMatter } from '../intake/enter-matter.js';
import type { Taken } from '../intake/message.js';
import { receiveMessage } from '../intake/receive-message.js';
import { staffOfDemonstration } from '../staff-of-demonstration.js';
import { assignCase } from '../verbs/work-on-case.js';
import { everyUnit, whoOf } from '../who.js';
import { forwardCase } from './forward.js';
import { linkCases } from './link-cases.js';
import { mergeCases } from './merge.js';

/** Two letters of one client about one matter. */
const letters = [
  {
    subject: 'Nevar pieslēgties tiešsaistei',
    text: 'Labdien! Kopš rīta skolas darbinieki nevar pieslēgties tiešsaistes pārbaudei: pēc eParaksta atveras tukša lapa.',
  },
  {
    subject: 'Kļūdas laiks',
    text: 'Papildinu: ar citu pārlūku ir tas pats, kļūda parādās kopš plkst. 8.10.',
  },
] as const;

/** A call that is like them, and one that another authority answers. */
const calls = [
  {
    subject: 'Tukša lapa pēc eParaksta',
    text: 'Pēc pieslēgšanās ar eParakstu lapa paliek tukša. Vakar viss darbojās.',
    sender: { name: 'Gunārs Siliņš', phone: '+37120000022' },
  },
  {
    subject: 'Pazudusi autovadītāja apliecība',
    text: 'Nozaudēta autovadītāja apliecība, vajag jaunu. Lūdz palīdzēt pieteikt.',
    sender: { name: 'Velta Krauze', phone: '+37120000023' },
  },
] as const;

/** Matters that were merged, linked and forwarded, by the verbs themselves; once. */
export async function demonstrateMatters(house: House): Promise<void> {
  const visitor = staffOfDemonstration('edgars');
  const written = visitor && (await takeLetters(house));
  if (!written) return;
  const [first, again] = written;
  await house.db('web').transaction(whoOf(visitor), async (tx) => {
    const [like, foreign] = await takeCalls(house, tx, visitor);
    if (!first || !again || !like || !foreign) return;
    await mergeCases(tx, visitor, again.caseId, first.number);
    await linkCases(tx, visitor, like, first.number);
    await assignCase(tx, visitor, foreign);
    const why = 'Autovadītāja apliecības izsniedz CSDD; iesniegumu nodevām tai un par to paziņojam Jums.';
    await forwardCase(tx, visitor, foreign, { authority: 'Ceļu satiksmes drošības direkcija', why });
  });
}

/** Undefined where they were taken before. */
function takeLetters(house: House): Promise<readonly Taken[] | undefined> {
  return house.db('worker').transaction(everyUnit, async (tx) => {
    const taken: Taken[] = [];
    for (const [index, { subject, text }] of letters.entries()) {
      const original = await keepReceived(house, tx, Buffer.from(text, 'utf8'), { name: 'vestule.txt' });
      const one = await receiveMessage(house, tx, idOf(index), {
        channel: 'email',
        externalId: `<${idOf(index)}@klients.example>`,
        originalSha256: original.sha256,
        receivedAt: new Date(tx.now.getTime() - (2 - index) * 600_000),
        from: { name: 'Ilona Dreimane', address: 'ilona.dreimane@klients.example', identity: 'email' },
        subject,
        text,
        references: [],
        attachments: [],
        kind: 'support',
        answerable: false,
      });
      if (one?.duplicate) return undefined;
      if (one) taken.push(one);
    }
    return taken;
  });
}

async function takeCalls(house: House, tx: Tx, visitor: Visitor): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [index, call] of calls.entries()) {
    const about = { way: 'phone', kind: 'support', unit: 'service-desk', language: 'lv', attachments: [] } as const;
    const messageId = idOf(letters.length + index);
    const entered = await enterMatter(house, tx, visitor, { ...about, ...call, messageId, assurance: 'anonymous' });
    ids.push(entered.caseId);
  }
  return ids;
}

function idOf(index: number): string {
  return `7e3e0000-0000-4000-b000-00000000000${index}`;
}
