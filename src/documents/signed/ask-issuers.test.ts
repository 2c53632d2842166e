import { afterAll, beforeEach, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { verifySigned } from '../index.js';
import { makeAuthority } from './testing.js';
import { ocspAnswer, openResponder, revocationList } from './testing-revocation.js';
import { writeContainer } from './write-container.js';

const responder = await openResponder();
afterAll(() => responder.close());
const house = await testHouse({ LETE_REVOCATION_ORIGINS: responder.origin });
const now = house.clock.now();
const minute = (n: number) => new Date(now.getTime() + n * 60_000);
const authority = await makeAuthority(now);
const signer = await authority.issue({ ocspAt: `${responder.origin}/ocsp`, listAt: `${responder.origin}/crl` });
const about = signer.chain[0] ?? authority.certificate;
const [certified, stranger] = [await authority.responder(), await authority.issue()];
const file = await writeContainer({
  files: [{ name: 'a.txt', type: 'text/plain', bytes: Buffer.from('a') }],
  seal: signer,
  at: now,
  authority: await authority.stamp(now),
});
await asAdmin(
  house.adminUrl,
  `insert into documents.trust_list (territory, sequence, issued_at, next_update, loaded_at, signer, anchors, pointers)
   values ('LV', 1, $1, $2, $1, '', $3, '[]')`,
  [
    now,
    minute(60 * 24 * 30),
    JSON.stringify(
      authority.trust(now).anchors.map((one) => ({ ...one, der: Buffer.from(one.der).toString('base64') })),
    ),
  ],
);

beforeEach(async () => {
  responder.asked = 0;
  responder.answer = () => 404;
  responder.list = 404;
  await asAdmin(house.adminUrl, 'delete from documents.revocation_answer');
});
const verdict = async () => (await verifySigned(house, file)).signatures[0];
const revocationOf = (signature: Awaited<ReturnType<typeof verdict>>) =>
  signature?.checks.find(({ what }) => what === 'revocation');

test('a signature without data on revocation passes once its issuer’s responder says that the certificate is good', async () => {
  responder.answer = (nonce) => ocspAnswer(certified, authority.certificate, { about, at: minute(1), nonce });
  expect(await verdict()).toMatchObject({ indication: 'passed', level: 'LT', strength: 'qualified-signature' });
});

test('a good answer is kept as long as it holds, an hour at most, and not asked for again', async () => {
  responder.answer = (nonce) =>
    ocspAnswer(certified, authority.certificate, { about, at: minute(1), until: minute(600), nonce });
  await verdict();
  const before = responder.asked;
  expect(await verdict()).toMatchObject({ indication: 'passed' });
  expect(responder.asked).toBe(before);
  const [row] = await asAdmin(
    house.adminUrl,
    'select fetched_at, good_until from documents.revocation_answer where bytes is not null',
  );
  expect(row).toMatchObject({ fetched_at: now, good_until: minute(60) });
});

test('a responder that says revoked before the timestamp fails the signature', async () => {
  responder.answer = (nonce) =>
    ocspAnswer(certified, authority.certificate, { about, at: minute(1), revokedAt: minute(-5), nonce });
  expect(await verdict()).toMatchObject({ indication: 'failed', subIndication: 'REVOKED' });
});

test('where no responder answers, the revocation list of the issuer does', async () => {
  responder.list = revocationList(authority.certificate, authority.key, { at: minute(1), until: minute(60) });
  expect(revocationOf(await verdict())).toMatchObject({ outcome: 'yes', detail: expect.stringContaining('CRL') });
});

test('an answer to another question, or by a signer whom the issuer did not certify for it, says nothing', async () => {
  const other = ocspAnswer(certified, authority.certificate, { about: stranger.chain[0] ?? about, at: minute(1) });
  const strange = ocspAnswer(stranger, authority.certificate, { about, at: minute(1) });
  for (const answer of [other, strange, Buffer.from('nonsense')]) {
    await asAdmin(house.adminUrl, 'delete from documents.revocation_answer');
    responder.answer = () => answer;
    expect(await verdict()).toMatchObject({ indication: 'indeterminate', subIndication: 'TRY_LATER' });
  }
});

test('an answer with the nonce of an earlier question is a replay and says nothing', async () => {
  let first: Parameters<typeof responder.answer>[0];
  responder.answer = (nonce) => {
    first ??= nonce;
    return ocspAnswer(certified, authority.certificate, { about, at: minute(1), nonce: first });
  };
  expect(await verdict()).toMatchObject({ indication: 'passed' });
  await asAdmin(house.adminUrl, 'delete from documents.revocation_answer');
  expect(await verdict()).toMatchObject({ indication: 'indeterminate', reason: 'revocation-unknown' });
});

test('who cannot be asked leaves the signature undecided, and the report says why; a dead responder is not asked again at once', async () => {
  responder.answer = () => 503;
  const undecided = await verdict();
  expect(undecided).toMatchObject({ indication: 'indeterminate', subIndication: 'TRY_LATER' });
  expect(revocationOf(undecided)).toMatchObject({ outcome: 'not-checked', detail: expect.stringContaining('503') });
  const before = responder.asked;
  expect(revocationOf(await verdict())?.detail).toContain('503');
  expect(responder.asked).toBe(before);
});

test('an address that neither the operator nor a trust list named is not asked', async () => {
  const closed = { ...house, settings: { ...house.settings, LETE_REVOCATION_ORIGINS: [] } };
  const [undecided] = (await verifySigned(closed, file)).signatures;
  expect(undecided).toMatchObject({ subIndication: 'TRY_LATER' });
  expect(revocationOf(undecided)?.detail).toContain('not on the list');
  expect(responder.asked).toBe(0);
});
