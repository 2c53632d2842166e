import { createHash, randomBytes, sign, verify } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { readSignedFile } from '../src/documents/signed/read-signed-file.js';
import { makeAuthority, withRevocation } from '../src/documents/signed/testing.js';
import { writeContainer } from '../src/documents/signed/write-container.js';
import { type Measured, milliseconds, takeTurns } from './measure.js';

const sheetName = 'META-INF/signatures0.xml';

/** CPU of judging a container against hashing its files and checking one signature; and a small one, where only the rules cost. */
export async function measureContainer(): Promise<Measured[]> {
  return [
    await measure('container of 10 MB judged, CPU each', [4_000_000, 3_000_000, 3_000_000], 10, 5),
    await measure('  of 3 kB, mostly certificates and dates', [1_000, 1_000, 1_000], 100),
  ];
}

async function measure(name: string, sizes: readonly number[], each: number, atMost?: number): Promise<Measured> {
  const now = new Date();
  const authority = await makeAuthority(now);
  const seal = await authority.issue();
  const files = sizes.map((size, n) => ({ name: `${n}.pdf`, type: 'application/pdf', bytes: randomBytes(size) }));
  const stamped = await writeContainer({ files, seal, at: now, authority: await authority.stamp(now) });
  const own = seal.chain[0] ?? authority.certificate;
  const whole = withAnswer(stamped, await authority.ocsp(own, now));
  const trust = authority.trust(now);
  const [first] = readSignedFile(whole, trust).signatures;
  if (first?.indication !== 'passed') throw new Error(`the container to be measured did not pass: ${first?.reason}`);
  const [signed, key] = [randomBytes(500), own.publicKey];
  const value = sign('sha256', signed, seal.key);
  const figures = await takeTurns(
    [
      { name: 'ours', run: async () => cpuOf(each, () => readSignedFile(whole, trust)) },
      {
        name: 'bare',
        run: async () =>
          cpuOf(each, () => {
            for (const { bytes } of files) createHash('sha256').update(bytes).digest();
            verify('sha256', signed, key, value);
          }),
      },
    ],
    9,
  );
  return {
    measure: name,
    ours: milliseconds(figures.median('ours')),
    bare: milliseconds(figures.median('bare')),
    ratio: figures.ratio('ours', 'bare'),
    ...(atMost !== undefined && { target: { atMost } }),
  };
}

function withAnswer(container: Buffer, ocsp: Buffer): Buffer {
  const packed: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(container)))
    packed[name] = [
      name === sheetName ? strToU8(withRevocation(strFromU8(bytes), ocsp)) : bytes,
      { level: name === 'mimetype' ? 0 : 6 },
    ];
  return Buffer.from(zipSync(packed));
}

/** Milliseconds of this process's CPU for one run. */
function cpuOf(count: number, work: () => void): number {
  const before = process.cpuUsage();
  for (let n = 0; n < count; n++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / count;
}
