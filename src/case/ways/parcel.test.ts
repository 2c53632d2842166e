/** What is sent is sealed: the container that leaves is opened, verified, and shown to a foreign verifier. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { asAdmin, runJobs } from '../../../test/support/index.js';
import { connect } from '../../channels/e-address/testing.js';
import { getReceived, issueDocument, keepReceived, verifySigned } from '../../documents/index.js';
import { makeAuthority, readSignedFile } from '../../documents/signed/testing.js';
import { openStamper } from '../../documents/signed/testing-stamps.js';
import { exampleOrder } from '../../documents/testing.js';
import { answersInWords } from '../../platform/form/index.js';
import { announce } from '../../platform/jobs/index.js';
import { demonstrationEntities } from '../../registers/legal-entities/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { cases, matters, servicesOf } from '../index.js';
import { receiveMessage } from '../intake/receive-message.js';
import { createRoom } from '../room.js';
import { staff } from '../testing.js';
import { everyUnit, whoOf } from '../who.js';
import { lookOf } from './parcel.js';
import { type ClientNotice, tellClient } from './tell-client.js';

const { plain, house, room: eAddress, worker, lettersIn } = await connect();
const own = createRoom(house);
const { anna, liga } = demonstrationPeople;

async function newCase(subject: string, delivery: string, assurance = 'high') {
  const id = randomUUID();
  await asAdmin(
    plain.adminUrl,
    `insert into casework.case_file (id, number, case_index, unit, subject_key, subject_name, applicant, applicant_key, way, assurance,
       lang, answers, contact_email, delivery, price, price_gross, submitted_at)
     values ($1, $2, '3-01', 'service-desk', $3, 'Līga Vītola', '{}', $3, 'portal', $4, 'lv', '{}', 'liga@klients.example', $5, '{}', 0, now())`,
    [id, `IC/2026/3-01/${id.slice(0, 4)}`, subject, assurance, JSON.stringify({ way: delivery })],
  );
  return id;
}

async function tell(caseId: string, more: Partial<ClientNotice>, by = own) {
  await worker.transaction(everyUnit, async (tx) => {
    const notice = { name: 'case-answered', lang: 'lv', subject: 'Atbilde', body: 'Gaida portālā.' } as const;
    await tellClient(house, tx, await cases.getCase(tx, caseId), {
      ...notice,
      weight: 'official',
      key: randomUUID(),
      ...more,
    });
  });
  await runJobs(plain, [by, eAddress]);
}

const filesNamed = (...names: readonly string[]) =>
  worker.transaction({}, async (tx) => {
    const { sha256, type, size } = await keepReceived(house, tx, Buffer.from('1. solis'), { name: 'kārtība.txt' });
    return names.map((name) => ({ sha256, name, type, size }));
  });

/** The container on the timeline, as it left. */
async function parcelOn(caseId: string) {
  return worker.transaction(everyUnit, async (tx) => {
    const caseFile = await cases.getCase(tx, caseId);
    const lines = await cases.listEntries(tx, caseId, 'everyone');
    const file = lines.flatMap(({ data }) => data?.attachments ?? [])[0];
    return file && { name: file.name, bytes: (await getReceived(house, tx, lookOf(caseFile), file.sha256)).bytes };
  });
}

test('an answer with files leaves for the e-address as one container under the seal, words and all', async () => {
  const caseId = await newCase(`person:${anna.id}`, 'portal');
  const files = await filesNamed('kārtība.txt', 'kārtība.txt', 'mimetype');
  await tell(caseId, { whole: 'Atbilde uz jautājumu.', files });
  const parcel = await parcelOn(caseId);
  expect((await lettersIn('anna'))[0]).toMatchObject({ title: 'Atbilde', files: [parcel?.name] });
  const report = await verifySigned(house, parcel?.bytes ?? Buffer.alloc(0));
  expect(report.refused).toBeUndefined();
  expect(report.signatures).toMatchObject([{ level: 'B' }]);
  const inside = unzipSync(parcel?.bytes ?? new Uint8Array());
  expect(Object.keys(inside)).toEqual([
    'mimetype',
    'kārtība.txt',
    '2-kārtība.txt',
    '2-mimetype',
    'vēstule.txt',
    'META-INF/manifest.xml',
    'META-INF/signatures0.xml',
  ]);
  expect(Buffer.from(inside['vēstule.txt'] ?? '').toString()).toBe('Atbilde uz jautājumu.\n');
});

