import type { FastifyInstance } from 'fastify';
import { cases } from '../../../case/index.js';
import type { House } from '../../../platform/room/index.js';
import { asOfficer, given } from '../../officer.js';

/** The machine report on a signed file, as the verifier made it; the look is written down with the case. */
export function signedRoute(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/cases/:id/signatures/:proof',
      config: { access: 'staff:officer' },
      handler: async (request, reply) => {
        const proof = await asOfficer(house, request, (tx, officer) =>
          cases.openProof(house, tx, officer, given(request.params, 'id'), given(request.params, 'proof')),
        );
        return reply
          .type('application/json; charset=utf-8')
          .header('content-disposition', `attachment; filename="signature-report-${proof.id}.json"`)
          .header('cache-control', 'no-store')
          .send(cases.proofJson(proof));
      },
    });
  };
}
