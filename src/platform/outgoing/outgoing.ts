// The one way out (security 13): only to origins that are listed, to the address that was looked up once and found
// public, without following redirects, in five seconds and one megabyte at most.
import { promises as dns, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP } from 'node:net';

export interface OutgoingOptions {
  /** Origins that may be called, e.g. `https://bank.example`. */
  readonly origins: readonly string[];
  /** Whether this very machine may be called: for the demonstration's bank only. */
  readonly loopback?: true;
  /** Whether private addresses may be called: only where the operator named the origin in the settings. */
  readonly anywhere?: boolean;
  /** Whether http will do: only where the answer is signed itself, as timestamps and OCSP answers are. */
  readonly plain?: boolean;
  /** Milliseconds for the whole call; 5,000 unless told otherwise. */
  readonly longest?: number;
  /** Bytes of an answer; 1,048,576 unless told otherwise. */
  readonly largest?: number;
}

export interface Outgoing {
  /** Calls and returns what was answered, whatever the status; throws OutgoingRefused for what may not be called. */
  call(url: string, options?: CallOptions): Promise<OutgoingAnswer>;
}

export interface OutgoingAnswer {
  readonly status: number;
  readonly bytes: Buffer;
  /** The bytes read as UTF-8. */
  readonly text: string;
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Posted; without it the call is a GET. */
  readonly body?: string | Uint8Array;
  /** What the body is; JSON unless told otherwise. */
  readonly type?: string;
  /** What is asked for; JSON unless told otherwise. */
  readonly accept?: string;
}

/** A call that is not made, or an answer that is not taken. */
export class OutgoingRefused extends Error {
  override readonly name = 'OutgoingRefused';
}

export function openOutgoing({ origins, loopback, anywhere, plain, longest, largest }: OutgoingOptions): Outgoing {
  return {
    call: async (address, options = {}) => {
      const url = new URL(address);
      if (!origins.includes(url.origin)) throw new OutgoingRefused('this origin is not on the list');
      if (url.protocol !== 'https:' && !loopback && !(plain && url.protocol === 'http:'))
        throw new OutgoingRefused('only https leaves the house');
      const signal = AbortSignal.timeout(longest ?? 5_000);
      const pinned = await resolve(url.hostname.replace(/^\[|\]$/g, ''), (address, family) =>
        anywhere ? true : mayCall(address, family, loopback === true),
      );
      return await exchange(url, pinned, options, { signal, largest: largest ?? 1_048_576 });
    },
  };
}

async function resolve(host: string, may: (address: string, family: number) => boolean): Promise<LookupAddress> {
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await dns.lookup(host, { all: true });
  const [first] = found;
  // One private address among the answers is enough to refuse: the next call might take that one.
  if (!first || found.some(({ address, family }) => !may(address, family)))
    throw new OutgoingRefused('the address is not a public one');
  return first;
}

function mayCall(address: string, family: number, loopback: boolean): boolean {
  const kind = family === 6 ? 'ipv6' : 'ipv4';
  return loopback ? ownMachine.check(address, kind) : !notPublic.check(address, kind);
}

const ownMachine = blockList(['127.0.0.0/8', '::1/128']);
const notPublic = blockList([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4', '::/96', '::ffff:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64'],
  ...['2001::/23', '2001:db8::/32', '2002::/16', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
]);

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits] = range.split('/');
    list.addSubnet(net, Number(bits), isIP(net) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

interface Bounds {
  readonly signal: AbortSignal;
  readonly largest: number;
}

function exchange(
  url: URL,
  pinned: LookupAddress,
  { headers, body, type, accept }: CallOptions,
  { signal, largest }: Bounds,
): Promise<OutgoingAnswer> {
  const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const about = { 'content-type': type ?? 'application/json', 'content-length': `${Buffer.byteLength(body ?? '')}` };
  return new Promise((done, failed) => {
    const call = open(
      url,
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: { accept: accept ?? 'application/json', ...(body === undefined ? {} : about), ...headers },
        agent: false,
        signal,
        // The name was resolved once; the connection goes where that said and nowhere else.
        lookup: (_name, options, answer) =>
          options.all ? answer(null, [pinned]) : answer(null, pinned.address, pinned.family),
      },
      (response) => {
        readAll(response, largest).then(
          (bytes) => done({ status: response.statusCode ?? 0, bytes, text: bytes.toString('utf8') }),
          failed,
        );
      },
    );
    call.on('error', failed);
    call.end(body);
  });
}

async function readAll(response: IncomingMessage, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > largest) throw new OutgoingRefused('the answer is larger than allowed');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
