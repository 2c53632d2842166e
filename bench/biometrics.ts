import type { Look, SubjectKey } from '../src/audit/index.js';
import { tOf } from '../src/registers/biometrics/testing-timing.js';
import type { Ground } from './ground.js';
import type { Measured } from './measure.js';

const look: Look = {
  actor: { kind: 'system', key: 'system:bench', name: 'bench' },
  purpose: 'own-data',
  legalGround: 'Biometrijas datu apstrādes sistēmas likums',
};
const hidden: SubjectKey = 'person:00000000-0000-4000-8000-0000000000b1';
const nobody: SubjectKey = 'person:00000000-0000-4000-8000-0000000000b2';
/** 5,000 of each: 10,000 in all. */
const each = 5000;

/** Whether the two empty answers of the biometric register can be told apart by their time: of whom nothing is kept, of whom nothing may be told. */
export async function measureBiometrics(ground: Ground): Promise<Measured[]> {
  await ground.run('plain', record, [hidden]);
  const house = await ground.house('plain', 1);
  try {
    const t = Math.abs(await tOf(house, look, [hidden, nobody], each));
    return [
      {
        measure: 'biometrics: |t| between the two empty answers, 10,000 measured',
        ours: t.toFixed(2),
        bare: '4.5 tells them apart',
        ratio: t / 4.5,
        target: { atMost: 1 },
      },
    ];
  } finally {
    await house.close();
  }
}

const record = `
  insert into biometrics.record (id, subject, ground, collected_on, authority, keep_until, given_name, family_name, birth_date, sex, fictitious)
  select gen_random_uuid(), $1, 'criminal-procedure', current_date - n, 'Valsts policija', current_date + 9000, 'A', 'B', '1980-01-01', 'male', true
  from generate_series(1, 5) n`;
