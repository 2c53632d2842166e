import { randomUUID } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { keepReceived } from '../../documents/index.js';
import { testContainers } from '../../documents/signed/testing-container.js';
import { openResponder } from '../../documents/signed/testing-revocation.js';
import { fillRegister } from '../../identity/testing-browser.js';
import { type DemonstrationPerson, demonstrationPeople } from '../../registers/persons/index.js';
import { cases, lists, whoOf } from '../index.js';
import type { IncomingMessage } from '../intake/message.js';
import { receiveMessage } from '../intake/receive-message.js';
import { client, staff } from '../testing.js';
import { everyUnit } from '../who.js';
import { listProofs } from './reports.js';
import { verifyEntry } from './verify-entry.js';
import { proofInWords } from './words.js';

const responder = await openResponder();
afterAll(() => responder.close());
const house = await testHouse({ LETE_REVOCATION_ORIGINS: responder.origin });
await fillRegister(house.adminUrl);
const now = house.clock.now();
const containers = await testContainers(now);
await containers.trust(house.adminUrl, now);
const { anna, dace } = demonstrationPeople;
const signerOf = ({ givenName, familyName, personalCode }: DemonstrationPerson) => ({
  given: givenName.toUpperCase(),
  family: familyName.toUpperCase(),
  code: `${personalCode.slice(0, 6)}-${personalCode.slice(-5)}`,
});

/** Takes in a mail with a container; returns its case and entry once every job has run. */
async function receive(container: Buffer, changes: Partial<IncomingMessage> = {}) {
  const messageId = randomUUID();
  await house.db('worker').transaction(everyUnit, async (tx) => {
    const { sha256, type, size } = await keepReceived(house, tx, container, { name: 'iesniegums.asice' });
    await receiveMessage(house, tx, messageId, {
      channel: 'email',
      externalId: `<${messageId}@x>`,
      originalSha256: '0'.repeat(64),
      receivedAt: now,
      from: { name: 'Anna Bērziņa', address: 'anna@klients.example', identity: 'email' },
      subject: 'Datu subjekta pieprasījums',
      text: 'Pielikumā parakstīts pieprasījums.',
      references: [],
      attachments: [{ sha256, name: 'iesniegums.asice', type, size }],
      ...changes,
    });
  });
  await runJobs(house);
  const [found] = await asAdmin(
    house.adminUrl,
    `select entry.*, one.subject_key as party, one.assurance as proven, one.number from casework.taken_message taken
     join casework.entry on entry.id = taken.entry_id join casework.case_file one on one.id = taken.case_id where taken.message = $1`,
    [messageId],
  );
  const caseId = String(found?.case_id);
  const proofs = await house.db('worker').transaction(everyUnit, (tx) => listProofs(house, tx, caseId, 'staff'));
  return { ...found, caseId, proofs } as Readonly<Record<string, unknown>> & {
    readonly caseId: string;
    readonly proofs: Awaited<ReturnType<typeof listProofs>>;
  };
}
const key = (person: { readonly id: string }) => `person:${person.id}`;

test('a qualified signature makes the matter that of its owner, who finds it in their own portal', async () => {
  const taken = await receive(await containers.sign(signerOf(anna), 'Lūdzu ziņas par mani.', now));
  expect(taken).toMatchObject({ party: key(anna), proven: 'high', assurance: 'high', author_key: key(anna) });
  expect(taken.proofs).toMatchObject([{ verdict: 'passed', meaning: 'proven', checkedAt: now }]);
  const mine = await house
    .db('web')
    .transaction({ subjects: [`person:${anna.id}`] }, (tx) => lists.listMatters(tx, key(anna), undefined));
  expect(mine.map(({ id }) => id)).toContain(taken.caseId);
  const [kept] = await asAdmin(house.adminUrl, 'select report from casework.signed_report limit 1');
  expect(String(kept?.report)).not.toContain('BĒRZIŅA');
  const [notice] = await asAdmin(house.adminUrl, `select body from email.notice where case_number = $1`, [
    taken.number,
  ]);
  expect(notice?.body).not.toContain('/turpinat/');
});

