import { type Look, lookJson, type SubjectKey } from '../../audit/index.js';
import { inBulk } from '../../platform/bulk/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { openBytes, sealBytes } from '../../platform/crypto/index.js';
import { type Db, sql, type Tx } from '../../platform/db/index.js';

/** Papers of a decision: the decision itself, the protocol, what was decided on a complaint about it. */
export const paperKinds = ['decision', 'protocol', 'complaint-decision'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Decision papers have a key of their own. */
export const paperSecret = 'registers/punishments papers';

interface Secrets {
  secretFor(purpose: string): string;
}

/** A paper that an authority handed over, as PDF, with the number of its decision in any writing. */
export interface KeptPaper {
  readonly number: string;
  readonly kind: PaperKind;
  readonly pdf: Uint8Array;
  readonly fictitious?: true;
}

/** Numbers that no decision of the register bears. */
export class NoSuchDecision extends Error {
  override readonly name = 'NoSuchDecision';
  constructor(readonly numbers: readonly string[]) {
    super('no decision bears some of the numbers');
  }
}

/** Keeps papers, each in place of an earlier one of its kind; all of them or none. Throws `NoSuchDecision`. */
export function keepPapers(db: Db, house: Secrets, papers: readonly KeptPaper[]): Promise<void> {
  const now = db.clock.now();
  return inBulk(db, 'registers/punishments papers', async (client) => {
    const unknown: string[] = [];
    for (const { number, kind, pdf, fictitious = false } of papers) {
      const { rows } = await client.query<{ id: string }>(
        'select id from punishments.penalty where punishments.plain(decision_number) collate "C" = punishments.plain($1)',
        [number],
      );
      const [penalty] = rows;
      if (!penalty || rows.length > 1) unknown.push(number);
      else
        await client.query(
          `insert into punishments.paper (penalty_id, kind, sealed, kept_at, fictitious) values ($1, $2, $3, $4, $5)
           on conflict (penalty_id, kind) do update set sealed = excluded.sealed, kept_at = excluded.kept_at, fictitious = excluded.fictitious`,
          [penalty.id, kind, sealBytes(house.secretFor(paperSecret), pdf, place(penalty.id, kind)), now, fictitious],
        );
    }
    if (unknown.length) throw new NoSuchDecision(unknown);
    // Nobody is looked at, and nobody's paper is named.
    const line = {
      at: now.toISOString(),
      deed: 'registers/punishments:import',
      actor: { kind: 'system', key: 'system:import', name: 'Lete' },
      purpose: 'register-keeping',
      legalGround: 'Sodu reģistra likums',
      count: papers.length,
      detail: { kind: 'papers' },
    };
    await client.query('select audit.record($1::jsonb)', [JSON.stringify(line)]);
  });
}

/** A paper of a decision about a subject, as PDF; undefined where it is somebody else's or not there. */
export async function paperOf(
  house: Secrets,
  tx: Tx,
  look: Look,
  { subject, penalty, kind }: { readonly subject: SubjectKey; readonly penalty: string; readonly kind: PaperKind },
): Promise<Uint8Array | undefined> {
  const row = await tx.maybe<{ sealed: Buffer }>(sql`
    select sealed from punishments.paper_of(${lookJson(tx, look)}::jsonb, ${subject}, ${penalty}::uuid, ${kind}, ${rigaDate(tx.now)}::date) as sealed`);
  return row && openBytes(house.secretFor(paperSecret), row.sealed, place(penalty, kind));
}

function place(penalty: string, kind: PaperKind): string {
  return `punishments.paper|sealed|${penalty} ${kind}`;
}
