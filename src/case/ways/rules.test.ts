import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dependsOnEAddress, nextWay, type Situation } from './rules.js';
import type { ClientWay } from './seven-ways.js';

const official: Situation = {
  weight: 'official',
  failed: [],
  eAddress: 'none',
  canSignIn: true,
  looksInPortal: true,
};
const courtesy: Situation = { ...official, weight: 'courtesy' };
const wayFor = (situation: Situation) => nextWay(situation)?.way;

test('an active e-address wins for what is official, whatever the client prefers', () => {
  for (const preferred of ['email', 'portal', 'post', 'e-address'] as const)
    expect(wayFor({ ...official, eAddress: 'active', preferred, email: 'a@b.lv', postal: 'x' })).toBe('e-address');
});

test('what is no more than a courtesy goes by the way that the client prefers', () => {
  expect(wayFor({ ...courtesy, eAddress: 'active', preferred: 'portal', email: 'a@b.lv' })).toBe('portal');
  expect(wayFor({ ...courtesy, eAddress: 'active', preferred: 'e-address', email: 'a@b.lv' })).toBe('e-address');
  expect(wayFor({ ...courtesy, email: 'a@b.lv' })).toBe('email');
});

test('who wishes to be called is called about what is a courtesy; what has effects in law goes in writing', () => {
  const wish = { preferred: 'phone', phone: '20000000', email: 'a@b.lv' } as const;
  expect(wayFor({ ...courtesy, ...wish })).toBe('phone');
  expect(wayFor({ ...official, ...wish })).toBe('email');
  expect(wayFor({ ...official, ...wish, eAddress: 'active' })).toBe('e-address');
});

test('a catalogue that does not answer is waited for only where the law asks, and not for ever', () => {
  expect(wayFor({ ...official, eAddress: 'unknown', email: 'a@b.lv' })).toBe('wait');
  expect(wayFor({ ...official, eAddress: 'given-up', email: 'a@b.lv' })).toBe('email');
  expect(wayFor({ ...official, eAddress: 'not-connected', email: 'a@b.lv' })).toBe('email');
  expect(wayFor({ ...courtesy, eAddress: 'unknown', email: 'a@b.lv' })).toBe('email');
});

test('who waits for a message that bounced is not left to find the decision in the portal', () => {
  const failed = ['email'] as const;
  expect(wayFor({ ...official, failed, postal: 'Avotu iela 1, Rīga' })).toBe('post');
  expect(wayFor({ ...official, failed, phone: '+371 20000000' })).toBe('phone');
  expect(wayFor({ ...official, failed })).toBeUndefined();
});

const situations = fc.record(
  {
    weight: fc.constantFrom('official' as const, 'courtesy' as const),
    failed: fc.constant([] as ClientWay[]),
    eAddress: fc.constantFrom('active' as const, 'none' as const, 'given-up' as const, 'not-connected' as const),
    canSignIn: fc.boolean(),
    looksInPortal: fc.boolean(),
    preferred: fc.constantFrom(
      'e-address' as const,
      'email' as const,
      'portal' as const,
      'post' as const,
      'phone' as const,
    ),
    answerTo: fc.constant('x@y.lv'),
    email: fc.constant('a@b.lv'),
    postal: fc.constant('Avotu iela 1'),
    phone: fc.constant('20000000'),
  },
  { requiredKeys: ['weight', 'failed', 'eAddress', 'canSignIn', 'looksInPortal'] },
);

test('whichever ways fail, each is used once at most, and the order comes to an end', () => {
  fc.assert(
    fc.property(situations, fc.array(fc.boolean(), { maxLength: 10 }), (situation, fails) => {
      const used: ClientWay[] = [];
      for (let step = 0; step < 10; step += 1) {
        const rule = nextWay({ ...situation, failed: used });
        if (!rule) return true;
        if (rule.way === 'wait' || used.includes(rule.way)) return false;
        used.push(rule.way);
        if (!fails[step]) return true;
      }
      return false;
    }),
    { numRuns: 10_000 },
  );
});

test('nobody’s e-address is looked up in vain', () => {
  expect(dependsOnEAddress({ ...courtesy, email: 'a@b.lv' })).toBe(false);
  expect(dependsOnEAddress(official)).toBe(true);
});
