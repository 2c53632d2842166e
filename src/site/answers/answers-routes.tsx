import type { FastifyInstance, FastifyRequest } from 'fastify';
import { servicesOf } from '../../case/index.js';
import { articles } from '../../knowledge/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { tidy } from '../../platform/text/index.js';
import { publicPages } from '../serve-public.js';
import { Answer, Answers } from './answers-pages.js';
import { texts } from './texts.js';

const { articlePaths: paths } = articles;

/** What the agency answers again and again, for anyone: the list, the search, each answer. */
export function answersPages(web: FastifyInstance, house: House): void {
  const page = publicPages(web);
  const db = house.db('web');
  const services = servicesOf(house);
  page(paths, async ({ lang }) => ({
    title: texts.title[lang],
    description: texts.description[lang],
    body: <Answers services={services} lines={await db.transaction({}, articles.listPublic)} />,
  }));
  page({ lv: `${paths.lv}/:slug`, en: `${paths.en}/:slug` }, async (request) => {
    const { lang } = request;
    const slug = wordOf(request.params, 'slug');
    const article = await db.transaction({}, (tx) => articles.findPublic(tx, lang, slug));
    if (!article) throw new Refusal('not-found');
    return {
      title: article.title[lang],
      description: article.summary[lang],
      otherLanguage: articles.addressOfArticle(article, lang === 'lv' ? 'en' : 'lv'),
      body: <Answer article={article} services={services} />,
    };
  });
  // What somebody searches for stands in no address.
  both(web, paths, {
    method: 'POST',
    config: { access: 'anyone', limit: { bucket: 'answers', perMinute: 30, perDay: 1000, overall: 1200 } },
    handler: async (request: FastifyRequest, reply) => {
      const typed = wordOf(request.body, 'words').slice(0, 200);
      const lines = await db.transaction({}, (tx) => articles.findArticles(tx, { typed }, ['public']));
      return sendPage(request, reply, {
        title: texts.search[request.lang],
        body: <Answers services={services} lines={lines} typed={typed} />,
      });
    },
  });
}

function wordOf(source: unknown, name: string): string {
  return tidy((source as Readonly<Record<string, unknown>> | null | undefined)?.[name]);
}
