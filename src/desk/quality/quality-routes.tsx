import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { reviews } from '../../case/index.js';
import { hasGrant, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { given, officerOf } from '../officer.js';
import { ReviewList } from './list-page.js';
import { ReviewPage, type ReviewProps } from './review-page.js';
import { texts } from './texts.js';

const config = { access: 'staff' } as const;

/** The review of quality: for reviewers what was drawn, for everybody what is about their own work. */
export function qualityRoutes(house: House) {
  return (web: FastifyInstance): void => {
    web.get('/desk/quality', { config }, async (request, reply) => {
      const isEditor = hasGrant(officerOf(request), 'editor');
      const read = await inReview(house, request, async (tx, visitor) => ({
        all: reviews.reviews(visitor) ? await reviews.listReviews(tx, visitor, 'all') : undefined,
        own: await reviews.listReviews(tx, visitor, 'own'),
        draws: await reviews.listDraws(tx),
      }));
      const body = <ReviewList {...read} isEditor={isEditor} />;
      return sendPage(request, reply, { title: texts.title[request.lang], body, width: 'wide' });
    });
    web.get('/desk/quality/:id', { config }, (request, reply) => show(house, request, reply));
    for (const name of ['score', 'remark'] as const)
      web.post(`/desk/quality/:id/${name}`, { config: { access: access[name] } }, async (request, reply) => {
        const id = idOf(request);
        try {
          await inReview(house, request, (tx, visitor) => deeds[name](tx, visitor, id, request));
        } catch (error) {
          if (!(error instanceof Refusal) || error.code !== 'not-valid' || !error.why) throw error;
          const problems = [{ field: error.details.field ?? 'summary', message: error.why }];
          return show(house, request, reply, problems);
        }
        return reply.redirect(`/desk/quality/${id}?done=${name}#done`, 303);
      });
  };
}

/** Only reviewers score; whose work it is answers. */
const access = { score: 'staff:quality', remark: 'staff' } as const;

const deeds = {
  score: (tx: Tx, visitor: Visitor, id: string, { body }: FastifyRequest) =>
    reviews.scoreReview(tx, visitor, id, { points: pointsOf(body), summary: given(body, 'summary') }),
  remark: (tx: Tx, visitor: Visitor, id: string, { body }: FastifyRequest) =>
    reviews.remarkOn(tx, visitor, id, {
      body: given(body, 'remark'),
      stance: (['agree', 'disagree'] as const).find((one) => one === given(body, 'stance')),
    }),
};

/** Chosen points by the criterion's key. */
function pointsOf(body: unknown): Readonly<Record<string, number>> {
  const names = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given(body, name);
      return name.startsWith('points.') && /^\d{1,2}$/.test(value)
        ? [[name.slice('points.'.length), Number(value)]]
        : [];
    }),
  );
}

/** A transaction that sees reviews: everybody those of their own work, reviewers all. */
function inReview<T>(house: House, request: FastifyRequest, work: (tx: Tx, visitor: Visitor) => Promise<T>) {
  const visitor = officerOf(request);
  return house.db('web').transaction(reviews.whoReviews(visitor), (tx) => work(tx, visitor), request.id);
}

function idOf(request: FastifyRequest): string {
  const id = given(request.params, 'id');
  if (!isUuid(id)) throw new Refusal('not-found');
  return id;
}

async function show(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  problems: ReviewProps['problems'] = [],
) {
  const visitor = officerOf(request);
  const id = idOf(request);
  const read = await inReview(house, request, async (tx) => {
    const opened = await reviews.openReview(tx, visitor, id);
    const isOwn = opened.review.ofKey === visitor.person.key;
    const mayScore = reviews.reviews(visitor) && !isOwn;
    return { opened, isOwn, criteria: mayScore ? await reviews.criteriaOf(tx, opened.review.sort) : undefined };
  });
  const typed = (name: string) => given(request.body, name);
  const body = <ReviewPage {...read} done={given(request.query, 'done')} typed={typed} problems={problems} />;
  const title = `${texts.title[request.lang]} – ${read.opened.review.ofName}`;
  return sendPage(request, reply, { title, body, ...(problems.length && { problems: true, status: 422 }) });
}
