import type { JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { callbackTo } from '../provider/bank.js';
import { demoBankId, demoBankSecret, demonstrationBank } from '../provider/providers.js';
import { signHeaders } from '../provider/signature.js';
import { truthOf } from './orders.js';

/** The bank's side of a callback: signed anew at every try, sent over HTTP as a stranger would. */
export function callBack(house: House): JobHandler {
  const { own, outgoing } = demonstrationBank(house.settings);
  return async ({ order }) => {
    const id = String(order);
    const truth = await truthOf(house.db('worker'), id);
    const body = JSON.stringify({ order: id, ...truth });
    const headers = signHeaders(demoBankSecret(house), { to: callbackTo(demoBankId), body }, house.clock.now());
    const { status } = await outgoing.call(`${own}/payments/callback/${demoBankId}`, { headers, body });
    if (status !== 202) throw new Error(`the callback was answered ${status}`);
  };
}
