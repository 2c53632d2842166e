// For the tests of every room: a container as somebody in Latvia would sign it, and the trust that makes it pass.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { asAdmin } from '../../../test/support/index.js';
import { type Authority, makeAuthority, withRevocation } from './testing.js';
import { signedMail } from './testing-mail.js';
import { ocspAnswer, type Responder } from './testing-revocation.js';
import { writeContainer } from './write-container.js';

export interface TestSigner {
  /** Names and personal code as they stand in the certificate: JĀNIS, BĒRZIŅŠ, 010180-15097. */
  readonly given: string;
  readonly family: string;
  readonly code: string;
}

export interface TestContainers {
  /** A container with a timestamp and an OCSP answer, signed at that time. `qualified: false` signs with an ordinary certificate. */
  sign(signer: TestSigner, text: string, at: Date, changes?: { readonly qualified?: boolean }): Promise<Buffer>;
  /** An S/MIME mail with a timestamp, about whose certificate the responder answers that it is good. */
  signMail(signer: TestSigner, text: string, at: Date, responder: Responder): Promise<Buffer>;
  /** Puts the authority on a trust list of that database. */
  trust(adminUrl: string, now: Date): Promise<void>;
}

/** An authority of its own for one test file. */
export async function testContainers(now: Date): Promise<TestContainers> {
  const authority = await makeAuthority(now);
  return {
    sign: (signer, text, at, changes = {}) => signWith(authority, signer, text, at, changes),
    signMail: (signer, text, at, responder) => mailWith(authority, signer, text, at, responder),
    trust: (adminUrl, at) => trustIn(adminUrl, authority, at),
  };
}

const sheetName = 'META-INF/signatures0.xml';

async function signWith(
  authority: Authority,
  signer: TestSigner,
  text: string,
  at: Date,
  changes: { readonly qualified?: boolean },
): Promise<Buffer> {
  const seal = await authority.issue({ subject: subjectOf(signer), ...changes });
  const files = [{ name: 'iesniegums.txt', type: 'text/plain', bytes: Buffer.from(text) }];
  const stamped = unzipSync(await writeContainer({ files, seal, at, authority: await authority.stamp(at) }));
  const answer = await authority.ocsp(seal.chain[0] ?? authority.certificate, at);
  const packed: Zippable = {};
  for (const [name, bytes] of Object.entries(stamped))
    packed[name] = [
      name === sheetName ? strToU8(withRevocation(strFromU8(bytes), answer)) : bytes,
      { level: name === 'mimetype' ? 0 : 6 },
    ];
  return Buffer.from(zipSync(packed));
}

async function mailWith(
  authority: Authority,
  signer: TestSigner,
  text: string,
  at: Date,
  responder: Responder,
): Promise<Buffer> {
  const seal = await authority.issue({ subject: subjectOf(signer), ocspAt: `${responder.origin}/ocsp` });
  const certified = await authority.responder();
  const about = seal.chain[0] ?? authority.certificate;
  responder.answer = (nonce) => ocspAnswer(certified, authority.certificate, { about, at, nonce });
  return signedMail(seal, { stamp: await authority.stamp(at), text });
}

function subjectOf({ given, family, code }: TestSigner): Readonly<Record<string, string>> {
  return { '2.5.4.3': `${given} ${family}`, '2.5.4.42': given, '2.5.4.4': family, '2.5.4.5': `PNOLV-${code}` };
}

async function trustIn(adminUrl: string, authority: Authority, at: Date): Promise<void> {
  const anchors = authority
    .trust(at)
    .anchors.map(({ der, kind, periods }) => ({ der: Buffer.from(der).toString('base64'), kind, periods }));
  await asAdmin(
    adminUrl,
    `insert into documents.trust_list (territory, sequence, issued_at, next_update, loaded_at, signer, anchors, pointers)
     values ('LV', 1, $1, $1::timestamptz + interval '1 year', $1, '-', $2, '[]')`,
    [at, JSON.stringify(anchors)],
  );
}