test('a container under another name and a false type is recognised by its bytes, and so is an original that is one', async () => {
  const container = await containers.sign(signerOf(anna), 'Lūdzu ziņas par mani, citādi nosauktas.', now);
  const { sha256, size } = await house
    .db('worker')
    .transaction(everyUnit, (tx) => keepReceived(house, tx, container, { name: 'iesniegums.asice' }));
  const disguised = { sha256, size, name: 'foto.jpg', type: 'image/jpeg' };
  expect(await receive(container, { attachments: [disguised] })).toMatchObject({ party: key(anna), proven: 'high' });
  const whole = await containers.sign(signerOf(anna), 'Pats oriģināls ir konteiners.', now);
  const original = await house
    .db('worker')
    .transaction(everyUnit, (tx) => keepReceived(house, tx, whole, { name: 'iesniegums.bin' }));
  const taken = await receive(container, { attachments: [], originalSha256: original.sha256 });
  expect(taken).toMatchObject({ party: key(anna), proven: 'high' });
  expect(taken.proofs).toMatchObject([{ verdict: 'passed', name: 'iesniegums.bin' }]);
});

test('a mail signed as S/MIME with a qualified certificate is its owner’s, and an altered one nobody’s', async () => {
  const mail = await containers.signMail(signerOf(anna), 'Lūdzu ziņas par mani, vēstulē.', now, responder);
  for (const [bytes, proven, verdict] of [
    [mail, 'high', /passed/],
    [Buffer.from(mail.toString().replace('ziņas', 'naudu')), 'email', /failed/],
  ] as const) {
    const { sha256 } = await house
      .db('worker')
      .transaction(everyUnit, (tx) => keepReceived(house, tx, bytes, { name: 'vēstule.eml' }));
    const signature = await house
      .db('worker')
      .transaction(everyUnit, (tx) => keepReceived(house, tx, Buffer.from(sha256), { name: 'smime.p7s' }));
    const attachments = [{ ...signature, name: 'smime.p7s', type: 'application/pkcs7-signature' }];
    const taken = await receive(bytes, { originalSha256: sha256, attachments });
    expect(taken.proofs).toMatchObject([{ verdict: expect.stringMatching(verdict) }]);
    expect(taken.words).toMatchObject({ lv: expect.stringContaining('Vēstule parakstīta kā S/MIME.') });
    expect(taken).toMatchObject({ proven });
  }
});

test('what does not pass raises nothing and says so: altered, by nobody on a trust list, no container at all', async () => {
  const container = await containers.sign(signerOf(anna), 'Lūdzu.', now);
  const { mimetype = new Uint8Array(), ...rest } = unzipSync(container);
  const altered = Buffer.from(
    zipSync({ mimetype: [mimetype, { level: 0 }], ...rest, 'iesniegums.txt': strToU8('Nelūdzu.') }),
  );
  const foreign = await (await testContainers(now)).sign(signerOf(anna), 'Lūdzu.', now);
  const damaged = container.subarray(0, 900);
  const unqualified = await containers.sign(signerOf(anna), 'Lūdzu.', now, { qualified: false });
  for (const [bytes, verdict] of [
    [altered, /failed/],
    [foreign, /indeterminate/],
    [damaged, /refused/],
    [unqualified, /indeterminate|passed/],
  ] as const) {
    const taken = await receive(bytes);
    expect(taken).toMatchObject({ party: `person:${taken.caseId}`, proven: 'email', assurance: 'email' });
    expect(taken.proofs).toMatchObject([{ verdict: expect.stringMatching(verdict), meaning: 'not-valid' }]);
  }
});

