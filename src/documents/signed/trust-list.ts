import type { X509Certificate } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { type Anchor, type Period, readCertificate } from './certificates.js';
import { isSignedBy } from './cms.js';
import { along, bytesOf, childrenOf, elementsOf, ns, onlyChild, readXml, textOf } from './read-xml.js';
import {
  fitsElement,
  fitsEnveloping,
  partsOf,
  readReference,
  refuseTwins,
  schemeOf,
  signedBytes,
} from './references.js';
import { SignatureProblem } from './report.js';
import { certificatesIn, propertiesOf, signingCertificate } from './xades-properties.js';

/** A trust list of ETSI TS 119 612 whose own signature fits; certificates in base64 DER, so that it can be kept as JSON. */
export interface TrustList {
  /** `EU` for the list of lists. */
  readonly territory: string;
  readonly sequence: number;
  readonly issuedAt: string;
  readonly nextUpdate: string;
  /** The certificate that signed it. */
  readonly signer: string;
  readonly anchors: KeptAnchor['anchors'];
  /** Where the services are reached. */
  readonly origins: readonly string[];
  /** Who may sign the lists of other territories. */
  readonly pointers: readonly Pointer[];
}

interface Pointer {
  readonly territory: string;
  readonly certificates: readonly string[];
  /** Where that list is; absent for one that is meant for people. */
  readonly location?: string;
}

export interface KeptAnchor {
  readonly territory: string;
  readonly nextUpdate: Date;
  readonly anchors: readonly {
    readonly der: string;
    readonly kind: Anchor['kind'];
    readonly periods: readonly Period[];
  }[];
}

/** Reads a trust list that may be hostile and checks its signature; whether its signer may sign it is for the caller. Throws. */
export function readTrustList(bytes: Buffer): TrustList {
  const root = readXml(bytes, { bytes: 20 * 1024 * 1024, tags: 1_000_000 }).documentElement;
  if (root?.namespaceURI !== ns.tsl || root.localName !== 'TrustServiceStatusList')
    throw new SignatureProblem('format', 'not a trust list');
  const signer = checkSignature(root);
  const scheme = onlyChild(root, ns.tsl, 'SchemeInformation');
  const date = (...path: string[]) => {
    const at = new Date(textOf(along(scheme, ns.tsl, ...path)));
    if (Number.isNaN(at.getTime())) throw new SignatureProblem('format', `no date in ${path.join('/')}`);
    return at.toISOString();
  };
  return {
    territory: textOf(onlyChild(scheme, ns.tsl, 'SchemeTerritory')).slice(0, 10),
    sequence: Number(textOf(onlyChild(scheme, ns.tsl, 'TSLSequenceNumber'))),
    issuedAt: date('ListIssueDateTime'),
    nextUpdate: date('NextUpdate', 'dateTime'),
    signer: signer.raw.toString('base64'),
    anchors: anchorsIn(root),
    origins: originsIn(root),
    pointers: pointersIn(scheme),
  };
}

/** One enveloped signature over the whole list, by the certificate that its signed properties name. */
function checkSignature(root: Element): X509Certificate {
  const [signature, second] = [...elementsOf(root)].filter(
    (one) => one.namespaceURI === ns.ds && one.localName === 'Signature',
  );
  if (!signature || second || signature.parentNode !== root)
    throw new SignatureProblem('wrapped', 'not exactly one signature');
  refuseTwins(root);
  const parts = partsOf(signature);
  const { signed } = propertiesOf(signature, parts);
  const references = childrenOf(parts.info, ns.ds, 'Reference').map(readReference);
  const whole = references.filter(({ uri }) => uri === '' || uri === `#${root.getAttribute('Id')}`);
  const properties = references.filter(({ uri }) => uri === `#${signed.getAttribute('Id')}`);
  const [list, own] = [whole[0], properties[0]];
  if (!list || !own || references.length !== 2) throw new SignatureProblem('wrapped', 'unexpected references');
  if (!fitsElement(own, signed)) throw new SignatureProblem('properties-altered');
  if (!fitsEnveloping(list, root, signature)) throw new SignatureProblem('file-altered');
  const certificate = signingCertificate(signed, certificatesIn(parts));
  const { kind, hash } = schemeOf(onlyChild(parts.info, ns.ds, 'SignatureMethod'));
  if (!isSignedBy(certificate.publicKey, kind, hash, signedBytes(parts.info), parts.value, 'ieee-p1363'))
    throw new SignatureProblem('signature-wrong');
  return certificate;
}

