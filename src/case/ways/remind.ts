import { randomUUID } from 'node:crypto';
import { record, type SubjectKey } from '../../audit/index.js';
import { sendByEAddress } from '../../channels/e-address/index.js';
import { notify } from '../../channels/email/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { openBox, sealBox } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { addJob, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { type Lang, say, type Text } from '../../platform/text/index.js';
import { everyUnit, systemActor } from '../who.js';
import { askEAddress } from './ask-e-address.js';
import { contactsOf, preferenceOf } from './reach.js';
import { nextWay, type Situation } from './rules.js';
import type { ClientWay } from './seven-ways.js';

/** What a client is reminded of, where no case is about it. */
export interface Reminder {
  /** The same key is the same reminder: told once. */
  readonly key: string;
  readonly subject: SubjectKey;
  readonly title: Text;
  /** For open ways such as mail: that something waits, not what it is. */
  readonly body: Text;
  /** For the e-address, which reaches nobody but the client. */
  readonly whole: Text;
}

/** Reminds a client, by the way that they wish or confirmed; a job sends it. Who named no way is sent nothing: the portal shows it. */
export async function remind(house: Pick<House, 'secretFor'>, tx: Tx, reminder: Reminder): Promise<void> {
  const id = randomUUID();
  const { key, subject, ...words } = reminder;
  const content = sealBox(house.secretFor('casework'), JSON.stringify(words), about(id));
  const isNew = await tx.run(sql`
    insert into casework.reminder (id, key, subject_key, content, asked_at)
    values (${id}::uuid, ${key}, ${subject}, ${content}, ${tx.now}) on conflict (key) do nothing`);
  if (isNew) await addJob(tx, 'case:remind', { reminderId: id });
}

/** The last days that are still to be looked at, `until` included: those after where the last look ended, never one that is over. */
export async function daysToRemind(
  tx: Tx,
  name: string,
  { today, until }: { readonly today: PlainDate; readonly until: PlainDate },
): Promise<readonly PlainDate[]> {
  const rows = await tx.many<{ day: PlainDate }>(sql`
    select day::date as day from generate_series(
      greatest(${today}::date, coalesce((select through from casework.reminded where name = ${name}), ${today}::date) + 1),
      ${until}::date, '1 day') as day order by 1`);
  return rows.map(({ day }) => day);
}

/** Everybody whose last day is this one was looked for. */
export async function noteReminded(tx: Tx, name: string, through: PlainDate): Promise<void> {
  await tx.run(sql`insert into casework.reminded values (${name}, ${through}::date)
    on conflict (name) do update set through = greatest(reminded.through, excluded.through)`);
}

/** The job. A reminder is a courtesy: it waits for no catalogue and asks nobody to call or to post, so no telephone and no postal address is weighed. */
export function sendReminder(house: House): JobHandler {
  return async ({ reminderId }, context) => {
    const id = String(reminderId);
    const asked = await context.transaction(everyUnit, async (tx) => {
      const row = await findUntold(tx, id);
      return row && { row, situation: await situationOf(tx, row) };
    });
    if (!asked) return;
    const eAddress = await askEAddress(house, asked.situation, { subject: asked.row.subjectKey });
    await context.transaction(everyUnit, async (tx) => {
      const row = await findUntold(tx, id);
      if (row) await tell(house, tx, row, { ...(await situationOf(tx, row)), eAddress });
    });
  };
}

/** A reminder did not arrive: it is tried by the next way, once for each failure. False when the channel's id is of no reminder. */
export async function failReminder(tx: Tx, carrierId: string): Promise<boolean> {
  const failed = await tx.maybe<{ id: string }>(sql`
    update casework.reminder set failed = array_append(failed, way), told_at = null, way = null, rule = null, carrier_id = null
    where carrier_id = ${carrierId}::uuid returning id`);
  if (failed) await addJob(tx, 'case:remind', { reminderId: failed.id });
  return failed !== undefined;
}

interface Row {
  readonly id: string;
  readonly key: string;
  readonly subjectKey: SubjectKey;
  readonly content: string;
  /** Ways by which it did not arrive. */
  readonly failed: readonly ClientWay[];
}

function findUntold(tx: Tx, id: string): Promise<Row | undefined> {
  return tx.maybe<Row>(sql`
    select id, key, subject_key as "subjectKey", content, failed from casework.reminder where id = ${id}::uuid and told_at is null for update`);
}

async function situationOf(tx: Tx, { subjectKey: subject, failed }: Row): Promise<Situation> {
  const [{ way }, { email }] = [await preferenceOf(tx, subject), await contactsOf(tx, subject)];
  return {
    weight: 'courtesy',
    failed,
    eAddress: 'not-asked',
    canSignIn: true,
    looksInPortal: true,
    ...(way && { preferred: way }),
    ...(email && { email }),
  };
}

async function tell(house: House, tx: Tx, row: Row, situation: Situation): Promise<void> {
  const rule = nextWay(situation);
  const lang = (await preferenceOf(tx, row.subjectKey)).lang ?? 'lv';
  const carrier = rule && (await carry(house, tx, row, rule.way, situation.email, lang));
  await tx.run(sql`update casework.reminder set told_at = ${tx.now}, way = ${carrier ? rule.way : 'portal'},
    rule = ${rule?.id ?? 'portal'}, carrier_id = ${carrier ?? null}::uuid where id = ${row.id}::uuid`);
  await record(tx, {
    actor: systemActor,
    deed: 'case:remind',
    subject: row.subjectKey,
    purpose: 'telling',
    legalGround: 'Paziņošanas likums',
    detail: { way: carrier ? (rule?.way ?? 'portal') : 'portal' },
  });
}

/** The channel's id of what left; undefined where nothing leaves and the portal shows it. */
async function carry(
  house: House,
  tx: Tx,
  { id, key, subjectKey, content }: Row,
  way: string,
  email: string | undefined,
  lang: Lang,
): Promise<string | undefined> {
  const words = JSON.parse(openBox(house.secretFor('casework'), content, about(id))) as Omit<
    Reminder,
    'key' | 'subject'
  >;
  const title = say(words.title, lang);
  if (way === 'email' && email)
    return await notify(tx, { key: `reminder:${key}`, to: email, lang, subject: title, body: say(words.body, lang) });
  if (way === 'e-address')
    return await sendByEAddress(house, tx, {
      key: `reminder:${key}`,
      to: subjectKey,
      title,
      text: say(words.whole, lang),
      attachments: [],
    });
  return undefined;
}

const about = (id: string) => `casework.reminder|content|${id}`;
