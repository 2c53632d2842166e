import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { record } from '../../audit/index.js';
import { both } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { deskSignIn, deskSignOut, paths } from '../addresses.js';
import { forgetForm } from '../kept-text.js';
import { signInLook } from '../looks.js';
import { endSession, type Side } from '../sessions.js';
import { actorOf } from '../visitor.js';

/** Ends the session on the server, forgets the cookie and whatever was kept for it. */
export function signOutPages(web: FastifyInstance, house: House): void {
  const leave = (side: Side) => (request: FastifyRequest, reply: FastifyReply) => signOut(request, reply, house, side);
  both(web, paths.signOut, { method: 'POST', config: { access: 'anyone' }, handler: leave('client') });
  web.post(deskSignOut, { config: { access: 'anyone' } }, leave('staff'));
}

async function signOut(request: FastifyRequest, reply: FastifyReply, house: House, side: Side): Promise<FastifyReply> {
  const { cookies } = request.server.identity;
  const { visitor } = request;
  if (visitor?.side === side) {
    const { key } = visitor.person;
    await house.db('web').transaction(
      { subjects: [key] },
      async (tx) => {
        await endSession(tx, visitor.sessionId);
        await record(tx, { ...signInLook(actorOf(visitor)), deed: 'identity:sign-out', subject: key });
      },
      request.id,
    );
  }
  const kept = cookies.read(request, 'kept');
  if (kept) await forgetForm(house, kept);
  return reply
    .clearCookie(cookies.name(side), cookies.options)
    .clearCookie(cookies.name('kept'), cookies.options)
    .header('clear-site-data', '"cache"')
    .redirect(side === 'staff' ? deskSignIn : `/${request.lang}`, 303);
}
