import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asAdmin, runJobs } from '../../../test/support/index.js';
import { connect } from '../../channels/e-address/testing.js';
import { getIssued, getIssuedFile, getIssuedLetter, verifyFile } from '../../documents/index.js';
import { agency } from '../../platform/html/index.js';
import { announce } from '../../platform/jobs/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { cases } from '../index.js';
import { createRoom } from '../room.js';
import { stateOf } from '../state.js';
import { everyUnit, systemActor } from '../who.js';

const { plain, house, room: eAddress, worker, lettersIn } = await connect();
const { anna } = demonstrationPeople;
const decision = {
  outcome: 'refuse',
  by: 'Dace Kļaviņa',
  ground: 'R04',
  reason: { lv: 'Personu nevar noteikt.', en: 'The person cannot be identified.' },
  norm: { lv: 'Sodu reģistra likums, 21. pants', en: 'Punishment Register Law, section 21' },
  facts: 'Pēc iesniegtajām ziņām personu nevarēja atšķirt no citas.\n\nTālrunī norādītais gads nesakrīt.',
  remedy: cases.remedyOf(agency),
};

async function refusedCase(lang: 'lv' | 'en', number: string): Promise<string> {
  const id = randomUUID();
  await asAdmin(
    plain.adminUrl,
    `insert into casework.case_file (id, number, case_index, service, unit, subject_key, subject_name, applicant, applicant_key, way,
       assurance, lang, answers, delivery, price, price_gross, submitted_at, decided_at, delivered_at, decision)
     values ($1, $2, '3-01', 'conviction-certificate', 'records', $3, 'Anna Bērziņa', '{}', $3, 'portal', 'high', $4, '{}', '{"way":"portal"}',
       '[]', 0, now(), now(), now(), $5)`,
    [id, number, `person:${anna.id}`, lang, JSON.stringify(decision)],
  );
  await worker.transaction({}, (tx) => announce(tx, 'case-refused', { caseId: id }));
  return id;
}

const run = () => runJobs(plain, [createRoom(house), eAddress]);
const look = { actor: systemActor, purpose: 'telling', legalGround: 'Paziņošanas likums, 9. pants' };

test('a refusal becomes a numbered, sealed PDF, goes along by e-address, and stays the client’s to download', async () => {
  const id = await refusedCase('lv', 'IC/2026/3-01/701');
  await worker.transaction({}, (tx) => announce(tx, 'case-refused', { caseId: id }));
  await run();
  const caseFile = await worker.transaction(everyUnit, (tx) => cases.getCase(tx, id));
  expect(stateOf(caseFile)).toBe('refused');
  const own = { subjects: [`person:${anna.id}` as const] };
  const document = await plain.db('web').transaction(own, (tx) => getIssued(tx, caseFile.documentId ?? ''));
  expect(document).toMatchObject({ number: 'IC/2026/3-01/701', title: { lv: 'Lēmums' }, revokedAt: null });
  const [letter] = await lettersIn('anna');
  // In one sealed container with the words (ways/parcel.test.ts opens one).
  expect(letter?.files).toEqual([expect.stringContaining('IC-2026-3-01-701.asice')]);
  const file = await plain
    .db('web')
    .transaction(own, (tx) => getIssuedFile(house, tx, { ...look, caseNumber: document.number }, document.id));
  expect(await verifyFile(house, file.bytes)).toMatchObject({ verdict: 'intact' });
  const count = 'select count(*)::int as n from documents.issued where case_id = $1';
  expect(await asAdmin(plain.adminUrl, count, [id])).toEqual([{ n: 1 }]);
});

test.each(['lv', 'en'] as const)(
  'it carries ground, norm, facts, remedy and its term, in the client’s language: %s',
  async (lang) => {
    const id = await refusedCase(lang, `IC/2026/3-01/${lang === 'lv' ? 702 : 703}`);
    await run();
    const { letter } = await worker.transaction(everyUnit, async (tx) => {
      const { documentId } = await cases.getCase(tx, id);
      return getIssuedLetter(house, tx, look, documentId ?? '');
    });
    const words = JSON.stringify(letter);
    for (const part of [
      decision.reason[lang],
      decision.norm[lang],
      decision.remedy[lang],
      decision.by,
      'nevarēja atšķirt',
    ])
      expect(words).toContain(part);
    expect(letter?.title).toBe(lang === 'lv' ? 'Lēmums' : 'Decision');
  },
);
