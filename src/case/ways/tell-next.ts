import { sql, type Tx } from '../../platform/db/index.js';
import { addJob, type JobContext, type JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { fill } from '../../platform/text/index.js';
import { type CaseFile, findCase } from '../case-file.js';
import { addEntry } from '../entry.js';
import { everyUnit, systemActor } from '../who.js';
import { askEAddress } from './ask-e-address.js';
import { carry } from './carriers.js';
import { carriesParcel, sealParcel } from './parcel.js';
import { situationOf } from './reach.js';
import { openTask } from './reach-tasks.js';
import { type EAddressState, nextWay, type Rule, type Situation } from './rules.js';
import { findUntold, type Telling } from './tell-client.js';
import { wayNames } from './texts.js';

/** How long an official notice waits for a catalogue that does not answer, and how often it is asked. */
export const longestWaitHours = 24;
const againMinutes = 30;

/**
 * Sends a notice by the next lawful way: first what is known, then the look-up over the network outside of any transaction, then
 * the choice and the sending in one. Run twice, the second finds the first's try under way and does nothing.
 */
export function tellNext(house: House): JobHandler {
  return async ({ tellingId }, context) => {
    const id = String(tellingId);
    const asked = await context.transaction(everyUnit, async (tx) => {
      const telling = await findUntold(house, tx, id);
      const caseFile = telling && (await findCase(tx, telling.caseId));
      return telling && caseFile && { telling, caseFile, situation: await situationOf(tx, caseFile, telling) };
    });
    if (!asked) return;
    const eAddress = await eAddressOf(house, context, asked);
    const next = nextWay({ ...asked.situation, eAddress });
    if (next && carriesParcel(next.way, asked.caseFile, asked.telling.notice)) await sealParcel(house, context, asked);
    await context.transaction(everyUnit, (tx) => take(house, tx, id, eAddress));
  };
}

interface Asked {
  readonly telling: Telling;
  readonly caseFile: CaseFile;
  readonly situation: Situation;
}

async function eAddressOf(
  house: House,
  context: JobContext,
  { telling, caseFile, situation }: Asked,
): Promise<EAddressState> {
  const { subjectKey: subject, number: caseNumber } = caseFile;
  const found = await askEAddress(house, situation, { subject, caseNumber });
  if (found !== 'unknown') return found;
  const waited = house.clock.now().getTime() - telling.askedAt.getTime();
  context.log.warn({ waitedMinutes: Math.round(waited / 60_000) }, 'whether a client has an e-address is not known');
  return waited < longestWaitHours * 3_600_000 ? 'unknown' : 'given-up';
}

/** Chooses again under the lock: a preference or a failure may have come meanwhile. */
async function take(house: House, tx: Tx, id: string, eAddress: EAddressState): Promise<void> {
  const telling = await findUntold(house, tx, id);
  const caseFile = telling && (await findCase(tx, telling.caseId));
  if (!telling || !caseFile) return;
  const situation = { ...(await situationOf(tx, caseFile, telling)), eAddress };
  const rule = nextWay(situation);
  if (!rule) return await giveUp(tx, telling, caseFile);
  if (rule.way === 'wait') return await askLater(tx, telling, caseFile, rule);
  const carried = await carry(house, tx, { telling, caseFile, situation, way: rule.way });
  if (carried === 'withheld') return;
  await tx.run(sql`
    insert into casework.telling_try (telling_id, way, rule, at, carrier_id, sent_at)
    values (${id}::uuid, ${rule.way}, ${rule.id}, ${tx.now}, ${carried.id ?? null}::uuid, ${carried.isThere ? tx.now : null}::timestamptz)`);
  await addEntry(tx, caseFile, {
    kind: 'notice',
    actor: systemActor,
    way: rule.way,
    words: fill(
      { lv: '„{subject}”. Veids: {way}, jo {why} ({source}).', en: '“{subject}”. By {way}, because {why} ({source}).' },
      { subject: telling.notice.subject, way: wayNames[rule.way], why: reasonOf(rule, situation), source: rule.source },
    ),
    data: {
      tellingId: id,
      ...(carried.parcel && { attachments: [carried.parcel] }),
    },
  });
}

/** A way that is second best says what went before it. */
function reasonOf({ why }: Rule, { failed, eAddress }: Situation) {
  if (failed.length)
    return fill(
      { lv: 'iepriekšējais veids neizdevās ({failed}) un {why}', en: 'the way before failed ({failed}) and {why}' },
      { failed: wayNames[failed.at(-1) ?? 'email'], why },
    );
  if (eAddress === 'given-up')
    return fill(
      {
        lv: 'e-adrešu katalogs neatbildēja visu diennakti un {why}',
        en: 'the catalogue of e-addresses did not answer for a whole day and {why}',
      },
      { why },
    );
  return why;
}

async function askLater(tx: Tx, telling: Telling, caseFile: CaseFile, { why, source }: Rule): Promise<void> {
  const runAt = new Date(tx.now.getTime() + againMinutes * 60_000);
  await addJob(tx, 'case:tell', { tellingId: telling.id }, { runAt, key: `case:tell:${telling.id}` });
  const said = await tx.maybe(sql`
    select id from casework.entry where case_id = ${caseFile.id}::uuid and kind = 'notice' and data->>'waits' = ${telling.id}::text limit 1`);
  if (said) return;
  await addEntry(tx, caseFile, {
    kind: 'notice',
    actor: systemActor,
    audience: 'staff',
    way: 'e-address',
    words: fill(
      { lv: '„{subject}”: {why} ({source}).', en: '“{subject}”: {why} ({source}).' },
      { subject: telling.notice.subject, why, source },
    ),
    data: { waits: telling.id },
  });
}

/** Nothing lawful is left: the unit has to find a way, and is told so. */
async function giveUp(tx: Tx, { id, notice }: Telling, caseFile: CaseFile): Promise<void> {
  await tx.run(sql`update casework.telling set given_up_at = ${tx.now} where id = ${id}::uuid and given_up_at is null`);
  await openTask(tx, caseFile, { kind: 'untold', tellingId: id });
  await addEntry(tx, caseFile, {
    kind: 'untold',
    actor: systemActor,
    audience: 'staff',
    words: fill(
      {
        lv: '„{subject}”: neviens likumīgs veids vairs nav atlicis. Noskaidrojiet, kā klientu sasniegt.',
        en: '“{subject}”: no lawful way is left. Find out how the client can be reached.',
      },
      { subject: notice.subject },
    ),
    data: { tellingId: id },
  });
}
