import { randomUUID, type X509Certificate } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import { actionOf, algorithms, ns, type Operation, operationOf } from './names.js';
import { findAt, getAt, readXml, textOf, XmlProblem } from './read-xml.js';
import { type Signer, signParts } from './sign.js';
import { certificateOf, verifySignature } from './verify.js';
import { tag, word } from './write-xml.js';

/** The letter-box between two systems: what is asked, and who proves to ask it. */
export interface Request {
  readonly operation: Operation;
  readonly messageId: string;
  readonly input: Element;
  readonly certificate: X509Certificate;
}

const validFor = 5 * 60_000;

/** A SOAP 1.2 request with WS-Addressing and a WS-Security header: the timestamp and the addressing are signed. */
export function writeRequest(
  operation: Operation,
  input: string,
  { to, signer, now }: { readonly to: string; readonly signer: Signer; readonly now: Date },
): { readonly xml: Buffer; readonly messageId: string } {
  const messageId = `urn:uuid:${randomUUID()}`;
  const addressing = [
    addressed('Action', 'id-action', actionOf(operation)),
    addressed('MessageID', 'id-message', messageId),
    addressed('To', 'id-to', to),
  ];
  const stamp = { id: 'id-timestamp', xml: timestamp(now) };
  const token = tag('wsse:BinarySecurityToken', signer.certificate.raw.toString('base64'), {
    'xmlns:wsu': ns.wsu,
    'wsu:Id': 'id-token',
    ValueType: algorithms.token,
    EncodingType: algorithms.base64,
  });
  const reference = tag('wsse:Reference', '', { URI: '#id-token', ValueType: algorithms.token });
  const keyInfo = tag('ds:KeyInfo', tag('wsse:SecurityTokenReference', reference, { 'xmlns:wsse': ns.wsse }));
  const body = {
    id: 'id-body',
    xml: tag('s:Body', input, { 'xmlns:s': ns.soap, 'xmlns:wsu': ns.wsu, 'wsu:Id': 'id-body' }),
  };
  const signature = signParts(signer.key, 'id-signature', [stamp, ...addressing, body], keyInfo);
  const security = tag('wsse:Security', [stamp.xml, token, signature], {
    'xmlns:wsse': ns.wsse,
    's:mustUnderstand': 'true',
  });
  const header = tag('s:Header', [...addressing.map(({ xml }) => xml), security]);
  return { xml: Buffer.from(tag('s:Envelope', header + body.xml, { 'xmlns:s': ns.soap }), 'utf8'), messageId };
}

/** Reads and checks a request as the service does. */
export function readRequest(xml: Uint8Array, to: string, now: Date): Request {
  const root = readXml(xml);
  const header = getAt(root, ns.soap, 'Header');
  const security = getAt(header, ns.wsse, 'Security');
  const certificate = certificateOf(textOf(getAt(security, ns.wsse, 'BinarySecurityToken')));
  const signed = verifySignature(getAt(security, ns.ds, 'Signature'), certificate);
  const stamp = getAt(security, ns.wsu, 'Timestamp');
  const [action, id, target] = ['Action', 'MessageID', 'To'].map((name) => getAt(header, ns.wsa, name));
  const body = getAt(root, ns.soap, 'Body');
  for (const part of [stamp, action, id, target, body])
    if (!part || !signed.covers.includes(part)) throw new XmlProblem('header-not-signed');
  checkStamp(stamp, now);
  const operation = operationOf(textOf(action));
  if (!operation || textOf(target) !== to) throw new XmlProblem('addressing');
  return { operation, messageId: textOf(id), input: getAt(body, ns.uui, `${operation}Input`), certificate };
}

export function writeAnswer(operation: Operation, relatesTo: string, output: string, now: Date): Buffer {
  const body = tag(`${operation}Output`, output, { xmlns: ns.uui });
  return answer(`${actionOf(operation)}Response`, relatesTo, body, now);
}

/** A refusal of the service: the code is all that the sender is told. */
export function writeFault(relatesTo: string, code: string, now: Date): Buffer {
  const fault = tag('s:Fault', [
    tag('s:Code', word('s:Value', 's:Sender')),
    tag('s:Reason', tag('s:Text', code, { 'xml:lang': 'lv' })),
  ]);
  return answer(`${ns.wsa}/fault`, relatesTo, fault, now);
}

/** The output of the answer to that very request; throws ServiceFault for a refusal of the service. */
export function readAnswer(xml: Uint8Array, operation: Operation, messageId: string, now: Date): Element {
  const root = readXml(xml);
  const header = getAt(root, ns.soap, 'Header');
  const body = getAt(root, ns.soap, 'Body');
  const fault = findAt(body, ns.soap, 'Fault');
  if (fault) throw new ServiceFault(/\b[A-Z]{2,5}\.\d{3}\b/.exec(textOf(fault))?.[0] ?? 'fault');
  if (textOf(getAt(header, ns.wsa, 'RelatesTo')) !== messageId) throw new XmlProblem('answer-to-another');
  const stamp = stampOf(header);
  if (stamp) checkStamp(stamp, now);
  return getAt(body, ns.uui, `${operation}Output`);
}

/** The service said no; the code only, because its words may repeat what was asked. */
export class ServiceFault extends Error {
  override readonly name = 'ServiceFault';
  constructor(readonly code: string) {
    super(`the e-address service refused: ${code}`);
  }
}

function stampOf(header: Element): Element | undefined {
  const security = findAt(header, ns.wsse, 'Security');
  return security && findAt(security, ns.wsu, 'Timestamp');
}

function answer(action: string, relatesTo: string, content: string, now: Date): Buffer {
  const header = tag('s:Header', [
    addressed('Action', 'id-action', action).xml,
    addressed('RelatesTo', 'id-relates', relatesTo).xml,
    tag('wsse:Security', timestamp(now), { 'xmlns:wsse': ns.wsse }),
  ]);
  return Buffer.from(tag('s:Envelope', header + tag('s:Body', content), { 'xmlns:s': ns.soap }), 'utf8');
}

function addressed(name: string, id: string, text: string) {
  const opened = word(`a:${name}`, text).replace('>', ` xmlns:a="${ns.wsa}" xmlns:wsu="${ns.wsu}" wsu:Id="${id}">`);
  return { id, xml: opened };
}

function timestamp(now: Date): string {
  const until = new Date(now.getTime() + validFor);
  return tag('wsu:Timestamp', [word('wsu:Created', now.toISOString()), word('wsu:Expires', until.toISOString())], {
    'xmlns:wsu': ns.wsu,
    'wsu:Id': 'id-timestamp',
  });
}

/** Five minutes of difference between two clocks are forgiven, no more. */
function checkStamp(stamp: Element | undefined, now: Date): void {
  if (!stamp) throw new XmlProblem('timestamp');
  const [created, expires] = ['Created', 'Expires'].map((name) => Date.parse(textOf(getAt(stamp, ns.wsu, name))));
  const at = now.getTime();
  if (!created || !expires || created > at + validFor || expires < at - validFor || expires - created > 2 * validFor)
    throw new XmlProblem('timestamp');
}
