import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Element } from '@xmldom/xmldom';
import type { Clock } from '../../../platform/clock/index.js';
import { pack, unpack } from '../wire/mtom.js';
import type { Operation } from '../wire/names.js';
import { XmlProblem } from '../wire/read-xml.js';
import type { Signer } from '../wire/sign.js';
import { readAnswer, writeRequest } from '../wire/soap.js';

/** The one endpoint that is called, and with what. */
export interface Service {
  readonly url: string;
  readonly signer: Signer;
  /** For mutual TLS, in PEM: our chain and key, and who vouches for the server when that is not a public authority. */
  readonly tls?: { readonly cert: string; readonly key: string; readonly ca?: string };
  readonly clock: Clock;
}

export interface Answer {
  readonly output: Element;
  readonly xml: Buffer;
  readonly parts: ReadonlyMap<string, Buffer>;
}

const longest = 20_000;
const largest = 8 * 1024 * 1024;

/** Asks one operation. Throws ServiceFault for a refusal, XmlProblem for an answer that is none, and what the network throws. */
export async function callService(
  service: Service,
  operation: Operation,
  input: string,
  parts: ReadonlyMap<string, Buffer> = new Map(),
): Promise<Answer> {
  const { url, signer, clock } = service;
  const { xml, messageId } = writeRequest(operation, input, { to: url, signer, now: clock.now() });
  const answered = await post(service, pack({ xml, parts }));
  if (answered.status !== 200 && answered.status !== 500) throw new Error(`the service answered ${answered.status}`);
  const packed = unpack(answered.contentType, answered.body);
  return { output: readAnswer(packed.xml, operation, messageId, clock.now()), ...packed };
}

interface Answered {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

/** The configured endpoint and nothing else: no redirects, bounded in time and size. Without TLS only this very machine is called. */
function post(service: Service, sent: { readonly contentType: string; readonly body: Buffer }): Promise<Answered> {
  const url = new URL(service.url);
  if (url.protocol !== 'https:' && !/^(127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname))
    throw new Error('the e-address service is called by https only');
  const options = {
    method: 'POST',
    headers: { 'content-type': sent.contentType, 'content-length': sent.body.length },
    agent: false as const,
    signal: AbortSignal.timeout(longest),
  };
  return new Promise((done, failed) => {
    const take = (response: IncomingMessage) => {
      const contentType = response.headers['content-type'] ?? '';
      readAll(response).then((body) => done({ status: response.statusCode ?? 0, contentType, body }), failed);
    };
    const call =
      url.protocol === 'https:'
        ? httpsRequest(url, { ...options, ...service.tls, minVersion: 'TLSv1.2' }, take)
        : httpRequest(url, options, take);
    call.on('error', failed);
    call.end(sent.body);
  });
}

async function readAll(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > largest) throw new XmlProblem('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
