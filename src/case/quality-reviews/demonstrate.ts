import type { Actor } from '../../audit/index.js';
import { finishCall, listPast, takeCall } from '../../channels/phone/index.js';
import { listColleagues } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { everyUnit } from '../who.js';
import { drawSample } from './draw.js';
import { criteriaOf } from './score.js';

const day = 86_400_000;

/** The first officer of a unit. */
async function officerOf(tx: Tx, unit: string): Promise<Actor | undefined> {
  const [first] = await listColleagues(tx, unit);
  return first && { kind: 'staff', key: first.personKey, name: first.name };
}

/** What an officer wrote in cases that were decided earlier, with what they were asked. */
const written = [
  {
    daysAgo: 12,
    asked: 'Kādu dokumentu no manis vajag?',
    says: 'Labdien! Lai piemērotu atvieglojumu, lūdzu, nosauciet statusa dokumenta numuru un iestādi, kas to izdevusi. Bez tā maksu samazināt nevaram (MK noteikumi Nr. 693, pielikuma 1. piezīme). Atbildei ir 10 dienas; termiņš pa to laiku ir apturēts.',
  },
  {
    daysAgo: 26,
    asked: 'Vai manu pieteikumu jau izskata?',
    says: 'Labdien! Jā, pieteikumu izskatu es. Atbildi saņemsiet līdz ceturtdienai; par katru soli paziņosim e-pastā.',
  },
  { daysAgo: 41, asked: 'Kad būs?', says: 'Drīz.' },
] as const;

/** A sample of the last weeks: one reply scored and talked about, the rest to be scored; a call. */
export async function demonstrateReviews(house: House): Promise<void> {
  const people = await house.db('web').transaction(everyUnit, async (tx) => {
    const known = await tx.maybe(sql`select id from casework.review_draw limit 1`);
    const writer = await officerOf(tx, 'punishment-register');
    const [caller, reviewer] = [await officerOf(tx, 'service-desk'), await officerOf(tx, 'quality')];
    if (known || !writer || !caller || !reviewer) return undefined;
    for (const [index, one] of written.entries()) await write(tx, index, one, writer);
    for (const call of await listPast(tx, new Date(tx.now.getTime() - day), 'transferred')) {
      await takeCall(tx, caller, call.id);
      await finishCall(tx, caller, call.id, 'advice', 'Izskaidrots, kā pieteikt izziņu un cik tā maksā.');
    }
    return { writer, reviewer };
  });
  if (!people) return;
  await house.db('worker').transaction(everyUnit, async (tx) => {
    const span = { from: new Date(tx.now.getTime() - 60 * day), to: tx.now };
    for (const sort of ['calls', 'replies'] as const) await drawSample(tx, sort, span, 3);
    await scoreShortest(tx, people.reviewer, people.writer);
  });
}

type Written = (typeof written)[number];

async function write(tx: Tx, index: number, { daysAgo, asked, says }: Written, by: Actor) {
  const at = (hour: number) => new Date(tx.now.getTime() - daysAgo * day - hour * 3_600_000);
  await tx.run(sql`
    insert into casework.entry (case_id, at, kind, way, assurance, author_kind, author_name, author_key, audience, body, subject_key, unit)
    select one.id, line.at, 'message', 'portal', 'high', line.author_kind, line.author_name, line.author_key, 'everyone', line.body,
      subject_key, unit
    from casework.case_file as one, (values
      (${at(30)}::timestamptz, 'person', null, null, ${asked}),
      (${at(26)}::timestamptz, 'staff', ${by.name}, ${by.key}, ${says})) as line (at, author_kind, author_name, author_key, body)
    where one.id = ${`de0c0000-0000-4000-b000-00000000000${index}`}::uuid`);
}

/** The shortest reply has been scored, and its author has answered. */
async function scoreShortest(tx: Tx, by: Actor, of: Actor): Promise<void> {
  const found = await tx.maybe<{ id: string }>(sql`
    select one.id from casework.review as one join casework.entry as line on line.id::text = subject_id
    where one.sort = 'replies' and one.of_key = ${of.key} order by length(body) limit 1`);
  if (!found) return;
  const criteria = await criteriaOf(tx, 'replies');
  const points = Object.fromEntries(criteria.map(({ key, most }) => [key, key === 'identity' ? most : 1]));
  await tx.run(sql`
    insert into casework.review_scoring (review_id, of_key, at, by_key, by_name, criteria, points, summary)
    values (${found.id}::uuid, ${of.key}, ${tx.now}, ${by.key}, ${by.name}, ${JSON.stringify(criteria)}::jsonb,
      ${JSON.stringify(points)}::jsonb, 'Klients jautāja, kad būs izziņa, un saņēma vienu vārdu. Nosauciet dienu un to, no kā tā atkarīga.')`);
  await tx.run(sql`
    insert into casework.review_remark (review_id, at, by_key, by_name, stance, body)
    values (${found.id}::uuid, ${tx.now}, ${of.key}, ${of.name}, 'agree',
      'Piekrītu. Tajā dienā reģistrs nestrādāja, un dienu vēl nezināju; turpmāk rakstīšu, kad atkal paziņošu.')`);
}
