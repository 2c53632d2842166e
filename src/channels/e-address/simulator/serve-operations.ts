import type { FastifyInstance } from 'fastify';
import type { House } from '../../../platform/room/index.js';
import { type DemonstrationKeys, demonstrationKeys } from '../demonstration-keys.js';
import { simulatorPath } from '../open-gateway.js';
import { type Package, pack, unpack } from '../wire/mtom.js';
import { XmlProblem } from '../wire/read-xml.js';
import { readRequest, writeAnswer, writeFault } from '../wire/soap.js';
import { Fault, operate } from './operate.js';

/** The unified service as the demonstration plays it: the same messages on the wire, checked as strictly. */
export async function serveOperations(web: FastifyInstance, house: House): Promise<void> {
  const keys = keysOnce(house);
  await web.register(async (scope) => {
    // SOAP is XML with bytes beside it, and a signature proves the caller.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      /^(multipart\/related|application\/soap\+xml)/,
      { parseAs: 'buffer', bodyLimit },
      (_, body, done) => done(null, body),
    );
    scope.post(simulatorPath, { config: { access: 'machine', callback: true } }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const to = `http://${request.host}${simulatorPath}`;
      const answered = await answer(house, await keys(), {
        contentType: request.headers['content-type'] ?? '',
        body,
        to,
      });
      const packed = pack(answered);
      return reply.code(answered.status).type(packed.contentType).header('cache-control', 'no-store').send(packed.body);
    });
  });
}

const bodyLimit = 1024 * 1024;

function keysOnce({ settings, clock }: House): () => Promise<DemonstrationKeys> {
  let made: Promise<DemonstrationKeys> | undefined;
  return () => {
    made ??= demonstrationKeys(settings, clock.now());
    return made;
  };
}

interface Came {
  readonly contentType: string;
  readonly body: Buffer;
  readonly to: string;
}

async function answer(house: House, keys: DemonstrationKeys, came: Came): Promise<Package & { status: number }> {
  const now = house.clock.now();
  let asked = '';
  try {
    const { xml, parts } = unpack(came.contentType, came.body);
    const { operation, messageId, input, certificate } = readRequest(xml, came.to, now);
    asked = messageId;
    if (certificate.fingerprint256 !== keys.agency.certificate.fingerprint256) throw new Fault('PSS.001');
    const output = await house.db('web').transaction({}, (tx) => operate[operation]({ tx, keys, input, parts }));
    return { status: 200, xml: writeAnswer(operation, asked, output.xml, now), parts: output.parts ?? new Map() };
  } catch (error) {
    if (!(error instanceof Fault) && !(error instanceof XmlProblem)) throw error;
    const code = error instanceof Fault ? error.message : 'PSS.045';
    return { status: 500, xml: writeFault(asked, code, now), parts: new Map() };
  }
}
