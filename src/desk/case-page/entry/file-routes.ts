import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cases } from '../../../case/index.js';
import { getReceived } from '../../../documents/index.js';
import { actorOf } from '../../../identity/index.js';
import { Refusal } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { asOfficer, given } from '../../officer.js';

interface Wanted {
  readonly sha256: string;
  readonly name: string;
}

/** Files that came with an entry, and the mail as it came: only ever downloaded, never opened in the page; each look is written down. */
export function fileRoutes(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/cases/:id/entries/:entry/files/:nth',
      config: { access: 'staff:officer' },
      handler: (request, reply) =>
        hand(house, request, reply, ({ attachments }) => attachments?.[Number(given(request.params, 'nth'))]),
    });
    web.route({
      method: 'GET',
      url: '/desk/cases/:id/entries/:entry/original',
      config: { access: 'staff:officer' },
      handler: (request, reply) =>
        hand(house, request, reply, ({ channel, originalSha256, messageId }) =>
          channel === 'email' && originalSha256 ? { sha256: originalSha256, name: `${messageId}.eml` } : undefined,
        ),
    });
  };
}

async function hand(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  choose: (data: NonNullable<cases.Entry['data']>) => Wanted | undefined,
) {
  const { bytes, name } = await asOfficer(house, request, async (tx, officer) => {
    const [id, entry] = [given(request.params, 'id'), given(request.params, 'entry')];
    const { caseFile, data } = await cases.findEntry(tx, officer, id, entry);
    const wanted = choose(data);
    if (!wanted) throw new Refusal('not-found');
    const look = {
      actor: { ...actorOf(officer), onBehalfOf: caseFile.subjectKey },
      purpose: 'case-work',
      legalGround: 'Iesniegumu likums, 5. pants',
      caseNumber: caseFile.number,
    };
    return { name: wanted.name, bytes: (await getReceived(house, tx, look, wanted.sha256)).bytes };
  });
  // Whatever its sender calls it: the browser keeps it as a file and gives it no origin.
  return reply
    .type('application/octet-stream')
    .header('content-disposition', `attachment; filename*=UTF-8''${inHeader(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'no-store')
    .send(bytes);
}

/** A file name as RFC 8187 writes it: the marks that encodeURIComponent leaves would end it. */
function inHeader(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
