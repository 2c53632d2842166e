import type { FastifyInstance } from 'fastify';
import { cases } from '../../../case/index.js';
import { sendForeign } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { asOfficer, given } from '../../officer.js';

/** A mail of the timeline as it was laid out, for the frame on the case's page; each look is written down. */
export function lookRoute(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/cases/:id/entries/:entry/look',
      config: { access: 'staff' },
      handler: async (request, reply) => {
        const mail = await asOfficer(house, request, (tx, visitor) =>
          cases.openMailHtml(house, tx, visitor, given(request.params, 'id'), given(request.params, 'entry')),
        );
        return sendForeign(reply, mail);
      },
    });
  };
}
