import { describe, expect, test } from 'vitest';
import { parsePersonalCode } from '../identifiers/index.js';
import { dayOf } from './days.js';
import { surnameFor } from './names.js';
import { generatePerson, householdSize, mostPeople } from './person.js';

describe('the made-up population', () => {
  test('the same seed and number always give the same person', () => {
    expect(generatePerson(1, 4711)).toEqual(generatePerson(1, 4711));
    expect(generatePerson(2, 4711)).not.toEqual(generatePerson(1, 4711));
  });

  test('no two people have the same code, near the beginning or near the end', () => {
    const seen = new Set<string>();
    let codes = 0;
    for (const start of [0, 1_900_000, mostPeople - 60_000])
      for (let n = start; n < start + 60_000; n++) {
        const { personalCode, previousCode } = generatePerson(1, n);
        for (const code of previousCode ? [personalCode, previousCode.code] : [personalCode]) {
          seen.add(code);
          codes++;
        }
      }
    expect(seen.size).toBe(codes);
  });

  test('old codes tell the date of birth and have the right check digit; people born since July 2017 have new codes', () => {
    for (let n = 0; n < 5000; n++) {
      const person = generatePerson(1, n * 977);
      const old = person.previousCode?.code ?? person.personalCode;
      const read = parsePersonalCode(old);
      expect(read).toMatchObject({ ok: true, checkDigitMatches: true });
      if (read.ok && read.kind === 'old') expect(read.birthDate).toBe(person.birthDate);
      if (person.birthDate >= '2017-07-01') expect(person.personalCode).toMatch(/^32/);
      expect(person.personalCode).not.toMatch(/^329999/);
    }
  });

  test('children are 19 to 40 years younger than their parents and bear the name of the father, in the ending of their sex', () => {
    for (let home = 0; home < 3000; home++) {
      const [father, mother, older, younger] = [0, 1, 2, 3].map((place) =>
        generatePerson(1, home * 331 * householdSize + place),
      );
      if (!father || !mother || !older || !younger) throw new Error('a household is incomplete');
      for (const child of [older, younger]) {
        const years = (dayOf(child.birthDate) - dayOf(mother.birthDate)) / 365.25;
        expect(years).toBeGreaterThan(17);
        expect(years).toBeLessThan(44);
        expect(child.familyName).toBe(surnameFor(child.sex, father.familyName));
      }
    }
  });

  test('surnames take the ending of a woman', () => {
    const pairs = {
      Bērziņš: 'Bērziņa',
      Lācis: 'Lāce',
      Lielais: 'Lielā',
      Priede: 'Priede',
      Muižnieks: 'Muižniece',
      Ivanovs: 'Ivanova',
    };
    for (const [man, woman] of Object.entries(pairs)) expect(surnameFor('female', man)).toBe(woman);
  });
});
