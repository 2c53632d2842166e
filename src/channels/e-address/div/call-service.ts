import type { X509Certificate } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { builtFile, openReader } from '../../../platform/apart/index.js';
import type { Clock } from '../../../platform/clock/index.js';
import { pack } from '../wire/mtom.js';
import type { Operation } from '../wire/names.js';
import { XmlProblem } from '../wire/read-xml.js';
import type { Signer } from '../wire/sign.js';
import { ServiceFault, writeRequest } from '../wire/soap.js';
import type { Answers } from './answers.js';
import type { Came, Read } from './read-answer.js';

/** The one endpoint that is called, and with what. */
export interface Service {
  readonly url: string;
  readonly signer: Signer;
  /** For mutual TLS, in PEM: our chain and key, and who vouches for the server when that is not a public authority. */
  readonly tls?: { readonly cert: string; readonly key: string; readonly ca?: string };
  readonly clock: Clock;
  /** Certificates with which the server signs its confirmations. */
  readonly serverCertificates: readonly X509Certificate[];
}

export interface Answer<O extends Operation> {
  readonly said: Answers[O];
  /** The message byte for byte, without what came beside it. */
  readonly xml: Buffer;
}

/** An answer to our very question whose content is not what it has to be. */
export class ContentProblem extends XmlProblem {
  constructor(
    problem: string,
    readonly xml: Buffer,
  ) {
    super(problem);
  }
}

const longest = 20_000;
const largest = 8 * 1024 * 1024;

/** Answers are read apart, one at a time in this process; nothing lasts longer than 200 of them. */
const reader = openReader<Came, Read>({
  path: builtFile(new URL('./read-child.js', import.meta.url)),
  questionsPerChild: 200,
  patience: () => ({ computing: 10, waiting: 100 }),
  isLast: (read) => !read.ok && 'problem' in read,
});

/**
 * Asks one operation. Throws ServiceFault for a refusal, ContentProblem for an answer with a content that cannot be taken, XmlProblem for
 * one that is no answer to it, and what the network throws.
 */
export async function callService<O extends Operation>(
  service: Service,
  operation: O,
  input: string,
  parts: ReadonlyMap<string, Buffer> = new Map(),
): Promise<Answer<O>> {
  const { url, signer, clock } = service;
  const { xml, messageId } = writeRequest(operation, input, { to: url, signer, now: clock.now() });
  const answered = await post(service, pack({ xml, parts }));
  if (answered.status !== 200 && answered.status !== 500) throw new Error(`the service answered ${answered.status}`);
  const { contentType, body } = answered;
  const serverCertificates = service.serverCertificates.map(({ raw }) => raw);
  const read = await reader.ask({ operation, messageId, contentType, body, now: clock.now(), serverCertificates });
  if (typeof read === 'string') throw new ContentProblem(read, body);
  if (read.ok) return { said: read.said as Answers[O], xml: read.xml };
  if ('fault' in read) throw new ServiceFault(read.fault);
  throw read.xml ? new ContentProblem(read.problem, read.xml) : new XmlProblem(read.problem);
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
