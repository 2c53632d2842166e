import type { FastifyInstance, FastifyRequest } from 'fastify';
import { lists } from '../../case/index.js';
import { hasGrant } from '../../identity/index.js';
import { Refusal } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, given } from '../officer.js';
import { unitsOf } from './units-of.js';

/** What is done with several cases at once, its way back, the next case, and how the lists look. */
export function bulkRoutes(house: House) {
  return (web: FastifyInstance) => {
    const officer = { access: 'staff:officer' } as const;
    web.post('/desk/bulk', { config: officer }, async (request, reply) => {
      const action = lists.bulkActions.find((name) => name === given(request.body, 'action'));
      if (!action) throw new Refusal('not-valid');
      const bulk = { action, caseIds: chosenOf(request), to: given(request.body, 'to') };
      const { id } = await asOfficer(house, request, (tx, visitor) => lists.giveOut(tx, visitor, bulk));
      return reply.redirect(`${backOf(request)}&did=${id}#done`, 303);
    });
    web.post('/desk/bulk/:bulk/undo', { config: officer }, async (request, reply) => {
      const id = given(request.params, 'bulk');
      if (!isUuid(id)) throw new Refusal('not-found');
      await asOfficer(house, request, (tx, visitor) => lists.takeBack(tx, visitor, id));
      return reply.redirect(`${backOf(request)}&did=${id}#done`, 303);
    });
    web.post('/desk/next', { config: officer }, async (request, reply) => {
      const next = await asOfficer(house, request, async (tx, visitor) => {
        const own = await unitsOf(tx, visitor);
        return lists.takeNext(
          tx,
          visitor,
          own.filter((unit) => hasGrant(visitor, 'officer', unit)),
        );
      });
      return reply.redirect(next ? `/desk/cases/${next}` : '/desk?queue=unassigned&did=none#done', 303);
    });
    web.post('/desk/view', { config: { access: 'staff' } }, async (request, reply) => {
      const view = {
        columns: valuesOf(request, 'columns'),
        ordering: given(request.body, 'ordering'),
        keys: given(request.body, 'keys') === 'yes',
      };
      await asOfficer(house, request, (tx, visitor) => lists.keepView(tx, visitor, view));
      return reply.redirect(backOf(request), 303);
    });
  };
}

/** The list that the form stood under. */
function backOf(request: FastifyRequest): string {
  const queue = lists.queues.find((name) => name === given(request.body, 'queue')) ?? 'to-do';
  return `/desk?queue=${queue}`;
}

function chosenOf(request: FastifyRequest): string[] {
  return valuesOf(request, 'case').filter(isUuid);
}

/** Every value of a name that a form may send several times. */
function valuesOf(request: FastifyRequest, name: string): string[] {
  const value = (request.body as Readonly<Record<string, unknown>> | null)?.[name];
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string').slice(0, 200);
}
