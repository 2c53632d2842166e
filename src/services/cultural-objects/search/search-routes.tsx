import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { lookupLimit, openLook, type Service } from '../../../case/index.js';
import { contents } from '../../../documents/index.js';
import { assetUrl } from '../../../platform/html/index.js';
import { acceptFiles, both, filesIn, Refusal, sendPage } from '../../../platform/http/index.js';
import { type Guess, guessesOf, readGuesses } from '../../../platform/likeness/index.js';
import { dotsOf } from '../../../platform/pictures/index.js';
import type { House } from '../../../platform/room/index.js';
import { findLike, findObject, searchObjects } from '../../../registers/cultural-objects/index.js';
import { addressOf, objectAddress, paths } from '../addresses.js';
import { askedBy, isAsked, type Problem, typedIn } from './asked.js';
import { LikePage, ObjectPage } from './objects.js';
import { pageSize, SearchPage } from './search-page.js';
import { texts } from './texts.js';

const config = { access: 'anyone', limit: lookupLimit } as const;
const largestPicture = 12 * 1024 * 1024;

type Part = Pick<Service, 'passport'>;

/** The status of an object: by words, by a picture, by its number. */
export async function searchRoutes(web: FastifyInstance, house: House, service: Part): Promise<void> {
  both(web, paths.search, {
    method: 'GET',
    config,
    handler: (request, reply) => search(house, service, request, reply),
  });
  both(
    web,
    { lv: `${paths.search.lv}/:number`, en: `${paths.search.en}/:number` },
    {
      method: 'GET',
      config,
      handler: (request, reply) => showObject(house, service, request, reply),
    },
  );
  await web.register(async (scope) => {
    acceptFiles(scope, largestPicture);
    both(scope, paths.byPicture, {
      method: 'POST',
      config,
      handler: (request, reply) => byPicture(house, service, request, reply),
    });
  });
}

async function search(house: House, service: Part, request: FastifyRequest, reply: FastifyReply) {
  const typed = typedIn(request.query);
  if (!isAsked(typed)) return sendSearch(request, reply, <SearchPage typed={typed} problems={[]} />);
  const question = askedBy(typed);
  if ('problems' in question)
    return sendSearch(request, reply, <SearchPage typed={typed} problems={question.problems} />, 422);
  const page = pageAsked(request);
  const found = await house
    .db('web')
    .transaction(
      {},
      (tx) => searchObjects(tx, openLook(service), question.asked, { skip: (page - 1) * pageSize, take: pageSize }),
      request.id,
    );
  return sendSearch(request, reply, <SearchPage typed={typed} problems={[]} found={{ ...found, page }} />);
}

function sendSearch(request: FastifyRequest, reply: FastifyReply, body: preact.JSX.Element, status = 200) {
  const query = /\?.*/.exec(request.url)?.[0] ?? '';
  return sendPage(request, reply, {
    title: texts.title[request.lang],
    body,
    status,
    otherLanguage: addressOf('search', request.lang === 'lv' ? 'en' : 'lv') + query,
    scripts: [assetUrl('find-by-picture.client.js')],
  });
}

function pageAsked(request: FastifyRequest): number {
  const { page } = request.query as Readonly<Record<string, unknown>>;
  return typeof page === 'string' && /^[1-9]\d?$/.test(page) ? Number(page) : 1;
}

async function showObject(house: House, service: Part, request: FastifyRequest, reply: FastifyReply) {
  const { number } = request.params as { readonly number: string };
  const object = await house.db('web').transaction({}, (tx) => findObject(tx, openLook(service), number), request.id);
  if (!object) throw new Refusal('not-found');
  return sendPage(request, reply, {
    title: object.title,
    body: <ObjectPage object={object} />,
    otherLanguage: objectAddress(object.number, request.lang === 'lv' ? 'en' : 'lv'),
  });
}

async function byPicture(house: House, service: Part, request: FastifyRequest, reply: FastifyReply) {
  const read = await guessesIn(request);
  if ('problem' in read)
    return sendSearch(request, reply, <SearchPage typed={typedIn({})} problems={[read.problem]} />, 422);
  const objects = await house
    .db('web')
    .transaction({}, (tx) => findLike(tx, openLook(service), read.guesses), request.id);
  return sendPage(request, reply, {
    title: texts.byPicture[request.lang],
    body: <LikePage objects={objects} />,
    otherLanguage: addressOf('search', request.lang === 'lv' ? 'en' : 'lv'),
  });
}

/** The guesses that the browser worked out; or those of the picture itself, which is drawn anew apart, looked at and forgotten. */
async function guessesIn(
  request: FastifyRequest,
): Promise<{ readonly guesses: readonly Guess[] } | { readonly problem: Problem }> {
  const { guesses: written } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const guesses = typeof written === 'string' && written !== '' ? readGuesses(written) : undefined;
  if (guesses) return { guesses };
  const [file] = filesIn(request);
  if (!file) return { problem: { field: 'picture', message: texts.pictureMissing } };
  const drawn = await contents.showable({ ...file, type: 'image/any' });
  if (!drawn.type.startsWith('image/')) return { problem: { field: 'picture', message: texts.pictureBad } };
  return { guesses: guessesOf(await dotsOf(drawn.bytes)) };
}
