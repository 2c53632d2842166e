import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasGrant, type Visitor } from '../../identity/index.js';
import { articles } from '../../knowledge/index.js';
import { addDays, rigaDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, given } from '../officer.js';
import { ArticlePage } from './article-page.js';
import { EditPage, type EditProps } from './edit-page.js';
import { KnowledgeList } from './list-page.js';
import { texts } from './texts.js';
import { draftOf, typedIn, valuesFor } from './typed.js';

const config = { access: 'staff' } as const;
const url = '/desk/knowledge';

/** Articles for staff: listed, searched, read, written; who may publish is asked by the verb. */
export function knowledgeRoutes(house: House) {
  return (web: FastifyInstance) => {
    web.route({ method: 'GET', url, config, handler: (request, reply) => list(house, request, reply) });
    // What is searched for stands in no address.
    web.route({ method: 'POST', url, config, handler: (request, reply) => list(house, request, reply) });
    web.route({ method: 'GET', url: `${url}/:id`, config, handler: (request, reply) => show(house, request, reply) });
    web.route({
      method: 'GET',
      url: `${url}/:id/edit`,
      config,
      handler: (request, reply) => edit(house, request, reply, {}),
    });
    web.route({
      method: 'POST',
      url: `${url}/:id/edit`,
      config,
      handler: (request, reply) => save(house, request, reply),
    });
    web.route({
      method: 'GET',
      url: `${url}/new`,
      config,
      handler: (request, reply) => edit(house, request, reply, {}),
    });
  };
}

async function list(house: House, request: FastifyRequest, reply: FastifyReply) {
  const typed = given(request.body, 'words').slice(0, 200);
  const today = rigaDate(house.clock.now());
  const shown = await asOfficer(house, request, async (tx, officer) => ({
    listed: typed ? [] : await articles.listArticles(tx),
    due: (await articles.listOverdue(tx, officer, today)).length,
    ...(typed && { search: { typed, found: await articles.findArticles(tx, { typed }, ['public', 'staff']) } }),
  }));
  const body = <KnowledgeList today={today} {...shown} />;
  return sendPage(request, reply, { title: texts.title[request.lang], body, width: 'wide' });
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply) {
  const id = given(request.params, 'id');
  const { versions, uses } = await asOfficer(house, request, async (tx) => ({
    versions: await articles.getArticle(tx, id),
    uses: await articles.listUses(tx, id),
  }));
  const saved = given(request.query, 'saved') === 'yes';
  return sendPage(request, reply, {
    title: versions[0].title[request.lang],
    body: <ArticlePage house={house} versions={versions} uses={uses} saved={saved} />,
    width: 'wide',
  });
}

async function save(house: House, request: FastifyRequest, reply: FastifyReply) {
  const values = typedIn(request);
  const draft = draftOf(request, values);
  const problems: EditProps['problems'][number][] = articles.checkArticle(draft);
  if (draft.reviewOn <= rigaDate(house.clock.now())) problems.push({ field: 'reviewOn', message: texts.reviewWrong });
  const { version } = draft;
  if (problems.length) return edit(house, request, reply, { values, problems, version });
  try {
    const id = await asOfficer(house, request, (tx, officer) => write(tx, officer, request, draft));
    return reply.redirect(`${url}/${id}?saved=yes#done`, 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'not-now' || !error.why) throw error;
    return edit(house, request, reply, {
      values,
      problems: [{ field: 'body-lv', message: error.why }],
      isOvertaken: true,
    });
  }
}

function write(tx: Tx, officer: Visitor, request: FastifyRequest, draft: articles.ArticleDraft): Promise<string> {
  const id = given(request.params, 'id');
  const { key, givenName, familyName } = { ...officer.person };
  const owner = { key, name: `${givenName} ${familyName}` };
  return articles.saveArticle(tx, officer, {
    ...draft,
    ...(id !== 'new' && { id }),
    ...(given(request.body, 'mine') && { owner }),
  });
}

async function edit(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  more: Partial<Pick<EditProps, 'values' | 'problems' | 'version' | 'isOvertaken'>>,
) {
  const id = given(request.params, 'id');
  const versions = id && id !== 'new' ? await asOfficer(house, request, (tx) => articles.getArticle(tx, id)) : [];
  const [article] = versions;
  const { visitor } = request;
  const values = valuesFor(article, addDays(rigaDate(house.clock.now()), 180));
  const props: EditProps = {
    house,
    article,
    values,
    version: article?.version ?? 0,
    isOvertaken: false,
    problems: [],
    mayPublish: hasGrant(visitor, 'officer') || hasGrant(visitor, 'editor'),
    isOwner: article?.ownerKey === visitor?.person.key,
    ...more,
  };
  return sendPage(request, reply, {
    title: (article?.title ?? texts.add)[request.lang],
    body: <EditPage {...props} />,
    ...(props.problems.length && { problems: true, status: 422 }),
  });
}
