import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { sql } from '../platform/db/index.js';
import type { House, Room } from '../platform/room/index.js';
import { cookieNames } from './cookies.js';
import { demonstrate } from './demonstrate.js';
import { openIdProvider, type ProviderAccess } from './eid/provider.js';
import { firstAdministrators } from './first-administrators.js';
import { guardRoutes } from './guard.js';
import { adminPages } from './pages/admin-people.js';
import { goOnPages } from './pages/go-on.js';
import { mySessionsPages } from './pages/my-sessions.js';
import { onBehalfOfPages } from './pages/on-behalf-of.js';
import { signInPages } from './pages/sign-in.js';
import { signOutPages } from './pages/sign-out.js';
import { recogniseVisitors } from './recognise.js';
import { watchRepresentation } from './representation-watch.js';
import { isStaffMember } from './staff-rights.js';
import { deeds, purposes } from './texts.js';

export function createRoom(house: House): Room {
  return {
    id: 'identity',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    deeds,
    purposes,
    pages: async (web) => {
      web.decorate('identity', { house, cookies: cookieNames(house.settings) });
      recogniseVisitors(web, watchRepresentation(house));
      web.guard.stands = true;
      guardRoutes(web, (personId) => isStaffMember(house, personId));
      signInPages(web, house, openIdProvider(house, await providerAccess(house, web)));
      signOutPages(web, house);
      goOnPages(web, house);
      onBehalfOfPages(web, house);
      mySessionsPages(web, house);
      adminPages(web, house);
    },
    jobs: {
      'identity:forget-old': async (_payload, context) =>
        context.transaction({}, async (tx) => {
          await tx.run(sql`select identity.forget_old(${tx.now})`);
        }),
    },
    commands: { administrators: firstAdministrators(house) },
    demonstrate: () => demonstrate(house),
    schedule: { 'identity:forget-old': '50 0 * * *' },
  };
}

/** The provider that the settings name; in the demonstration without one, the demonstration's own, mounted here and loaded only then. */
async function providerAccess(house: House, web: FastifyInstance): Promise<ProviderAccess> {
  const { LETE_OIDC_ISSUER, LETE_OIDC_CLIENT_ID, LETE_OIDC_CLIENT_SECRET, LETE_DEMO } = house.settings;
  if (LETE_OIDC_ISSUER && LETE_OIDC_CLIENT_ID && LETE_OIDC_CLIENT_SECRET)
    return { issuer: LETE_OIDC_ISSUER, clientId: LETE_OIDC_CLIENT_ID, clientSecret: LETE_OIDC_CLIENT_SECRET.reveal() };
  if (!LETE_DEMO) throw new Error('a sign-in provider must be set outside the demonstration');
  const { mountDemonstrationEid } = await import('./eid/eid-pages.js');
  return mountDemonstrationEid(web, house);
}
