import { type Look, lookJson, type SubjectKey } from '../../audit/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { WeaponKind, WeaponMarks } from './weapon.js';

/** By what a weapon is known. */
export interface WeaponNumber {
  readonly serial: string;
  readonly make: string;
}

/** How a number stands for somebody who wants it registered. */
export interface NumberStanding {
  /** Searched for. */
  readonly wanted: boolean;
  readonly holder: 'nobody' | 'applicant' | 'previous' | 'another';
}

/** For an officer: never shown to a client. `previous`: from whom the applicant says to have it. */
export function standingOf(
  tx: Tx,
  look: Look,
  { serial, make }: WeaponNumber,
  asked: SubjectKey,
  previous?: SubjectKey,
): Promise<NumberStanding> {
  return tx.one<NumberStanding>(sql`
    select wanted, holder from weapons.number_standing(${lookJson(tx, look)}::jsonb, ${serial}, ${make}, ${asked}, ${previous ?? null})`);
}

/** Raises an alarm where the number is searched for or somebody else's: its id, for the police. Who asked is told nothing either way. */
export async function alarmIfTaken(
  tx: Tx,
  look: Look,
  { serial, make }: WeaponNumber,
  asked: SubjectKey,
  previous?: SubjectKey,
): Promise<string | undefined> {
  const { id } = await tx.one<{ id: string | null }>(sql`
    select weapons.alarm_if_taken(${lookJson(tx, look)}::jsonb, ${serial}, ${make}, ${asked}, ${previous ?? null}) as id`);
  return id ?? undefined;
}

/** What was tried with a number. */
export interface Alarm {
  readonly why: 'wanted' | 'another-holder';
  readonly number: string;
  readonly make: string;
  readonly subject: SubjectKey;
  readonly byName: string;
  readonly caseNumber?: string;
  /** Instant, ISO 8601. */
  readonly at: string;
}

export async function alarmTold(tx: Tx, look: Look, id: string): Promise<Alarm | undefined> {
  const { alarm } = await tx.one<{ alarm: Alarm | null }>(
    sql`select weapons.alarm_told(${lookJson(tx, look)}::jsonb, ${id}::uuid) as alarm`,
  );
  return alarm ?? undefined;
}

/** A loss or a theft: the weapon is out and its number searched for from this transaction on. False where it is none of theirs. */
export async function reportOut(
  tx: Tx,
  look: Look,
  {
    holder,
    serial,
    make,
    what,
    on,
  }: WeaponNumber & { readonly holder: SubjectKey; readonly what: 'lost' | 'stolen'; readonly on: PlainDate },
): Promise<boolean> {
  const { id } = await tx.one<{ id: string | null }>(sql`
    select weapons.report_out(${lookJson(tx, look)}::jsonb, ${holder}, ${serial}, ${make}, ${what}, ${on}::date) as id`);
  return id !== null;
}

export interface AskedTransfer extends WeaponNumber {
  readonly holder: SubjectKey;
  readonly taker: SubjectKey;
  readonly takerName: string;
  readonly caseId: string;
}

/** Asks whoever has the weapon; undefined where they have none such, which nobody is told. */
export async function askTransfer(tx: Tx, look: Look, asked: AskedTransfer): Promise<string | undefined> {
  const { serial, make, holder, taker, takerName, caseId } = asked;
  const { id } = await tx.one<{ id: string | null }>(sql`
    select weapons.ask_transfer(${lookJson(tx, look)}::jsonb, ${serial}, ${make}, ${holder}, ${taker}, ${takerName}, ${caseId}::uuid) as id`);
  return id ?? undefined;
}

/** Somebody wants a weapon of the reader's registered to themselves. */
export interface OpenTransfer extends WeaponNumber {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly toName: string;
  readonly askedAt: string;
  readonly kind: WeaponKind;
  readonly model: string;
}

export async function transfersAskedOf(tx: Tx, look: Look, subject: SubjectKey): Promise<OpenTransfer[]> {
  const rows = await tx.many<{ asked: OpenTransfer }>(
    sql`select asked from weapons.transfers_asked_of(${lookJson(tx, look)}::jsonb, ${subject}) as asked`,
  );
  return rows.map(({ asked }) => asked);
}

/** Who is asked, while they have not answered. */
export async function askedParty(tx: Tx, look: Look, transferId: string): Promise<SubjectKey | undefined> {
  const { subject } = await tx.one<{ subject: SubjectKey | null }>(
    sql`select weapons.asked_party(${lookJson(tx, look)}::jsonb, ${transferId}::uuid) as subject`,
  );
  return subject ?? undefined;
}

/** The other party's word, once; the id of the case that waits for it, undefined where nothing is asked of them any more. */
export async function answerTransfer(
  tx: Tx,
  look: Look,
  subject: SubjectKey,
  { id, agrees }: { readonly id: string; readonly agrees: boolean },
): Promise<string | undefined> {
  const { caseId } = await tx.one<{ caseId: string | null }>(sql`
    select weapons.answer_transfer(${lookJson(tx, look)}::jsonb, ${subject}, ${id}::uuid, ${agrees}) as "caseId"`);
  return caseId ?? undefined;
}

export type Consent = 'not-asked' | 'waits' | 'agreed' | 'refused';

/** How the consent that the case with this number waits for stands. */
export async function consentOf(tx: Tx, look: Look, caseNumber: string): Promise<Consent> {
  const { consent } = await tx.one<{ consent: Consent }>(
    sql`select weapons.consent_of(${lookJson(tx, look)}::jsonb, ${caseNumber}) as consent`,
  );
  return consent;
}

/** How a weapon came to somebody. */
export interface Dealing {
  readonly on: PlainDate;
  readonly how?: 'bought' | 'stock';
  readonly seller?: string | undefined;
  readonly document?: string | undefined;
  readonly keptAt?: string | undefined;
}

/** A weapon enters the register. False where its number is there already or searched for. */
export async function enterWeapon(
  tx: Tx,
  look: Look,
  subject: SubjectKey,
  marks: Omit<WeaponMarks, 'category' | 'use'> & Partial<Pick<WeaponMarks, 'category' | 'use'>>,
  dealing: Dealing,
): Promise<boolean> {
  const { id } = await tx.one<{ id: string | null }>(sql`
    select weapons.enter(${lookJson(tx, look)}::jsonb, ${subject}, ${JSON.stringify(marks)}::jsonb, ${JSON.stringify(dealing)}::jsonb) as id`);
  return id !== null;
}

/** From the one who agreed to the one who asked. False without the consent of the case, or when the weapon is no longer in order. */
export async function handOver(tx: Tx, look: Look, caseId: string, dealing: Dealing): Promise<boolean> {
  const { id } = await tx.one<{ id: string | null }>(sql`
    select weapons.hand_over(${lookJson(tx, look)}::jsonb, ${caseId}::uuid, ${dealing.on}::date) as id`);
  if (id === null) return false;
  const { taken } = await tx.one<{ taken: boolean }>(
    sql`select weapons.take_over(${caseId}::uuid, ${JSON.stringify(dealing)}::jsonb) as taken`,
  );
  if (!taken) throw new Error('a weapon that was given up was not taken over');
  return true;
}
