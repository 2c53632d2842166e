import type { FastifyInstance } from 'fastify';
import { cases } from '../../../case/index.js';
import { getIssuedFile } from '../../../documents/index.js';
import { actorOf } from '../../../identity/index.js';
import { Refusal } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { asOfficer, given } from '../../officer.js';

/** The issued document as the officer sees it; the look is written down with the case. */
export function documentRoute(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/cases/:id/document.pdf',
      config: { access: 'staff:officer' },
      handler: async (request, reply) => {
        const file = await asOfficer(house, request, async (tx, officer) => {
          const caseFile = await cases.openCase(tx, officer, given(request.params, 'id'));
          if (!caseFile.documentId) throw new Refusal('not-found');
          const look = {
            actor: actorOf(officer),
            purpose: 'case-work',
            legalGround: 'Iesniegumu likums, 5. pants',
            caseNumber: caseFile.number,
          };
          return getIssuedFile(house, tx, look, caseFile.documentId);
        });
        return reply
          .type('application/pdf')
          .header('content-disposition', `attachment; filename="${file.fileName}"`)
          .header('cache-control', 'no-store')
          .send(Buffer.from(file.bytes));
      },
    });
  };
}