test('where a timestamp authority is set, what leaves carries its timestamp; while it gives none, nothing leaves and the job comes again', async () => {
  const now = house.clock.now();
  const authority = await makeAuthority(now);
  const stamper = await openStamper(await authority.stamper(), () => now);
  onTestFinished(() => stamper.close());
  const certificates = join(mkdtempSync(join(tmpdir(), 'lete-tsa-')), 'tsa.pem');
  writeFileSync(certificates, String(authority.certificate));
  const settings = { ...house.settings, LETE_TSA_URL: stamper.url, LETE_TSA_CERT_FILE: certificates };
  const stamping = createRoom({ ...house, settings });
  const caseId = await newCase(`person:${anna.id}`, 'e-address');
  stamper.status = 2;
  await tell(caseId, { whole: 'Ar laika zīmogu.', files: await filesNamed('kārtība.txt') }, stamping);
  expect(await parcelOn(caseId)).toBeUndefined();
  stamper.status = 0;
  await asAdmin(plain.adminUrl, 'update graphile_worker._private_jobs set run_at = now()');
  await runJobs(plain, [stamping, eAddress]);
  const parcel = await parcelOn(caseId);
  const sheet = Buffer.from(unzipSync(parcel?.bytes ?? new Uint8Array())['META-INF/signatures0.xml'] ?? '').toString();
  expect(sheet).toContain('EncapsulatedTimeStamp');
  expect(readSignedFile(parcel?.bytes ?? Buffer.alloc(0), authority.trust(now)).signatures).toMatchObject([
    { level: 'T', provenAt: now.toISOString() },
  ]);
});

test('who asked for the document by mail and is proven gets it sealed by mail; nobody else’s document is in a mail', async () => {
  const { id: documentId } = await issueDocument(house, exampleOrder({ key: randomUUID() }));
  const asked = await newCase(`person:${liga.id}`, 'signed-email');
  await tell(asked, { documentId });
  const mailed = await asAdmin(plain.adminUrl, 'select files from email.notice where case_id = $1', [asked]);
  const parcel = await parcelOn(asked);
  expect(mailed).toMatchObject([{ files: [{ name: parcel?.name }] }]);
  expect(Object.keys(unzipSync(parcel?.bytes ?? new Uint8Array())).some((name) => name.endsWith('.pdf'))).toBe(true);
  for (const [delivery, assurance] of [
    ['portal', 'high'],
    ['signed-email', 'email'],
  ] as const) {
    const other = await newCase(`person:${liga.id}`, delivery, assurance);
    await tell(other, { documentId });
    expect(await asAdmin(plain.adminUrl, 'select files from email.notice where case_id = $1', [other])).toEqual([
      { files: [] },
    ]);
  }
});

const xmlsec = (() => {
  try {
    return execFileSync('xmlsec1', ['--version']).toString().startsWith('xmlsec1');
  } catch (error) {
    return !error;
  }
})();

