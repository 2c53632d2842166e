import { fileURLToPath } from 'node:url';
import type { Actor } from '../../audit/index.js';
import { setPaper } from '../../documents/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { keepLetters, type Scan } from './in/letters-in.js';
import { makeBatch, sendBatch } from './out/batches.js';
import { type LetterOrder, queueLetter } from './out/queue-letter.js';
import { setLetter } from './out/set-letter.js';

const { anna, janis, rihards } = demonstrationPeople;
const template = fileURLToPath(new URL('./paper/letter-of-a-client.typ', import.meta.url));
const clerk: Actor = { kind: 'staff', key: `person:${rihards.id}`, name: `${rihards.givenName} ${rihards.familyName}` };

/** Invented letters that wait in the registry to be registered. */
const received = [
  {
    file: 'vestule-berzina.pdf',
    language: 'lv',
    to: 'Iekšlietu ministrijas Informācijas centram',
    sender: ['Anna Bērziņa', `personas kods ${anna.personalCode}`, anna.address],
    subject: 'Iesniegums',
    paragraphs: [
      'Lūdzu izsniegt izziņu par manu sodāmību latviešu valodā. Izziņa vajadzīga darba devējam.',
      'Lūdzu to nosūtīt ierakstītā vēstulē uz manu adresi.',
    ],
    signature: 'Anna Bērziņa (paraksts)',
  },
  {
    file: 'vestule-kalnins.pdf',
    language: 'lv',
    to: 'Iekšlietu ministrijas Informācijas centram',
    sender: [`${janis.givenName} ${janis.familyName}`, janis.address],
    subject: 'Par ilgu gaidīšanu pa tālruni',
    paragraphs: ['Pagājušajā nedēļā zvanīju trīs reizes un katru reizi gaidīju. Lūdzu paskaidrot, kāpēc.'],
    signature: `${janis.givenName} ${janis.familyName} (paraksts)`,
  },
  {
    // She wrote by mail before, so the registry proposes her.
    file: 'vestule-liepina.pdf',
    language: 'lv',
    to: 'Iekšlietu ministrijas Informācijas centram',
    sender: ['Ieva Liepiņa', 'ieva.liepina@klients.example', 'Fiktīvā iela 7, Rīga'],
    subject: 'Par izziņas saņemšanu ārvalstīs',
    paragraphs: ['Papildinu e-pastā rakstīto: izziņu darba devējs pieņem arī papīra formā.'],
    signature: 'Ieva Liepiņa (paraksts)',
  },
  {
    file: 'letter-smith.pdf',
    language: 'en',
    to: 'Information Centre of the Ministry of the Interior',
    sender: ['Mary Smith', '1 Fictitious Street, Cork, Ireland'],
    subject: 'A question about a certificate',
    paragraphs: ['I worked in Riga until 2019. How can I ask for a certificate from abroad, and what does it cost?'],
    signature: 'Mary Smith (signed)',
  },
] as const;

const lettersOut: readonly (Pick<LetterOrder, 'recipient' | 'lang' | 'registered' | 'subject' | 'body'> & {
  /** As the post numbered it; a letter that has left already. */
  readonly tracking?: string;
})[] = [
  {
    recipient: { name: 'Uldis Paegle', lines: ['Fiktīvā iela 3 - 12', 'Ogre, LV-5001'] },
    lang: 'lv',
    registered: true,
    subject: 'Par Jūsu iesniegumu',
    body: 'Jūsu iesniegums ir izskatīts. Dati reģistrā ir izlaboti.',
    tracking: 'RR100200300LV',
  },
  {
    recipient: { name: 'Rasa Vītola', lines: ['Izdomātā iela 8', 'Cēsis, LV-4101'] },
    lang: 'lv',
    registered: false,
    subject: 'Atbilde uz jautājumu',
    body: 'Izziņas derīgumu nosaka tas, kam to iesniedzat.\n\nParasti prasa izziņu, kas nav vecāka par trim mēnešiem.',
  },
  {
    recipient: { name: 'Mary Smith', lines: ['1 Fictitious Street', 'Cork', 'Ireland'], abroad: true },
    lang: 'en',
    registered: true,
    subject: 'How to ask from abroad',
    body: 'You can ask by a signed letter, or with eID on our site.\n\nThe fee is paid when you ask.',
  },
];

/** A morning in the registry: scanned letters that wait, a batch that has left, letters that wait for the next. */
export function demonstrate(house: House) {
  return async (): Promise<void> => {
    const web = house.db('web');
    const { before } = await web.transaction({}, (tx) =>
      tx.one<{ before: number }>(sql`select count(*)::int as before from post.incoming`),
    );
    if (before) return;
    const on = rigaDate(house.clock.now());
    const scans: Scan[] = [];
    for (const { file, language, ...data } of received) {
      const bytes = await setPaper(house, { template, language, number: '–', on, data });
      scans.push({ name: file, type: 'application/pdf', bytes });
    }
    await layOut(
      house,
      lettersOut.filter(({ tracking }) => tracking),
    );
    await handOver(house);
    await layOut(
      house,
      lettersOut.filter(({ tracking }) => !tracking),
    );
    await web.transaction({}, (tx) => keepLetters(house, tx, clerk, scans, false));
  };
}

/** Queues letters and sets them at once: a batch holds only what is printed. */
async function layOut(house: House, letters: typeof lettersOut): Promise<void> {
  for (const { tracking, ...letter } of letters) {
    const key = `demonstration:${letter.recipient.name}`;
    const letterId = await house.db('web').transaction({}, (tx) => queueLetter(house, tx, { key, ...letter }));
    const worker = house.db('worker');
    await setLetter(house)(
      { letterId },
      { log: house.log, attempt: 1, isLastAttempt: true, transaction: (who, work) => worker.transaction(who, work) },
    );
  }
}

async function handOver(house: House): Promise<void> {
  await house.db('web').transaction({}, async (tx) => {
    const rows = await tx.many<{ id: string; key: string }>(
      sql`select id, key from post.letter where key like 'demonstration:%' and batch is null and withdrawn_at is null`,
    );
    if (rows.length === 0) return;
    const trackings = rows.map(({ id, key }): [string, string] => [
      id,
      lettersOut.find(({ recipient }) => key.endsWith(recipient.name))?.tracking ?? '',
    ]);
    await sendBatch(house, tx, clerk, await makeBatch(tx, clerk), Object.fromEntries(trackings));
  });
}
