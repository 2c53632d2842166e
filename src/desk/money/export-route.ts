import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../identity/index.js';
import { money } from '../../payments/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { given } from '../officer.js';
import { asAccountant } from './rights.js';
import { texts } from './texts.js';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The books of a month, as the treasury's accounting takes them. */
export function exportRoute(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/money/books',
      config: { access: 'staff:officer' },
      handler: async (request, reply) => {
        const [month, form] = [given(request.query, 'month'), given(request.query, 'form')];
        if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month) || (form !== 'csv' && form !== 'xlsx'))
          throw new Refusal('not-valid', texts.noMonth, { field: 'month' });
        const file = await asAccountant(house, request, (tx, officer) =>
          money.exportBooks(tx, actorOf(officer), month, form),
        );
        return reply
          .type(types[form])
          .header('content-disposition', `attachment; filename="gramatojumi-${month}.${form}"`)
          .header('cache-control', 'no-store')
          .send(file);
      },
    });
  };
}
