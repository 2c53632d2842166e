import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { agencyOn, kinds } from '../../agency/index.js';
import { addDays, rigaDate } from '../../platform/clock/index.js';
import { writeCsv } from '../../platform/csv/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { tidy } from '../../platform/text/index.js';
import { promiseAddress, qualityPaths } from '../paths.js';
import { columns, jsonOf, rowsOf } from './data.js';
import { PromisePage } from './promise-page.js';
import { promises } from './promises.js';
import { readParts } from './read-shown.js';
import { readStandard, type Standard } from './read-standard.js';
import { StandardPage } from './standard-page.js';
import { texts } from './texts.js';

const config = { access: 'anyone' } as const;
/** Seconds for which anyone may keep these pages. */
const cacheSeconds = 30;

/** The living standard: all of it, each promise, and the figures for spreadsheets and programs. */
export function standardPages(web: FastifyInstance, house: House): void {
  both(web, qualityPaths.standard, {
    method: 'GET',
    config,
    handler: async (request, reply) =>
      sendPage(request, reply, {
        title: texts.title[request.lang],
        description: texts.description[request.lang],
        cacheSeconds,
        body: <StandardPage standard={await readStandard(house)} />,
      }),
  });
  both(web, qualityPaths.promise, { method: 'GET', config, handler: showPromise(house) });
  web.get('/standard.csv', { config }, async (request, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', `public, max-age=${cacheSeconds}`)
      .header('content-disposition', 'attachment; filename="standard.csv"')
      .send(Readable.from(writeCsv(columns, rowsOf(await asAsked(house, request))))),
  );
  web.get('/standard.json', { config }, async (request, reply) =>
    reply
      .header('cache-control', `public, max-age=${cacheSeconds}`)
      .send(jsonOf(await asAsked(house, request), house.settings.publicUrl)),
  );
}

function showPromise(house: House): Parameters<typeof both>[2]['handler'] {
  return async (request, reply) => {
    const { promise: name } = request.params as { readonly promise: string };
    const { lang } = request;
    const promise = promises.find(({ id, slug }) => (lang === 'lv' ? slug : id) === name);
    if (!promise) throw new Refusal('not-found');
    const standard = await readStandard(house);
    const told = standard.told.find((each) => each.promise === promise);
    if (!told) throw new Refusal('not-found');
    const { apart } = promise;
    const parts = apart ? await house.db('reports').transaction({}, (tx) => readParts(tx, apart, standard.months)) : [];
    const changes = promise.changes ? await readChanges(house) : [];
    return sendPage(request, reply, {
      title: promise.title[lang],
      description: promise.words[lang],
      cacheSeconds,
      otherLanguage: promiseAddress(promise, lang === 'lv' ? 'en' : 'lv'),
      body: <PromisePage told={told} countedAt={standard.countedAt} parts={parts} changes={changes} />,
    });
  };
}

/** What was changed in the last year, the newest first. */
async function readChanges(house: House) {
  const view = await house.db('web').transaction({}, (tx) => agencyOn(tx));
  const since = addDays(rigaDate(house.clock.now()), -365);
  return view
    .list(kinds.improvement)
    .map(({ content }) => content)
    .filter(({ on }) => on >= since)
    .sort((a, b) => (a.on < b.on ? 1 : -1));
}

/** The standard, or one promise of it where the address names one. */
async function asAsked(house: House, { query }: FastifyRequest): Promise<Standard> {
  const name = tidy((query as Readonly<Record<string, unknown>>).promise);
  const standard = await readStandard(house);
  return { ...standard, told: standard.told.filter(({ promise }) => name === '' || promise.id === name) };
}
