import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import { looksAbout } from '../src/audit/index.js';
import type { Service } from '../src/case/index.js';
import type { Subject } from '../src/identity/index.js';
import { signIn } from '../src/identity/testing.js';
import type { Lang } from '../src/platform/text/index.js';
import type { TestHouse } from './support/index.js';

interface Who {
  readonly person: Parameters<typeof signIn>[1];
  readonly subjects: Readonly<Record<'person' | 'entity', Subject>>;
}

/** Part of test/conformance.test.ts: what a register holds is shown to whom the passport says, proven as it asks, and every look is written down. */
export async function showsOwnData(
  { house, web }: { readonly house: TestHouse; readonly web: FastifyInstance },
  { passport }: Service,
  lang: Lang,
  { person, subjects }: Who,
): Promise<void> {
  const url = lang === 'lv' ? `/lv/pakalpojumi/${passport.slug}/mani-dati` : `/en/services/${passport.id}/my-data`;
  const show = (cookie: string) => web.inject({ url, headers: { cookie } });
  for (const kind of ['person', 'entity'] as const) {
    const subject = subjects[kind];
    const { cookie } = await signIn(web, person, kind === 'entity' ? { actingFor: subject } : {});
    const countLooks = async () => {
      const looks = await house
        .db('web')
        .transaction({ subjects: [subject.key] }, (tx) => looksAbout(tx, subject.key, { own: 'shown' }));
      return looks.filter(({ purpose }) => purpose === 'own-data').length;
    };
    const before = await countLooks();
    const { statusCode, body } = await show(cookie);
    expect(statusCode, kind).toBe(200);
    expect(body.replace(/<[^>]*>/g, ' ')).not.toMatch(/\bundefined\b|\bNaN\b|\[object|\{\w+\}/);
    expect((await countLooks()) > before, kind).toBe(passport.onBehalfOf.includes(subject.relation));
  }
  const weak = await signIn(web, person, { level: 'email' });
  if (passport.assurance !== 'email') expect((await show(weak.cookie)).statusCode).toBe(303);
}
