import { createHash, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { testHouse } from '../../../test/support/index.js';
import { verifySigned } from '../index.js';
import type { SealKey } from '../seal/seal-key.js';
import { canonicalise, canonicaliseDocument } from './canonicalise.js';
import { fetchTrustLists } from './fetch-trust-lists.js';
import { loadTrustList } from './load-trust-list.js';
import { elementsOf, readXml } from './read-xml.js';
import { makeAuthority } from './testing.js';
import { watchTrustLists } from './watch-trust-lists.js';
import { writeContainer } from './write-container.js';

const house = await testHouse();
const now = house.clock.now();
const authority = await makeAuthority(now);
const [scheme, operator, signer] = [await authority.issue(), await authority.issue(), await authority.issue()];
const der = (seal: SealKey) => seal.chain[0]?.raw.toString('base64') ?? '';
const pem = (seal: SealKey) => String(seal.chain[0]);
const exclusive = { exclusive: true, comments: false, prefixes: [] };
const excC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('base64');
const algorithm = 'Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"';

function listOf(territory: string, number: number, body: string, until = '2027-01-01T00:00:00Z') {
  return (
    `<TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" Id="tsl"><SchemeInformation><TSLSequenceNumber>${number}</TSLSequenceNumber>` +
    `<SchemeTerritory>${territory}</SchemeTerritory>${body.startsWith('<Pointers') ? body : ''}` +
    `<ListIssueDateTime>2026-11-01T00:00:00Z</ListIssueDateTime><NextUpdate><dateTime>${until}</dateTime></NextUpdate></SchemeInformation>` +
    `${body.startsWith('<Pointers') ? '' : body}</TrustServiceStatusList>`
  );
}

const pointer = (territory: string, certificate: string, location = '') =>
  '<PointersToOtherTSL><OtherTSLPointer>' +
  (location && `<TSLLocation>${location}</TSLLocation>`) +
  '<ServiceDigitalIdentities><ServiceDigitalIdentity><DigitalId>' +
  `<X509Certificate>${certificate}</X509Certificate></DigitalId></ServiceDigitalIdentity></ServiceDigitalIdentities>` +
  `<AdditionalInformation><OtherInformation><SchemeTerritory>${territory}</SchemeTerritory></OtherInformation></AdditionalInformation>` +
  '</OtherTSLPointer></PointersToOtherTSL>';

const service = (kind: string) =>
  `<TSPService><ServiceInformation><ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/${kind}</ServiceTypeIdentifier>` +
  `<ServiceDigitalIdentity><DigitalId><X509Certificate>${authority.certificate.raw.toString('base64')}</X509Certificate></DigitalId></ServiceDigitalIdentity>` +
  '<ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted</ServiceStatus><StatusStartingTime>2020-01-01T00:00:00Z</StatusStartingTime>' +
  '</ServiceInformation></TSPService>';
const services = `<TrustServiceProviderList><TrustServiceProvider><TSPServices>${service('CA/QC')}${service('TSA/QTST')}</TSPServices></TrustServiceProvider></TrustServiceProviderList>`;

/** Puts an enveloped XAdES signature into a list. */
function signed(list: string, by: SealKey): Buffer {
  const whole = readXml(Buffer.from(list)).documentElement;
  const properties = `<xades:SignedProperties xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" Id="p"><xades:SignedSignatureProperties><xades:SigningCertificateV2><xades:Cert><xades:CertDigest><ds:DigestMethod ${algorithm}/><ds:DigestValue>${sha256(by.chain[0]?.raw ?? '')}</ds:DigestValue></xades:CertDigest></xades:Cert></xades:SigningCertificateV2></xades:SignedSignatureProperties></xades:SignedProperties>`;
  const reference = (uri: string, transforms: readonly string[], digest: string) =>
    `<ds:Reference URI="${uri}"><ds:Transforms>${transforms.map((one) => `<ds:Transform Algorithm="${one}"/>`).join('')}</ds:Transforms><ds:DigestMethod ${algorithm}/><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`;
  const part = (text: string, name: string) => {
    const found = [...elementsOf(readXml(Buffer.from(text)))].find(({ localName }) => localName === name);
    return found ? canonicalise(found, exclusive) : '';
  };
  const info =
    `<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:CanonicalizationMethod Algorithm="${excC14n}"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"/>` +
    reference(
      '',
      ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', excC14n],
      sha256(whole ? canonicaliseDocument(whole, exclusive) : ''),
    ) +
    `${reference('#p', [excC14n], sha256(part(properties, 'SignedProperties')))}</ds:SignedInfo>`;
  const value = sign('sha256', Buffer.from(part(info, 'SignedInfo')), { key: by.key, dsaEncoding: 'ieee-p1363' });
  const signature =
    `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="s">${info}<ds:SignatureValue>${value.toString('base64')}</ds:SignatureValue>` +
    `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${der(by)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo><ds:Object>` +
    `<xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" Target="#s">${properties}</xades:QualifyingProperties></ds:Object></ds:Signature>`;
  return Buffer.from(list.replace('</TrustServiceStatusList>', `${signature}</TrustServiceStatusList>`));
}

const load = (list: Buffer, ...signers: string[]) => loadTrustList(house, list, signers);
const national = signed(listOf('LV', 7, services), operator);

test('a national list is trusted because the list of lists names its signer, and that one because the operator does', async () => {
  await expect(load(national)).rejects.toThrow('load the EU list of lists first');
  const lists = signed(listOf('EU', 300, pointer('LV', der(operator))), scheme);
  await expect(load(lists)).rejects.toThrow('nobody is known');
  await expect(load(lists, pem(operator))).rejects.toThrow('not one of those');
  expect(await load(lists, pem(scheme))).toContain('number 300');
  expect(await load(national)).toContain('Trust list of LV, number 7: 2 services');
  await expect(load(signed(listOf('LV', 8, services), signer))).rejects.toThrow('not one of those');
});

test('an altered, older or outdated list is refused with a sentence', async () => {
  const altered = Buffer.from(national.toString().replace('CA/QC', 'TSA/QTST'));
  await expect(load(altered, pem(operator))).rejects.toThrow('file-altered');
  const wrapped = Buffer.from(
    national.toString().replace('</ds:Signature>', '<ds:Object><ds:Signature/></ds:Object></ds:Signature>'),
  );
  await expect(load(wrapped, pem(operator))).rejects.toThrow('not exactly one signature');
  await expect(load(Buffer.from('<!DOCTYPE a><a/>'))).rejects.toThrow('xml-forbidden');
  await expect(load(signed(listOf('LV', 6, services), operator), pem(operator))).rejects.toThrow('A newer list');
  await expect(
    load(signed(listOf('LV', 9, services, '2026-11-01T00:00:00Z'), operator), pem(operator)),
  ).rejects.toThrow('get the newer one');
});

test('the lists are fetched by one command; one that is not to be had is told and costs no other', async () => {
  const served = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const list = served.get(request.url ?? '');
    response.writeHead(list ? 200 : 404).end(list);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const by = { ...house, settings: { ...house.settings, LETE_TRUST_LIST_URL: `${own}/lotl.xml` } };
  served.set('/lotl.xml', signed(listOf('EU', 301, pointer('LV', der(operator), `${own}/lv.xml`)), scheme));
  served.set('/lv.xml', signed(listOf('LV', 10, services), operator));
  expect(await fetchTrustLists(by, [pem(scheme)], ['LV'])).toEqual({
    loaded: [
      expect.stringContaining('Trust list of EU, number 301'),
      expect.stringContaining('Trust list of LV, number 10'),
    ],
    failed: [],
  });
  served.delete('/lv.xml');
  const again = await fetchTrustLists(by, [pem(scheme)], ['LV', 'XX']);
  expect(again.loaded).toHaveLength(1);
  expect(again.failed).toEqual([expect.stringContaining('404'), expect.stringContaining('no list of XX')]);
  server.close();
});

test('a list that was to be replaced by now is told to the operator, and its signers are not confirmed', async () => {
  expect(await watchTrustLists(house).look()).toMatchObject({ status: 'ok' });
  const later = new Date('2027-02-01T08:00:00Z');
  const then = { ...house, clock: { ...house.clock, now: () => later } };
  expect(await watchTrustLists(then).look()).toMatchObject({
    status: 'degraded',
    says: { en: 'Out of date: EU, LV.' },
  });
  const files = [{ name: 'a.txt', type: 'text/plain', bytes: Buffer.from('a') }];
  const container = await writeContainer({ files, seal: signer, at: later });
  expect((await verifySigned(then, container)).signatures).toMatchObject([
    { indication: 'indeterminate', reason: 'list-stale' },
  ]);
});

test('a container is judged by the lists that were loaded, in a process apart', async () => {
  const files = [{ name: 'a.txt', type: 'text/plain', bytes: Buffer.from('a') }];
  const container = await writeContainer({ files, seal: signer, at: now, authority: await authority.stamp(now) });
  const [judged] = (await verifySigned(house, container)).signatures;
  expect(judged).toMatchObject({
    reason: 'revocation-unknown',
    indication: 'indeterminate',
    level: 'T',
    provenAt: now.toISOString(),
  });
});

test('a hostile container costs only its own process, and is refused with a reason', async () => {
  expect(await verifySigned(house, zipSync({ 'x.bin': new Uint8Array(60_000_000) }))).toMatchObject({
    refused: 'zip-bomb',
  });
  expect(await verifySigned(house, Buffer.from('PK\u0003\u0004 and nothing'))).toMatchObject({
    refused: 'zip-malformed',
  });
});
