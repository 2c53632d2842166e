import { type Look, lookJson, type SubjectKey } from '../../audit/index.js';
import { type PlainDate, rigaDate } from '../../platform/clock/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { type EndingLicence, type Licence, type LicenceAnswer, type LicenceKind, plainNumber } from './licence.js';

/** How a licence or certificate stands today, for anyone who knows its number, however it is written; nothing of its holder. */
export async function checkLicence(tx: Tx, look: Look, number: string): Promise<LicenceAnswer> {
  const row = await tx.one<{ status: LicenceAnswer['status']; kind: LicenceKind | null; until: PlainDate | null }>(sql`
    select status, kind, valid_until as until
    from licences.check_licence(${lookJson(tx, look)}::jsonb, ${plainNumber(number)}, ${rigaDate(tx.now)}::date)`);
  return { status: row.status, ...(row.kind && { kind: row.kind }), ...(row.until && { validUntil: row.until }) };
}

/** What a person or an entity holds or held, newest first. */
export async function licencesOf(tx: Tx, look: Look, subject: SubjectKey): Promise<Licence[]> {
  const rows = await tx.many<{ held: Licence }>(
    sql`select held from licences.held_by(${lookJson(tx, look)}::jsonb, ${subject}, ${rigaDate(tx.now)}::date) as held`,
  );
  return rows.map(({ held }) => held);
}

/** What ends on a day, by id, after an id. */
export async function licencesEnding(
  tx: Tx,
  look: Look,
  { lastDay, after, most }: { readonly lastDay: PlainDate; readonly after: string; readonly most: number },
): Promise<EndingLicence[]> {
  const rows = await tx.many<{ ending: EndingLicence }>(sql`
    select ending from licences.ending(${lookJson(tx, look)}::jsonb, ${rigaDate(tx.now)}::date, ${lastDay}::date, ${after}::uuid, ${most}::int) as ending`);
  return rows.map(({ ending }) => ending);
}
