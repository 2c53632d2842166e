import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { lists } from '../../case/index.js';
import { isInstant, isPlainDate } from '../../platform/clock/index.js';
import type { ProblemLine } from '../../platform/html/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, given } from '../officer.js';
import { asksSomething, choicesOf, conditionsOf } from './conditions.js';
import { SearchPage, type SearchView } from './search-page.js';
import { texts } from './texts.js';

const pageSize = 50;
const staff = { access: 'staff' } as const;

/** Searching is a POST: a name never stands in an address; a saved search is opened by its id. */
export function searchRoutes(house: House) {
  return (web: FastifyInstance) => {
    const handler = (request: FastifyRequest, reply: FastifyReply) => show(house, request, reply);
    web.route({ method: 'GET', url: '/desk/search', config: staff, handler });
    web.route({ method: 'POST', url: '/desk/search', config: staff, handler });
    web.route({ method: 'GET', url: '/desk/search/:search', config: staff, handler });
    web.post('/desk/search/keep', { config: staff }, async (request, reply) => {
      const id = await asOfficer(house, request, async (tx, officer) =>
        lists.saveSearch(tx, officer, {
          name: given(request.body, 'name'),
          conditions: conditionsOf(request.body, await choicesOf(house, tx, officer)),
          ...(given(request.body, 'sharedWith') && { sharedWith: given(request.body, 'sharedWith') }),
        }),
      );
      return reply.redirect(`/desk/search/${id}`, 303);
    });
    web.post('/desk/search/:search/remove', { config: staff }, async (request, reply) => {
      const id = idOf(request);
      if (!id) throw new Refusal('not-found');
      await asOfficer(house, request, (tx, officer) => lists.removeSaved(tx, officer, id));
      return reply.redirect('/desk/search', 303);
    });
  };
}

function idOf(request: FastifyRequest): string | undefined {
  const id = given(request.params, 'search');
  return isUuid(id) ? id : undefined;
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply) {
  const view = await asOfficer(house, request, async (tx, officer): Promise<SearchView> => {
    const saved = await lists.listSaved(tx, officer);
    const opened = saved.find(({ id }) => id === idOf(request));
    if (given(request.params, 'search') && !opened) throw new Refusal('not-found');
    const asked = opened ? opened.conditions : request.body;
    const choices = await choicesOf(house, tx, officer);
    const search = conditionsOf(asked, choices);
    const problems = request.method === 'POST' ? problemsOf(asked, search) : [];
    const rows =
      problems.length === 0 && asksSomething(search)
        ? await lists.searchCases(tx, officer, search, { before: beforeOf(asked), limit: pageSize + 1 })
        : undefined;
    const typed = { from: given(asked, 'from').slice(0, 20), to: given(asked, 'to').slice(0, 20) };
    const { columns } = await lists.getView(tx, officer);
    return { house, choices, search, typed, problems, rows, pageSize, columns, saved, opened };
  });
  const problems = view.problems.length > 0;
  const body = <SearchPage {...view} />;
  const title = view.opened?.name ?? texts.searchTitle[request.lang];
  return sendPage(request, reply, { title, body, width: 'wide', problems, status: problems ? 422 : 200 });
}

function problemsOf(posted: unknown, search: lists.CaseSearch): ProblemLine[] {
  const isDay = (name: 'from' | 'to') => given(posted, name) === '' || isPlainDate(given(posted, name));
  const inOrder = !search.from || !search.to || search.from <= search.to;
  if (!isDay('from') || !isDay('to') || !inOrder) return [{ field: 'from', message: texts.dateWrong }];
  return asksSomething(search) ? [] : [{ field: 'text', message: texts.askSomething }];
}

function beforeOf(posted: unknown): lists.SearchPage['before'] {
  const [submittedAt, id] = given(posted, 'before').split('~');
  const isRow = submittedAt && isInstant(submittedAt) && id && isUuid(id);
  return isRow ? { submittedAt: new Date(submittedAt), id } : undefined;
}
