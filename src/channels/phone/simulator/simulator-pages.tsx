import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sql } from '../../../platform/db/index.js';
import { sendPage } from '../../../platform/http/index.js';
import { parsePhone } from '../../../platform/identifiers/index.js';
import type { House } from '../../../platform/room/index.js';
import type { Lang } from '../../../platform/text/index.js';
import { openExchange } from './exchange.js';
import { type Line, SimulatorPage } from './simulator-page.js';
import { texts } from './texts.js';

const path = '/demo/phone';
const config = { access: 'anyone' } as const;
const field = z.string().max(80).optional().catch(undefined);
const asked = z.object({
  from: field,
  priority: z.enum(['P1', 'P2', 'P3', 'P4']).catch('P4'),
  call: field,
  deed: field,
  lang: field,
});

/** The simulator of the exchange, in the demonstration only: it rings the desk. */
export function simulatorPages(web: FastifyInstance, house: House): void {
  const exchange = openExchange(house);
  web.get(path, { config }, (request, reply) => show(house, request, reply));
  web.post(path, { config }, async (request, reply) => {
    const { from, priority, call, deed } = asked.parse(request.body ?? {});
    if (call && deed) await act(exchange, call, deed);
    else if (from !== undefined) {
      const phone = parsePhone(from);
      if (from && !phone.ok) return await show(house, request, reply, from);
      await exchange.tell(`demo-${randomUUID()}`, 'ringing', { from: from || undefined, priority });
    }
    return reply.redirect(`${path}?lang=${langOf(request)}`, 303);
  });
}

function act(exchange: ReturnType<typeof openExchange>, call: string, deed: string): Promise<unknown> {
  if (deed === 'abandon') return exchange.tell(call, 'abandoned');
  if (deed === 'answer') return exchange.tell(call, 'answered');
  if (deed === 'transfer') return exchange.tell(call, 'transferred', { to: 'records' });
  return exchange.hangUp(call);
}

/** This address has no language of its own: `lang` says in which one the reader was. */
function langOf(request: FastifyRequest): Lang {
  const { lang } = asked.parse({ ...Object(request.query), ...Object(request.body) });
  return lang === 'lv' || lang === 'en' ? lang : request.lang;
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply, wrong?: string) {
  request.lang = langOf(request);
  const lines = await house.db('web').query<Line>(sql`
    select pbx_id as "pbxId", caller, priority, first_at as "firstAt", taken_name as "takenName", answered_at as "answeredAt"
    from phone.call where pbx_id like 'demo-%' and ended_at is null and abandoned_at is null order by first_at desc limit 20`);
  return sendPage(request, reply, {
    title: texts.title[request.lang],
    body: <SimulatorPage lines={lines} wrong={wrong} />,
    ...(wrong !== undefined && { problems: true, status: 422 }),
    otherLanguage: `${path}?lang=${request.lang === 'lv' ? 'en' : 'lv'}`,
  });
}
