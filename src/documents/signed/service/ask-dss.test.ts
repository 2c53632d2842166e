import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { testHouse } from '../../../../test/support/index.js';
import { verifySigned } from '../../index.js';
import { makeAuthority } from '../testing.js';
import { writeContainer } from '../write-container.js';

/** A DSS as its REST interface answers: reports side by side, names in capitals, times without a zone. */
let reply: (asked: { signedDocument: { bytes: string; name: string } }) => unknown = () => ({});
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const isPath = request.url === '/dss/services/rest/validation/validateSignature';
  const said = isPath ? reply(JSON.parse(Buffer.concat(chunks).toString('utf8'))) : 404;
  if (typeof said === 'number') return void response.writeHead(said).end('{}');
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
afterAll(() => server.close());
const house = await testHouse({ LETE_DSS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/dss` });
const now = house.clock.now();
const authority = await makeAuthority(now);
const signer = await authority.issue();
const files = [{ name: 'a.txt', type: 'text/plain', bytes: Buffer.from('a') }];
const file = await writeContainer({ files, seal: signer, at: now });
const certificateId = (one = signer) => `C-${one.chain[0]?.fingerprint256.replaceAll(':', '')}`;
const verdict = async () => (await verifySigned(house, file)).signatures[0];

const told = (changes: object = {}) => ({
  Id: 'S-A241BCA17271D603',
  BestSignatureTime: '2026-11-25T07:30:00',
  SignedBy: 'JĀNIS BĒRZIŅŠ',
  SignatureLevel: { value: 'QESig', description: 'Qualified Electronic Signature' },
  CertificateChain: { Certificate: [{ id: certificateId(), qualifiedName: 'JĀNIS BĒRZIŅŠ' }] },
  Indication: 'TOTAL_PASSED',
  SubIndication: null,
  Errors: [],
  SignatureFormat: 'XAdES-BASELINE-LT',
  ...changes,
});
const reportOf = (signatures: object[], name = 'S0') => ({
  SimpleReport: {
    ValidSignaturesCount: signatures.length,
    SignaturesCount: signatures.length,
    signatureOrTimestamp: [...signatures.map((Signature) => ({ Signature })), { Timestamp: { Id: 'T-1' } }],
    ValidationTime: '2026-11-25T08:00:00',
  },
  DiagnosticData: { Signature: [{ Id: 'S-A241BCA17271D603', DAIdentifier: name }] },
  DetailedReport: {},
});

test('what a DSS passes has passed, with its level, time and strength; the file goes to it as it came', async () => {
  let same = false;
  reply = ({ signedDocument: { bytes, name } }) => {
    same = name === 'document.asice' && Buffer.from(bytes, 'base64').equals(file);
    return reportOf([told()]);
  };
  expect(await verdict()).toMatchObject({
    indication: 'passed',
    level: 'LT',
    strength: 'qualified-signature',
    provenAt: '2026-11-25T07:30:00.000Z',
  });
  expect(same).toBe(true);
  const { signatureOrTimestamp, ...rest } = reportOf([]).SimpleReport;
  const newer = {
    ...told({ Errors: undefined, CertificateChain: { Certificate: [{ Id: certificateId() }] } }),
    BestSignatureTime: '2026-11-25T08:00:00',
  };
  const SimpleReport = { ...rest, SignaturesCount: 1, signatureOrTimestampOrEvidenceRecord: [{ Signature: newer }] };
  reply = () => ({ ...reportOf([]), SimpleReport });
  const untimed = await verdict();
  expect([untimed?.indication, untimed?.provenAt]).toEqual(['passed', undefined]);
});

test('what it fails or leaves open has not passed, with its own sub-indication and words', async () => {
  const AdESValidationDetails = { Error: [{ Key: 'BBB_XCV_ISCR', value: 'The certificate is revoked!' }] };
  reply = () => reportOf([told({ Indication: 'TOTAL_FAILED', SubIndication: 'REVOKED', AdESValidationDetails })]);
  const failed = await verdict();
  expect(failed).toMatchObject({ indication: 'failed', reason: 'revoked', strength: 'unknown' });
  expect(failed?.checks.at(-1)).toMatchObject({ what: 'service', detail: expect.stringContaining('is revoked!') });
  reply = () => reportOf([told({ Indication: 'INDETERMINATE', SubIndication: 'NO_CERTIFICATE_CHAIN_FOUND' })]);
  expect(await verdict()).toMatchObject({ indication: 'indeterminate', reason: 'untrusted' });
});

test('a DSS that fails, talks nonsense or of another signature never makes one valid', async () => {
  const stranger = { Certificate: [{ id: certificateId({ ...signer, chain: [authority.certificate] }) }] };
  const answers = [
    ...[500, 404, {}, { SimpleReport: null }, reportOf([]), reportOf([told()], 'S9')],
    reportOf([told({ Indication: 'PASSED' })]),
    reportOf([told({ CertificateChain: stranger })]),
    { ...reportOf([told()]), SimpleReport: { ...reportOf([told()]).SimpleReport, SignaturesCount: 2 } },
  ];
  for (const said of answers) {
    reply = () => said;
    expect(await verdict(), JSON.stringify(said)).toMatchObject({
      indication: 'indeterminate',
      reason: 'service-silent',
    });
  }
});
