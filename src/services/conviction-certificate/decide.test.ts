import { expect, test } from 'vitest';
import { checkAll } from '../../platform/form/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import type { Conviction } from '../../registers/punishments/index.js';
import { decide } from './decide.js';
import { examples } from './examples.js';
import type { Facts } from './facts.js';
import { entityForm, type PersonAnswers, personForm } from './form.js';

const checked = checkAll(personForm, examples.person);
if (!('answers' in checked)) throw new Error('the example must pass');
const answers: PersonAnswers = checked.answers;
const facts: Facts = { person: demonstrationPeople.anna, namesakes: 0, convictions: [], ended: [], penalties: [] };
const foreign: Conviction = {
  id: '1',
  subject: 'person:1',
  caseNumber: 'X-1',
  decidedOn: '2020-01-01',
  current: true,
  law: 'StGB',
  article: '242',
  court: 'Amtsgericht',
  inForceOn: '2020-02-01',
  offenceOn: '2019-01-01',
  mainPenalty: 'naudas sods',
  origin: 'foreign',
  country: 'DE',
  needsCheck: true,
};

test('one matching person with nothing to check gets the certificate at once', () => {
  expect(decide(answers, facts)).toMatchObject({ outcome: 'grant', content: { person: { givenName: 'Anna' } } });
});

test('a person with convictions gets a certificate that lists them, without an officer', () => {
  const convictions = [{ ...foreign, origin: 'latvia' as const, country: 'LV', needsCheck: false }];
  expect(decide(answers, { ...facts, convictions })).toMatchObject({ outcome: 'grant', content: { convictions } });
});

test('namesakes are referred to an officer', () => {
  expect(decide(answers, { ...facts, namesakes: 1 }).outcome).toBe('refer');
});

test('a foreign conviction that nobody has compared is referred to an officer', () => {
  expect(decide(answers, { ...facts, convictions: [foreign] }).outcome).toBe('refer');
});

test('a relief that must be proven is referred to an officer, with the certificate as proposal', () => {
  const relief = { ...answers, relief: 'disability' as const };
  expect(decide(relief, facts)).toMatchObject({ outcome: 'refer', proposal: { person: { givenName: 'Anna' } } });
});

test('a former name that the register does not know is referred; one that it knows is not, however it is written', () => {
  expect(decide({ ...answers, formerNames: ['Anna Nezināmā'] }, facts).outcome).toBe('refer');
  expect(decide({ ...answers, formerNames: ['anna  KALNIŅA'] }, facts).outcome).toBe('grant');
});

test('a death in the register is never decided by rule', () => {
  expect(decide(answers, { ...facts, person: { ...demonstrationPeople.anna, deathDate: '2026-01-01' } }).outcome).toBe(
    'refer',
  );
});

test('the examples pass their forms', () => {
  expect(checkAll(personForm, examples.person)).toHaveProperty('answers');
  expect(checkAll(entityForm, examples.entity)).toHaveProperty('answers');
});