test(`what leaves is accepted by xmlsec1${xmlsec ? '' : ' (skipped: xmlsec1 is not installed)'}`, async ({ skip }) => {
  if (!xmlsec) skip('xmlsec1 is not installed: apt-get install xmlsec1');
  const { id: documentId } = await issueDocument(house, exampleOrder({ key: randomUUID() }));
  const caseId = await newCase(`person:${anna.id}`, 'e-address');
  await tell(caseId, { documentId, whole: 'Izziņa pielikumā.' });
  const folder = mkdtempSync(join(tmpdir(), 'lete-parcel-'));
  for (const [name, bytes] of Object.entries(unzipSync((await parcelOn(caseId))?.bytes ?? new Uint8Array())))
    writeFileSync(join(folder, name.replace('META-INF/', '')), bytes);
  const sheet = join(folder, 'signatures0.xml');
  const verify = () =>
    execFileSync(
      'xmlsec1',
      ['--verify', '--insecure', '--id-attr:Id', 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties', sheet],
      { cwd: folder, stdio: 'pipe' },
    );
  expect(verify).not.toThrow();
  writeFileSync(join(folder, 'vēstule.txt'), 'Cita.');
  expect(verify).toThrow();
});

test('what is forwarded really goes to the authority, with all that came, by e-address, mail or post; what does not arrive is told', async () => {
  const officer = staff('officer', ['records']);
  const letter = async () => {
    const attachments = await filesNamed('plāns.txt');
    const message = {
      channel: 'email',
      externalId: `<${randomUUID()}@test>`,
      originalSha256: '00'.repeat(32),
      receivedAt: house.clock.now(),
      from: { name: 'Ilze Kalna', address: 'ilze@klients.example', identity: 'email' },
      subject: 'Par ceļu',
      text: 'Lūdzu salabot ceļu pie skolas.',
      references: [],
      attachments,
      kind: 'request',
    } as const;
    const taken = await worker.transaction(everyUnit, (tx) => receiveMessage(plain, tx, randomUUID(), message));
    return String(taken?.caseId);
  };
  const forward = async (papers: matters.Papers) => {
    const caseId = await letter();
    await plain.db('web').transaction(whoOf(officer), async (tx) => {
      await cases.assignCase(tx, officer, caseId);
      const why = 'Ceļi ir pašvaldības kompetencē.';
      await matters.forwardCase(tx, officer, caseId, { authority: 'Fiktīvā iestāde', why, papers });
    });
    await runJobs(plain, [own, eAddress]);
    return caseId;
  };
  const wrong = { way: 'e-address', address: '123' } as const;
  await expect(forward(wrong)).rejects.toMatchObject({ details: { field: 'forwardAddress' } });

  const { registrationNumber } = demonstrationEntities.fictitiousForest;
  const sent = await forward({ way: 'e-address', address: registrationNumber });
  const [kept] = await asAdmin(plain.adminUrl, 'select parcel from casework.forwarding where case_id = $1', [sent]);
  // So that it is destroyed with the case.
  expect(
    await asAdmin(plain.adminUrl, 'select sha256 from casework.file_use where case_id = $1', [sent]),
  ).toContainEqual({
    sha256: kept?.parcel,
  });
  const got = (await lettersIn('fictitiousForest')).find(({ title }) => title.startsWith('Pārsūtīts iesniegums'));
  expect(got?.files).toHaveLength(1);
  const container = await worker.transaction(everyUnit, async (tx) => {
    const caseFile = await cases.getCase(tx, sent);
    return (await getReceived(house, tx, lookOf(caseFile), String(kept?.parcel))).bytes;
  });
  const inside = unzipSync(new Uint8Array(container));
  expect(Buffer.from(inside['pavadvestule.txt'] ?? '').toString()).toMatch(/Ilze Kalna[\s\S]*pašvaldības kompetencē/);
  expect(Buffer.from(inside['iesniegums.txt'] ?? '').toString()).toContain('Lūdzu salabot ceļu pie skolas.');
  expect(Buffer.from(inside['1-plāns.txt'] ?? '').toString()).toBe('1. solis');
  expect((await verifySigned(house, container)).refused).toBeUndefined();

  const mailed = await forward({ way: 'email', address: 'pasts@iestade.example' });
  const notices = await asAdmin(
    plain.adminUrl,
    `select id, files from email.notice where case_id = $1 and recipient = 'pasts@iestade.example'`,
    [mailed],
  );
  expect(notices).toMatchObject([{ files: [{ type: 'application/vnd.etsi.asic-e+zip' }] }]);
  const failedLines = async (caseId: string, name: string, news: Readonly<Record<string, string>>) => {
    await worker.transaction(everyUnit, (tx) => announce(tx, name, news));
    await runJobs(plain, [own, eAddress]);
    const entries = await worker.transaction(everyUnit, (tx) => cases.listEntries(tx, caseId, 'staff'));
    return entries.flatMap(({ words }) => (words?.lv.includes('nav nonāk') ? [words.lv] : []));
  };
  const told = ['Pārsūtītie dokumenti nav nonākuši pie adresāta: Fiktīvā iestāde. Nosūtiet tos citādi.'];
  const noticeId = String(notices[0]?.id);
  expect(await failedLines(mailed, 'notice-failed', { noticeId, caseId: mailed })).toEqual(told);

  const posted = await forward({ way: 'post', address: 'Fiktīvā iela 1, Rīga, LV-1001' });
  const [paper] = await asAdmin(plain.adminUrl, 'select carrier_id from casework.forwarding where case_id = $1', [
    posted,
  ]);
  const letterId = String(paper?.carrier_id);
  expect(await failedLines(posted, 'letter-returned', { letterId, caseId: posted })).toEqual(told);
});

test('of an application for a service that is forwarded, the answers of its form go along', async () => {
  const officer = staff('officer', ['archive']);
  const service = servicesOf(plain).find(({ passport, application }) => passport.forwardsTo && application);
  const example = service?.examples.person ?? {};
  const caseId = await newCase(`person:${anna.id}`, 'portal');
  await asAdmin(
    plain.adminUrl,
    `update casework.case_file set service = $2, unit = 'archive', answers = $3, paid_at = submitted_at, referred_at = submitted_at where id = $1`,
    [caseId, service?.id, JSON.stringify(example)],
  );
  await plain.db('web').transaction(whoOf(officer), async (tx) => {
    await cases.assignCase(tx, officer, caseId);
    const papers = { way: 'email', address: 'arhivs@iestade.example' } as const;
    const why = 'Šie dokumenti glabājas citā arhīvā.';
    await matters.forwardCase(tx, officer, caseId, { authority: 'Fiktīvais arhīvs', why, papers }, service);
  });
  await runJobs(plain, [own, eAddress]);
  const [kept] = await asAdmin(plain.adminUrl, 'select parcel from casework.forwarding where case_id = $1', [caseId]);
  const container = await worker.transaction(everyUnit, async (tx) => {
    const caseFile = await cases.getCase(tx, caseId);
    return (await getReceived(house, tx, lookOf(caseFile), String(kept?.parcel))).bytes;
  });
  const said = Buffer.from(unzipSync(new Uint8Array(container))['iesniegums.txt'] ?? '').toString();
  const form = service?.application?.form('person');
  const words = form ? answersInWords(form, example, 'lv') : [];
  expect(words.length).toBeGreaterThan(3);
  for (const { label, value } of words) expect(said).toContain(`${label}\n${value}`);
});