const kinds: Readonly<Record<string, Anchor['kind']>> = {
  'http://uri.etsi.org/TrstSvc/Svctype/CA/QC': 'ca',
  'http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST': 'tsa',
};

function anchorsIn(root: Element): TrustList['anchors'] {
  const providers = onlyChild(root, ns.tsl, 'TrustServiceProviderList');
  const services = providers
    ? [...elementsOf(providers)].filter(
        ({ namespaceURI, localName }) => namespaceURI === ns.tsl && localName === 'TSPService',
      )
    : [];
  return services.flatMap((service) => {
    const information = onlyChild(service, ns.tsl, 'ServiceInformation');
    const kind = kinds[textOf(onlyChild(information, ns.tsl, 'ServiceTypeIdentifier'))];
    if (!kind || !information) return [];
    const history = onlyChild(service, ns.tsl, 'ServiceHistory');
    const past = history ? childrenOf(history, ns.tsl, 'ServiceHistoryInstance') : [];
    const periods = [information, ...past].map(readPeriod).sort((a, b) => b.since - a.since);
    return certificatesBelow(onlyChild(information, ns.tsl, 'ServiceDigitalIdentity')).map((der) => ({
      der,
      kind,
      periods,
    }));
  });
}

function originsIn(root: Element): string[] {
  const found = [...elementsOf(root)].filter(
    ({ namespaceURI, localName }) => namespaceURI === ns.tsl && localName === 'ServiceSupplyPoint',
  );
  const urls = found.map(textOf).filter((text) => /^https?:\/\//.test(text) && URL.canParse(text));
  return [...new Set(urls.map((url) => new URL(url).origin))].slice(0, 500);
}

const status = 'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/';
const before = 'http://uri.etsi.org/TrstSvc/Svcstatus/eSigDir-1999-93-EC-TrustedList/Svcstatus/';
// The words of today and those of the lists before July 2016.
const granted = new Set([
  `${status}granted`,
  ...['undersupervision', 'accredited', 'supervisionincessation'].flatMap((word) => [
    `${status}${word}`,
    `${before}${word}`,
    `http://uri.etsi.org/TrstSvc/eSigDir-1999-93-EC-TrustedList/Svcstatus/${word}`,
  ]),
]);

function readPeriod(instance: Element): Period {
  const uris = [...elementsOf(instance)].filter(({ localName }) => localName === 'URI').map(textOf);
  const signatures = uris.some((uri) => uri.endsWith('/ForeSignatures'));
  const seals = uris.some((uri) => uri.endsWith('/ForeSeals'));
  const any = uris.some((uri) => /\/For(?:eSignatures|eSeals|WebSiteAuthentication)$/.test(uri));
  return {
    since: new Date(textOf(onlyChild(instance, ns.tsl, 'StatusStartingTime'))).getTime() || Number.MAX_SAFE_INTEGER,
    granted: granted.has(textOf(onlyChild(instance, ns.tsl, 'ServiceStatus'))),
    signatures: signatures || !any,
    seals,
    overridden: [...elementsOf(instance)].some(({ localName }) => localName === 'Qualifications'),
  };
}

function pointersIn(scheme: Element | undefined): TrustList['pointers'] {
  const list = onlyChild(scheme, ns.tsl, 'PointersToOtherTSL');
  const pointers = list ? childrenOf(list, ns.tsl, 'OtherTSLPointer') : [];
  return pointers.map((pointer) => ({
    territory: textOf([...elementsOf(pointer)].find(({ localName }) => localName === 'SchemeTerritory')).slice(0, 10),
    certificates: certificatesBelow(onlyChild(pointer, ns.tsl, 'ServiceDigitalIdentities')),
    location: locationIn(pointer),
  }));
}

/** The address of a list for machines: what is marked as a PDF is the same for people. */
function locationIn(pointer: Element): string | undefined {
  const location = textOf(onlyChild(pointer, ns.tsl, 'TSLLocation'));
  const type = textOf([...elementsOf(pointer)].find(({ localName }) => localName === 'MimeType'));
  const isXml = type === 'application/vnd.etsi.tsl+xml' || (type === '' && /\.xml$/i.test(location));
  return isXml && /^https?:\/\//.test(location) && URL.canParse(location) ? location : undefined;
}

function certificatesBelow(element: Element | undefined): string[] {
  const found = element ? [...elementsOf(element)].filter(({ localName }) => localName === 'X509Certificate') : [];
  return found.flatMap((one) => {
    const der = bytesOf(one);
    return der && readCertificate(der) ? [der.toString('base64')] : [];
  });
}
