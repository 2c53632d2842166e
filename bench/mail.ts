import pg from 'pg';
import { createRoom as createCases } from '../src/case/room.js';
import { createRoom as createEmail } from '../src/channels/email/channel.js';
import { acceptMail } from '../src/channels/email/in/accept-mail.js';
import type { OpenHouse } from '../src/platform/house/index.js';
import { runWorker } from '../src/platform/jobs/index.js';
import type { Room } from '../src/platform/room/index.js';
import { takeBare } from './bare-mail.js';
import type { Ground } from './ground.js';
import { measureBurst } from './mail-burst.js';
import { writeMails } from './mails.js';
import { type Measured, perSecond, takeTurns } from './measure.js';

const connections = 8;
const each = 120;

/**
 * A mail from its bytes to the case that it opened, through the queue and the quarantined child, against `mailparser` in this
 * process and the same rows by hand in one transaction. The acknowledgement is another's work and waits.
 */
export async function measureMail(ground: Ground): Promise<Measured[]> {
  const house = await ground.house('plain', 12);
  const pool = new pg.Pool({ connectionString: ground.adminUrl('plain'), max: connections });
  // A connection that ends with the server, when the bench is over.
  pool.on('error', () => undefined);
  const email = createEmail(house);
  try {
    const figures = await takeTurns(
      [
        { name: 'ours', run: () => takeOurs(ground, house, email) },
        { name: 'bare', run: () => round((mail) => takeBare(pool, mail)) },
      ],
      5,
    );
    return [
      {
        measure: 'mail intake, from its bytes to its case',
        ours: perSecond(figures.median('ours')),
        bare: perSecond(figures.median('bare')),
        ratio: figures.ratio('ours', 'bare'),
        target: { atLeast: 0.4 },
      },
      await withIntake(ground, house, email, (untilTaken) => measureBurst(house, untilTaken)),
    ];
  } finally {
    await email.stop?.();
    await Promise.all([house.close(), pool.end()]);
  }
}

async function round(take: (mail: Buffer) => Promise<void>, whole: () => Promise<void> = async () => undefined) {
  const mails = writeMails(each);
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let mail = mails.pop(); mail; mail = mails.pop()) await take(mail);
    }),
  );
  await whole();
  return each / ((performance.now() - began) / 1000);
}

async function takeOurs(ground: Ground, house: OpenHouse, email: Room): Promise<number> {
  return await withIntake(ground, house, email, (untilTaken) =>
    round(
      (mail) => acceptMail(house, { from: 'anna@klients.example', to: [destination] }, mail),
      () => untilTaken(each),
    ),
  );
}

/** A worker that takes mails as far as their cases; `untilTaken` waits for so many more than there were. */
async function withIntake<T>(
  ground: Ground,
  house: OpenHouse,
  { jobs }: Room,
  work: (untilTaken: (count: number) => Promise<void>) => Promise<T>,
): Promise<T> {
  const { news = {} } = createCases(house);
  const rooms: Room[] = [
    { id: 'channels/email', jobs },
    { id: 'case', news: { 'message-received': news['message-received'] ?? (async () => undefined) } },
  ];
  const taken = async () => {
    const [row] = await ground.run('plain', 'select count(*)::int as n from casework.taken_message');
    return Number(row?.n);
  };
  const before = await taken();
  const worker = await runWorker({ house, rooms });
  try {
    return await work(async (count) => {
      const until = Date.now() + 240_000;
      while ((await taken()) < before + count) {
        if (Date.now() > until) throw new Error('the mails were not taken within four minutes');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    });
  } finally {
    await worker.stop();
  }
}

const destination = { address: 'pasts@ic.iem.gov.lv', mailbox: 'general' } as const;
