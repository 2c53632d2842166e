import { randomUUID } from 'node:crypto';
import { notify } from '../../channels/email/index.js';
import type { Visitor } from '../../identity/index.js';
import { hmac } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { type Lang, say } from '../../platform/text/index.js';
import { recordReach } from './preferences.js';
import type { ContactKind } from './reach.js';
import { openTask } from './reach-tasks.js';

/** How long a code serves: a mail is read soon, a call comes within working days. */
const hours: Readonly<Record<ContactKind, number>> = { email: 1, phone: 7 * 24, post: 0 };
const mostTries = 5;
/** Codes a day to one subject: a stranger's mailbox is not flooded from here (security 5). */
const mostADay = 5;

type Secrets = Pick<House, 'secretFor'>;

/** A contact that a client has given. */
export interface Contact {
  readonly id: string;
  readonly kind: ContactKind;
  readonly value: string;
  readonly confirmed: boolean;
  /** Told to the operator who calls: only for a telephone that waits for its call. */
  readonly code?: string;
}

/**
 * Takes an e-mail address, telephone or postal address. An e-mail gets a code that its reader types in; for a telephone the portal
 * shows a code, and the service desk calls and asks for it. A postal address is the client's own word and counts at once.
 */
export async function addContact(
  house: Secrets,
  tx: Tx,
  visitor: Visitor,
  given: { readonly kind: ContactKind; readonly value: string; readonly lang: Lang },
): Promise<void> {
  const { kind, value, lang } = given;
  const subject = visitor.actingFor.key;
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`contact|${subject}`}::text, 0))`);
  const { today } = await tx.one<{ today: number }>(sql`
    select count(*)::int as today from casework.contact
    where subject_key = ${subject} and added_at > ${tx.now}::timestamptz - interval '1 day'`);
  if (today >= mostADay) throw new Refusal('too-many', tooMany);
  await forgetUnconfirmed(tx, subject, kind);
  const id = randomUUID();
  const expiresAt = new Date(tx.now.getTime() + hours[kind] * 3_600_000);
  await tx.run(sql`
    insert into casework.contact (id, subject_key, kind, value, added_at, expires_at)
    values (${id}::uuid, ${subject}, ${kind}, ${value}, ${tx.now}, ${expiresAt})`);
  if (kind === 'post') return await confirm(tx, visitor, { id, kind });
  const code = codeFor(house, id);
  if (kind === 'phone')
    await openTask(
      tx,
      { subjectKey: subject, unit: 'service-desk' },
      { kind: 'confirm-phone', contactId: id, phone: value },
    );
  else
    await notify(tx, {
      to: value,
      lang,
      subject: say(mail.subject, lang),
      body: say(mail.body, lang, { code }),
    });
  await recordReach(tx, visitor, 'case:add-contact');
}

/** The code that came by mail, typed in. Five wrong ones make it void. */
export async function confirmEmail(house: Secrets, tx: Tx, visitor: Visitor, typed: string): Promise<boolean> {
  const waiting = await tx.maybe<{ id: string }>(sql`
    select id from casework.contact where subject_key = ${visitor.actingFor.key} and kind = 'email' and confirmed_at is null
      and removed_at is null and expires_at > ${tx.now} and tries < ${mostTries}::int for update`);
  if (!waiting) return false;
  if (typed.replace(/\D/g, '') !== codeFor(house, waiting.id)) {
    await tx.run(sql`update casework.contact set tries = tries + 1 where id = ${waiting.id}::uuid`);
    return false;
  }
  await confirm(tx, visitor, { id: waiting.id, kind: 'email' });
  return true;
}

/** Takes the place of the one before; counts from the next notice. */
async function confirm(tx: Tx, visitor: Visitor, { id, kind }: Pick<Contact, 'id' | 'kind'>): Promise<void> {
  await tx.run(sql`
    update casework.contact set removed_at = ${tx.now}
    where subject_key = ${visitor.actingFor.key} and kind = ${kind} and confirmed_at is not null and removed_at is null`);
  await tx.run(sql`update casework.contact set confirmed_at = ${tx.now} where id = ${id}::uuid`);
  await recordReach(tx, visitor, 'case:confirm-contact');
}

/** Withdrawn: from the next notice on it is not used. */
export async function removeContact(tx: Tx, visitor: Visitor, kind: ContactKind): Promise<void> {
  const removed = await tx.run(sql`
    update casework.contact set removed_at = ${tx.now} where subject_key = ${visitor.actingFor.key} and kind = ${kind} and removed_at is null`);
  if (!removed) return;
  await tx.run(sql`
    update casework.reach_task set done_at = ${tx.now}, outcome = 'withdrawn'
    where done_at is null and contact_id in (select id from casework.contact where subject_key = ${visitor.actingFor.key}
      and kind = ${kind} and removed_at is not null)`);
  await recordReach(tx, visitor, 'case:remove-contact');
}

/** What a client has given and not withdrawn, with what still waits for its code. */
export async function listContacts(house: Secrets, tx: Tx, visitor: Visitor): Promise<readonly Contact[]> {
  const rows = await tx.many<Omit<Contact, 'code'>>(sql`
    select id, kind, value, confirmed_at is not null as confirmed from casework.contact
    where subject_key = ${visitor.actingFor.key} and removed_at is null
      and (confirmed_at is not null or (expires_at > ${tx.now} and tries < ${mostTries}::int)) order by added_at`);
  return rows.map((row) => (row.kind === 'phone' && !row.confirmed ? { ...row, code: codeFor(house, row.id) } : row));
}

async function forgetUnconfirmed(tx: Tx, subject: string, kind: ContactKind): Promise<void> {
  await tx.run(sql`
    update casework.contact set removed_at = ${tx.now}
    where subject_key = ${subject} and kind = ${kind} and confirmed_at is null and removed_at is null`);
  await tx.run(sql`
    update casework.reach_task set done_at = ${tx.now}, outcome = 'withdrawn'
    where kind = 'confirm-phone' and subject_key = ${subject} and done_at is null and ${kind} = 'phone'`);
}

/** Six digits that nothing stores: they follow from the contact and a secret. */
export function codeFor(house: Secrets, contactId: string): string {
  const digest = hmac(house.secretFor('contact codes'), contactId);
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

const tooMany = {
  lv: 'Šodien kontaktinformāciju jau mainījāt piecas reizes. Mēģiniet rīt.',
  en: 'You have changed your contact details five times today. Please try again tomorrow.',
};

const mail = {
  subject: { lv: 'Kods Jūsu e-pasta adreses apstiprināšanai', en: 'The code to confirm your e-mail address' },
  body: {
    lv: 'Kods: {code}\n\nIerakstiet to portāla lapā „Kā ar Jums sazināties” stundas laikā. Ja neko neesat lūdzis, šo vēstuli ignorējiet: bez koda adresi neizmantosim.',
    en: 'Code: {code}\n\nType it on the page “How we reach you” in the portal within an hour. If you did not ask for this, ignore this message: without the code the address is not used.',
  },
};
