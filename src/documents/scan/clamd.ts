import { connect, type Socket } from 'node:net';

/** What the scanner says of some bytes; `found` names what was found, or why it could not scan. */
export type Finding =
  | { readonly state: 'clean' }
  | { readonly state: 'infected'; readonly found: string }
  | { readonly state: 'failed'; readonly found: string };

/** The scanner did not answer: not a word about the file. */
export class ScannerSilent extends Error {}

/** Bytes handed over at a time. */
const piece = 65_536;
/** Milliseconds in which the scanner has to take or say something. */
const patience = 20_000;

/** Hands the bytes to clamd (INSTREAM) and returns what it says. Throws `ScannerSilent` when it cannot be reached. */
export async function scanBytes(address: string, bytes: Uint8Array): Promise<Finding> {
  const reply = await ask(address, 'INSTREAM', bytes);
  const infected = /^stream: (.{1,400}) FOUND$/.exec(reply);
  if (infected?.[1]) return { state: 'infected', found: printable(infected[1]) };
  if (reply === 'stream: OK') return { state: 'clean' };
  return { state: 'failed', found: printable(reply || 'no answer') };
}

/** The scanner's version with that of its signatures, e.g. `ClamAV 1.4.3/27480/Sun Nov 23 09:30:11 2026`. */
export async function versionOf(address: string): Promise<string> {
  return printable(await ask(address, 'VERSION'));
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 200);
}

function ask(address: string, command: 'INSTREAM' | 'VERSION', bytes?: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = socketTo(address);
    let reply = '';
    const finish = (error?: Error) => {
      socket.removeAllListeners();
      // It may still break off while it is closed: that is no news then.
      socket.on('error', () => undefined);
      socket.destroy();
      const said = reply.split('\0', 1)[0]?.trim() ?? '';
      if (said) resolve(said);
      else reject(new ScannerSilent('the virus scanner does not answer', { cause: error }));
    };
    socket.setTimeout(patience, () => finish(new Error('it took too long')));
    socket.setEncoding('latin1');
    socket.on('data', (text) => {
      reply += String(text);
      if (reply.includes('\0') || reply.length > 4096) finish();
    });
    // Over its size limit clamd answers and hangs up while bytes are still on their way: the answer counts.
    socket.on('error', (error) => finish(error));
    socket.on('close', () => finish());
    socket.on('connect', () => {
      socket.write(`z${command}\0`);
      if (bytes) handOver(socket, bytes, 0);
    });
  });
}

function socketTo(address: string): Socket {
  if (address.startsWith('unix:')) return connect(address.slice('unix:'.length));
  const { hostname, port } = new URL(address);
  return connect(Number(port), hostname.replace(/^\[|\]$/g, ''));
}

/** Pieces with their length in front, as fast as the scanner takes them; nothing piles up in this process. */
function handOver(socket: Socket, bytes: Uint8Array, from: number): void {
  if (socket.destroyed) return;
  const next = bytes.subarray(from, from + piece);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(next.length);
  socket.write(length);
  if (next.length === 0) return;
  socket.write(next, (error) => {
    if (!error) handOver(socket, bytes, from + next.length);
  });
}
