import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import { verifySigned } from '../index.js';
import { makeAuthority } from './testing.js';
import { writeContainer } from './write-container.js';

/** A SiVa of the published form; `told` is what it says of each signature. */
let reply: (asked: { document: string; filename: string; signaturePolicy: string }) => unknown = () => ({});
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const said = request.url === '/validate' ? reply(JSON.parse(Buffer.concat(chunks).toString('utf8'))) : 404;
  if (typeof said === 'number') return void response.writeHead(said).end('{"requestErrors":[]}');
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
afterAll(() => server.close());
const house = await testHouse({ LETE_SIVA_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
const now = house.clock.now();
const authority = await makeAuthority(now);
const signer = await authority.issue();
const files = [{ name: 'a.txt', type: 'text/plain', bytes: Buffer.from('a') }];
const file = await writeContainer({ files, seal: signer, at: now });

const told = (changes: object = {}) => ({
  signatureFormat: 'XAdES_BASELINE_LT',
  subjectDistinguishedName: { commonName: 'JĀNIS BĒRZIŅŠ', serialNumber: 'PNOLV-010180-15097' },
  certificates: [
    { commonName: 'JĀNIS BĒRZIŅŠ', type: 'SIGNING', content: signer.chain[0]?.raw.toString('base64') ?? '' },
  ],
  signedBy: 'BĒRZIŅŠ, JĀNIS, PNOLV-010180-15097',
  claimedSigningTime: now.toISOString(),
  signatureLevel: 'QESIG',
  signatureScopes: [{ scope: 'FULL', name: 'a.txt', content: 'Full document' }],
  id: 'S0',
  indication: 'TOTAL-PASSED',
  info: { bestSignatureTime: now.toISOString() },
  ...changes,
});
const reportOf = (...signatures: object[]) => ({
  validationReport: {
    validationConclusion: {
      validationTime: now.toISOString(),
      signaturesCount: signatures.length,
      validSignaturesCount: signatures.length,
      signatures,
      policy: { policyName: 'POLv4', policyDescription: '', policyUrl: '' },
      signatureForm: 'ASiC-E',
    },
  },
});
const verdict = async (bytes: Uint8Array = file) => (await verifySigned(house, bytes)).signatures[0];

test('what the service passes has passed, with its level, time and strength', async () => {
  const seen: string[] = [];
  reply = ({ document, filename, signaturePolicy }) => {
    seen.push(filename, signaturePolicy, String(Buffer.from(document, 'base64').equals(file)));
    return reportOf(told());
  };
  expect(await verdict()).toMatchObject({
    indication: 'passed',
    level: 'LT',
    strength: 'qualified-signature',
    provenAt: now.toISOString(),
    signer: { personalCode: '01018015097' },
    covers: ['a.txt'],
  });
  expect(seen).toEqual(['document.asice', 'POLv4', 'true']);
});

test('what it fails or leaves open has not passed, with its own sub-indication and words', async () => {
  const errors = [{ content: 'The certificate is revoked!' }];
  reply = () => reportOf(told({ indication: 'TOTAL-FAILED', subIndication: 'REVOKED', errors }));
  expect(await verdict()).toMatchObject({ indication: 'failed', reason: 'revoked', strength: 'unknown' });
  reply = () => reportOf(told({ indication: 'INDETERMINATE', subIndication: 'OUT_OF_BOUNDS_NO_POE' }));
  expect(await verdict()).toMatchObject({ indication: 'indeterminate', reason: 'expired-unproven' });
  reply = () => reportOf(told({ indication: 'TOTAL-FAILED', subIndication: 'SOMETHING_NEW', errors }));
  const failed = await verdict();
  expect(failed).toMatchObject({ indication: 'failed', reason: 'service-refuses' });
  expect(failed?.checks.at(-1)).toMatchObject({ what: 'service', detail: expect.stringContaining('revoked!') });
});

test('a service that fails, talks nonsense or of another signature never makes one valid', async () => {
  const answers = [
    ...[500, 400, {}, { validationReport: null }, reportOf(), reportOf(told({ id: 'S9' }))],
    reportOf(told({ indication: 'PASSED' })),
    { validationReport: { validationConclusion: { signaturesCount: 2, signatures: [told()] } } },
    reportOf(told({ certificates: [{ type: 'SIGNING', content: authority.certificate.raw.toString('base64') }] })),
  ];
  for (const said of answers) {
    reply = () => said;
    expect(await verdict(), JSON.stringify(said)).toMatchObject({
      indication: 'indeterminate',
      subIndication: 'TRY_LATER',
      reason: 'service-silent',
    });
  }
});

test('what Lete’s own reader refuses is not sent to the service, and what it finds altered stays failed', async () => {
  let asked = 0;
  reply = () => {
    asked += 1;
    return reportOf(told());
  };
  expect((await verifySigned(house, Buffer.from('PK\u0003\u0004 and nothing'))).refused).toBe('zip-malformed');
  expect(asked).toBe(0);
  const { mimetype, ...rest } = unzipSync(file);
  const altered = zipSync({ mimetype: [mimetype ?? new Uint8Array(), { level: 0 }], ...rest, 'a.txt': strToU8('b') });
  expect((await verifySigned(house, altered)).signatures).toMatchObject([
    { indication: 'failed', reason: 'file-altered' },
  ]);
});
