import { createServer, type Socket } from 'node:net';

/** The string that every scanner takes for a virus, in two halves so that none takes this file for one. */
export const eicar = Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE'}!$H+H*`);

/** A clamd in miniature that speaks its protocol: INSTREAM with its size limit, VERSION, PING. */
export interface FakeClamd {
  readonly address: string;
  /** Contents handed over since the start. */
  scanned: number;
  version: string;
  /** Ends it; safe to call twice. */
  close(): Promise<void>;
}

/** Listens on a free loopback port, or on the unix socket of that path. */
export async function startFakeClamd(limit = 1_000_000, path?: string): Promise<FakeClamd> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    let came = Buffer.alloc(0);
    socket.on('data', (bytes) => {
      came = Buffer.concat([came, bytes]);
      const reply = replyTo(came, limit, clamd.version);
      if (!reply) return;
      if (came.includes('INSTREAM')) clamd.scanned += 1;
      socket.removeAllListeners('data');
      socket.end(`${reply}\0`);
    });
  });
  await new Promise<void>((resolve) => (path ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve)));
  const bound = server.address();
  const clamd: FakeClamd = {
    address: bound && typeof bound === 'object' ? `tcp://127.0.0.1:${bound.port}` : `unix:${path}`,
    scanned: 0,
    version: 'ClamAV 1.4.3/27480/Tue Nov 24 09:30:11 2026',
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return clamd;
}

/** The answer, once enough has come. */
function replyTo(came: Buffer, limit: number, version: string): string | undefined {
  const end = came.indexOf(0);
  const command = end < 0 ? undefined : came.toString('latin1', 0, end);
  if (command === 'zVERSION') return version;
  if (command === 'zPING') return 'PONG';
  return command === 'zINSTREAM' ? verdictOn(came.subarray(end + 1), limit) : undefined;
}

function verdictOn(stream: Buffer, limit: number): string | undefined {
  const pieces: Buffer[] = [];
  let size = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = stream.readUInt32BE(at);
    if (length === 0)
      return Buffer.concat(pieces).includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
    size += length;
    if (size > limit) return 'INSTREAM size limit exceeded. ERROR';
    pieces.push(stream.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
