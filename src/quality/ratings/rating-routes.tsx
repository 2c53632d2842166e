import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ways } from '../../platform/html/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { tidy } from '../../platform/text/index.js';
import { addReason, getRating, listReasons, ratePage, reasons, sumRatings } from './rate-page.js';
import { RatingsPage, ReasonPage } from './rating-pages.js';
import { texts } from './texts.js';

/** How often one network may rate: a page is read by many behind one address, and a flood tells nothing. */
const rating = { bucket: 'page-rating', perMinute: 6, perDay: 60, overall: 300 };
const config = { access: 'anyone' } as const;
const paths = { lv: ways.rating.lv.slice(3), en: ways.rating.en.slice(3) };
const reasonPaths = { lv: `${paths.lv}/:rating`, en: `${paths.en}/:rating` };
const day = 86_400_000;

/** “Did this page help?”: one press on any public page, a reason on the next; read by whoever watches over quality. */
export function ratingPages(web: FastifyInstance, house: House): void {
  both(web, paths, {
    method: 'POST',
    config: { ...config, limit: rating },
    handler: async (request, reply) => {
      const { page, helped } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
      const path = tidy(page);
      const answer = tidy(helped);
      if (!isPublicPage(path) || !['yes', 'no'].includes(answer)) throw new Refusal('not-valid', texts.choose);
      const id = await house.db('web').transaction({}, (tx) => ratePage(tx, path, answer === 'yes'), request.id);
      return reply.redirect(`${ways.rating[request.lang]}/${id}`, 303);
    },
  });
  both(web, reasonPaths, { method: 'GET', config, handler: (request, reply) => show(house, request, reply, []) });
  both(web, reasonPaths, {
    method: 'POST',
    config: { ...config, limit: rating },
    handler: async (request, reply) => {
      const { reason, words } = typedIn(request);
      if (words.length > 1000) return show(house, request, reply, [{ field: 'words', message: texts.tooLong }]);
      const chosen = reasons.find((each) => each === reason);
      await house.db('web').transaction({}, (tx) => addReason(tx, idOf(request), chosen, words), request.id);
      return reply.redirect(`${ways.rating[request.lang]}/${idOf(request)}#done`, 303);
    },
  });
  web.get('/desk/pages', { config: { access: 'staff:quality' } }, async (request, reply) => {
    const since = new Date(house.clock.now().getTime() - 90 * day);
    const { sums, said } = await house.db('web').transaction({}, async (tx) => ({
      sums: await sumRatings(tx, since),
      said: await listReasons(tx, since),
    }));
    return sendPage(request, reply, {
      title: texts.desk[request.lang],
      body: <RatingsPage sums={sums} said={said} />,
      width: 'wide',
    });
  });
}

/** An address of a public page, without its query; nothing in such a path tells of anybody. */
function isPublicPage(path: string): boolean {
  return path.length <= 200 && /^\/(?:lv|en)(?:\/[a-z0-9-]+)*$/.test(path);
}

function idOf({ params }: FastifyRequest): string {
  return (params as { readonly rating: string }).rating;
}

function typedIn({ body }: FastifyRequest) {
  const given = (body ?? {}) as Readonly<Record<string, unknown>>;
  return { reason: tidy(given.reason), words: tidy(given.words) };
}

type Problems = Parameters<typeof ReasonPage>[0]['problems'];

async function show(house: House, request: FastifyRequest, reply: FastifyReply, problems: Problems) {
  const id = idOf(request);
  const rated = await house.db('web').transaction({}, (tx) => getRating(tx, id), request.id);
  const action = `${ways.rating[request.lang]}/${id}`;
  return sendPage(request, reply, {
    title: texts.title[request.lang],
    body: <ReasonPage rating={rated} action={action} typed={typedIn(request)} problems={problems} />,
    ...(problems.length > 0 && { status: 422 }),
  });
}
