import type { FastifyRequest } from 'fastify';
import type { Look } from '../../../audit/index.js';
import { cases } from '../../../case/index.js';
import type { Tx } from '../../../platform/db/index.js';
import type { House } from '../../../platform/room/index.js';
import { tidy } from '../../../platform/text/index.js';
import { passport } from '../passport.js';

/** What was typed into a box. */
export const given = (request: FastifyRequest, name: string) => tidy(Reflect.get(Object(request.body), name));

/** As an officer of the unit, for a weapon’s history and corrections. */
export const asOfficer = <T>(
  house: House,
  request: FastifyRequest,
  reason: string,
  work: (tx: Tx, look: Look) => Promise<T>,
) => cases.asOfficerOf(house, request, passport, { purpose: 'weapon-history', ...(reason && { reason }) }, work);
