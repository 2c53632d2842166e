import type { FastifyInstance } from 'fastify';
import { cases, quotes } from '../../../case/index.js';
import { Refusal } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { asOfficer, given } from '../../officer.js';

/** The quote and the act of a case, as the client has them. */
export function quoteRoutes(house: House) {
  return (web: FastifyInstance): void => {
    for (const name of ['quote', 'act'] as const)
      web.get(`/desk/cases/:id/${name}.pdf`, { config: { access: 'staff:officer' } }, async (request, reply) => {
        const id = given(request.params, 'id');
        const { caseFile, quote } = await asOfficer(house, request, async (tx, officer) => ({
          caseFile: await cases.openCase(tx, officer, id),
          quote: await quotes.getQuote(tx, id),
        }));
        const { acceptedAt } = quote;
        if (name === 'act' && !acceptedAt) throw new Refusal('not-found');
        const bytes = await (name === 'act' && acceptedAt
          ? quotes.actPaper(house, caseFile, { ...quote, acceptedAt }, caseFile.lang)
          : quotes.quotePaper(house, caseFile, quote, caseFile.lang));
        return reply
          .type('application/pdf')
          .header('content-disposition', `attachment; filename="${name}.pdf"`)
          .send(Buffer.from(bytes));
      });
  };
}