test('somebody else’s signature is shown as such and gives no right to the matter, nor to what they did not write', async () => {
  const mine = await receive(await containers.sign(signerOf(anna), 'Lūdzu ziņas.', now));
  const subject = `Re: ${mine.number}`;
  const stranger = await receive(await containers.sign(signerOf(dace), 'Rādiet man.', now), {
    subject,
    from: { name: 'Dace Rozīte', address: 'dace@klients.example', identity: 'email' },
  });
  expect(stranger).toMatchObject({ caseId: mine.caseId, party: key(anna), audience: 'staff', author_key: key(dace) });
  expect(stranger.proofs.filter(({ entryId }) => entryId === stranger.id)).toMatchObject([{ meaning: 'other-person' }]);
  const borrowed = await receive(await containers.sign(signerOf(dace), 'Līgums.', now), {
    from: { name: 'Jānis Ozols', address: 'janis@klients.example', identity: 'email' },
  });
  expect(borrowed).toMatchObject({ party: `person:${borrowed.caseId}`, author_key: 'anonymous', assurance: 'email' });
});

test('whoever holds the case accepts a signer by hand, once, with the ground and why; the entry is theirs then, and it is audited', async () => {
  const borrowed = await receive(await containers.sign(signerOf(dace), 'Mainīju vārdu.', now), {
    from: { name: 'Ilze Eglīte', address: 'ilze@klients.example', identity: 'email' },
  });
  const [proof] = borrowed.proofs;
  const holder = staff('officer', ['records'], anna.id);
  const accept = (reason: string) =>
    house.db('web').transaction(whoOf(holder), (tx) =>
      cases.acceptSigner(house, tx, holder, borrowed.caseId, {
        proofId: proof?.id ?? '',
        ground: 'same-person',
        reason,
      }),
    );
  await expect(accept('Laulībā mainīts uzvārds.')).rejects.toMatchObject({ code: 'not-now' });
  await house.db('web').transaction(whoOf(holder), (tx) => cases.assignCase(tx, holder, borrowed.caseId));
  await expect(accept('Tā.')).rejects.toMatchObject({ code: 'not-valid' });
  await accept('Laulībā mainīts uzvārds.');
  await expect(accept('Laulībā mainīts uzvārds.')).rejects.toMatchObject({ code: 'not-now' });
  await runJobs(house);
  const [entry] = await asAdmin(house.adminUrl, 'select * from casework.entry where id = $1', [borrowed.id]);
  expect(entry).toMatchObject({ author_key: key(dace), assurance: 'high', audience: 'everyone' });
  const [matter] = await asAdmin(house.adminUrl, 'select * from casework.case_file where id = $1', [borrowed.caseId]);
  expect(matter).toMatchObject({ subject_key: key(dace), assurance: 'high' });
  const lines = await asAdmin(
    house.adminUrl,
    `select deed from audit.entry where case_number = $1 and deed = 'case:accept-signer'`,
    [borrowed.number],
  );
  expect(lines).toHaveLength(1);
});

test('the party’s signature opens a stranger’s address to them: the entry is shown and the clock goes on', async () => {
  const mine = await receive(await containers.sign(signerOf(anna), 'Lūdzu ziņas.', now));
  await asAdmin(house.adminUrl, 'update casework.case_file set asked_at = $2 where id = $1', [mine.caseId, now]);
  await asAdmin(
    house.adminUrl,
    `insert into casework.pause (case_id, question, asked_at, subject_key, unit) select id, 'Kad?', $2, subject_key, unit from casework.case_file where id = $1`,
    [mine.caseId, now],
  );
  const answer = await receive(await containers.sign(signerOf(anna), 'Vakar.', now), {
    subject: `Re: ${mine.number}`,
    from: { name: 'Anna', address: 'cita@klients.example', identity: 'email' },
  });
  expect(answer).toMatchObject({ caseId: mine.caseId, audience: 'everyone', kind: 'answered', words: null });
  const [pause] = await asAdmin(house.adminUrl, 'select answered_at from casework.pause where case_id = $1', [
    mine.caseId,
  ]);
  expect(pause?.answered_at).toEqual(now);
});

