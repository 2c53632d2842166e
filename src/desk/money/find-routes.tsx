import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { servicesOf } from '../../case/index.js';
import { actorOf, hasGrant } from '../../identity/index.js';
import { money } from '../../payments/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { say } from '../../platform/text/index.js';
import { asOfficer, given, officerOf } from '../officer.js';
import { FindPage } from './find-page.js';
import { findTexts } from './find-texts.js';
import { financeUnit } from './rights.js';

/** Where the money for a number is: for the finance unit, and for the units whose services show penalties to clients. */
export function findRoutes(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/money/payments',
      config: { access: 'staff:officer' },
      handler: (request, reply) => find(house, request, reply),
    });
  };
}

async function find(house: House, request: FastifyRequest, reply: FastifyReply) {
  const officer = officerOf(request);
  const isAccountant = hasGrant(officer, 'officer', financeUnit);
  const units = servicesOf(house)
    .filter(({ passport }) => passport.registersRead.includes('punishments'))
    .map(({ passport }) => passport.unit);
  if (!isAccountant && !units.some((unit) => hasGrant(officer, 'officer', unit)))
    throw new Refusal('not-allowed', notForUnit);
  const typed = given(request.query, 'number').trim().slice(0, 60);
  const found = typed
    ? await asOfficer(house, request, (tx, visitor) =>
        money.paymentsByNumber(
          tx,
          { actor: actorOf(visitor), purpose: 'payment', legalGround: 'Administratīvās atbildības likums' },
          typed,
        ),
      )
    : [];
  return sendPage(request, reply, {
    title: say(findTexts.title, request.lang),
    width: 'wide',
    body: <FindPage typed={typed} found={found} isAccountant={isAccountant} />,
  });
}

const notForUnit = {
  lv: 'Šo lapu redz Finanšu nodaļa un nodaļas, kuru pakalpojumi strādā ar Sodu reģistru.',
  en: 'This page is for the finance unit and the units whose services work with the Punishment Register.',
};
