import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Applicant, cases, type Service, servicesOf } from '../src/case/index.js';
import type { OpenHouse } from '../src/platform/house/index.js';
import { submitBare } from './bare-submit.js';
import type { Ground } from './ground.js';
import { type Measured, perSecond, takeTurns } from './measure.js';

const connections = 8;
const each = 240;

export interface PreparedDraft {
  readonly id: string;
  readonly applicant: Applicant;
}

/** Submitting prepared drafts through the front door against a bare loop that writes the same rows in one transaction. */
export async function measureSubmit(ground: Ground): Promise<Measured[]> {
  const house = await ground.house('plain', connections);
  // The limit has no row-level security and no definer functions to pass through: it writes as the superuser.
  const pool = new pg.Pool({ connectionString: ground.adminUrl('plain'), max: connections });
  const service = servicesOf(house).find(({ id }) => id === 'conviction-certificate');
  if (!service) throw new Error('there is no conviction-certificate');
  const round = async (submit: (draft: PreparedDraft) => Promise<unknown>) => {
    const waiting = await prepareDrafts(ground, service);
    const began = performance.now();
    await Promise.all(
      Array.from({ length: connections }, async () => {
        for (let draft = waiting.pop(); draft; draft = waiting.pop()) await submit(draft);
      }),
    );
    return each / ((performance.now() - began) / 1000);
  };
  try {
    const figures = await takeTurns(
      [
        { name: 'ours', run: () => round((draft) => submitOurs(house, service, draft)) },
        { name: 'bare', run: () => round((draft) => submitBare(pool, service, draft)) },
      ],
      7,
    );
    return [
      {
        measure: `submit, durable, ${connections} connections`,
        ours: perSecond(figures.median('ours')),
        bare: perSecond(figures.median('bare')),
        ratio: figures.ratio('ours', 'bare'),
        target: { atLeast: 0.5 },
      },
    ];
  } finally {
    await Promise.all([house.close(), pool.end()]);
  }
}

function submitOurs(house: OpenHouse, service: Service, { id, applicant }: PreparedDraft): Promise<unknown> {
  const submission = { draftId: id, service, applicant, assurance: 'high', way: 'portal' } as const;
  return house
    .db('web')
    .transaction({ subjects: [applicant.subject.key] }, (tx) => cases.submitCase(tx, submission), 'bench');
}

async function prepareDrafts(ground: Ground, service: Service): Promise<PreparedDraft[]> {
  const drafts = Array.from({ length: each }, () => {
    const key = `person:${randomUUID()}` as const;
    const name = 'Anna Bērziņa';
    return {
      id: randomUUID(),
      applicant: { actor: { kind: 'person', key, name }, subject: { key, name, relation: 'self' } },
    } as const;
  });
  await ground.run(
    'plain',
    `insert into casework.draft (id, service, applicant_key, subject_key, lang, answers, created_at, saved_at)
     select id, $3, key, key, 'lv', $4, now(), now() from unnest($1::uuid[], $2::text[]) as drafts(id, key)`,
    [
      drafts.map(({ id }) => id),
      drafts.map(({ applicant }) => applicant.subject.key),
      service.id,
      JSON.stringify(service.examples.person),
    ],
  );
  return drafts;
}