test('one act of signing proves one entry, and an old one proves none', async () => {
  const container = await containers.sign(signerOf(anna), 'Lūdzu ziņas.', now);
  expect((await receive(container)).proofs).toMatchObject([{ meaning: 'proven' }]);
  const again = await receive(container);
  expect(again.proofs).toMatchObject([{ verdict: 'passed', meaning: 'used-before' }]);
  expect(again).toMatchObject({ party: `person:${again.caseId}`, assurance: 'email' });
  const before = new Date(now.getTime() - 31 * 86_400_000);
  expect((await receive(await containers.sign(signerOf(anna), 'Lūdzu.', before))).proofs).toMatchObject([
    { verdict: 'passed', meaning: 'too-old' },
  ]);
});

test('two checks of one entry at once keep one report and hand the matter over once', async () => {
  const taken = await receive(await containers.sign(signerOf(anna), 'Lūdzu.', now));
  const handler = verifyEntry(house);
  const context = {
    log: house.log,
    attempt: 1,
    isLastAttempt: false,
    transaction: house.db('worker').transaction,
  };
  await Promise.all([1, 2, 3].map(() => handler({ caseId: taken.caseId, entryId: taken.id }, context)));
  const [rows] = await asAdmin(
    house.adminUrl,
    'select count(*)::int as n from casework.signed_report where entry_id = $1',
    [taken.id],
  );
  expect(rows).toEqual({ n: 1 });
});

test('what the post scanned proves nothing by the file that it is', async () => {
  const taken = await receive(await containers.sign(signerOf(anna), 'Lūdzu.', now), { channel: 'post' });
  expect(taken).toMatchObject({ proofs: [], assurance: 'email' });
});

test('staff have a signature checked again: a new dated report beside the old one, and then the matter is the signer’s', async () => {
  const later = await testContainers(now);
  const taken = await receive(await later.sign(signerOf(anna), 'Lūdzu.', now));
  expect(taken.proofs).toMatchObject([{ verdict: 'indeterminate' }]);
  await asAdmin(house.adminUrl, `delete from documents.trust_list`);
  await later.trust(house.adminUrl, now);
  const officer = staff('officer', ['records']);
  const entryId = Number(taken.id);
  const again = (by: typeof officer) =>
    house.db('web').transaction(whoOf(by), (tx) => cases.verifyAgain(tx, by, taken.caseId, entryId));
  await expect(again(staff('officer', ['punishment-register']))).rejects.toMatchObject({ code: 'not-found' });
  await expect(again(staff('operator', ['records']))).rejects.toMatchObject({ code: 'not-allowed' });
  await again(officer);
  await runJobs(house);
  const proofs = await house
    .db('web')
    .transaction(whoOf(officer), (tx) => listProofs(house, tx, taken.caseId, 'staff'));
  expect(proofs.map(({ meaning }) => meaning).toSorted()).toEqual(['not-valid', 'proven']);
  const newest = proofs.find(({ meaning }) => meaning === 'proven');
  const words = proofInWords(newest ?? proofs[0] ?? fail(), 'lv');
  expect(words.lines.join()).toContain('kvalificēts elektroniskais paraksts');
  expect(JSON.stringify(words)).not.toMatch(/\d{11}/);
  const open = (by: typeof officer) =>
    house.db('web').transaction(whoOf(by), (tx) => cases.openProof(house, tx, by, taken.caseId, newest?.id ?? ''));
  expect((await open(officer)).report?.signatures[0]?.signer?.personalCode).toBe(anna.personalCode);
  expect((await open(client)).id).toBe(newest?.id);
  await expect(open(staff('operator', ['records']))).rejects.toMatchObject({ code: 'not-allowed' });
  const looked = await asAdmin(
    house.adminUrl,
    `select deed from audit.entry where case_number = $1 and deed in ('case:verify-again', 'case:open-signed-report')`,
    [taken.number],
  );
  expect(looked).toHaveLength(3);
});

function fail(): never {
  throw new Error('no report');
}
