import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUuid, lists } from '../../case/index.js';
import { isInstant, isPlainDate } from '../../platform/clock/index.js';
import type { ProblemLine } from '../../platform/html/index.js';
import { sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, given } from '../officer.js';
import { asksSomething, choicesOf, conditionsOf } from './conditions.js';
import { SearchPage, type SearchView } from './search-page.js';
import { texts } from './texts.js';

const pageSize = 50;

/** Searching is a POST: a name never stands in an address. */
export function searchRoutes(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/search',
      config: { access: 'staff' },
      handler: (request, reply) => show(house, request, reply, {}),
    });
    web.route({
      method: 'POST',
      url: '/desk/search',
      config: { access: 'staff' },
      handler: (request, reply) => show(house, request, reply, request.body),
    });
  };
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply, posted: unknown) {
  const view = await asOfficer(house, request, async (tx, officer): Promise<SearchView> => {
    const choices = await choicesOf(house, tx, officer);
    const search = conditionsOf(posted, choices);
    const problems = request.method === 'POST' ? problemsOf(posted, search) : [];
    const rows =
      problems.length === 0 && asksSomething(search)
        ? await lists.searchCases(tx, officer, search, { before: beforeOf(posted), limit: pageSize + 1 })
        : undefined;
    const typed = { from: given(posted, 'from').slice(0, 20), to: given(posted, 'to').slice(0, 20) };
    return { house, choices, search, typed, problems, rows, pageSize };
  });
  const problems = view.problems.length > 0;
  const body = <SearchPage {...view} />;
  const title = texts.searchTitle[request.lang];
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
  return submittedAt && isInstant(submittedAt) && id && isUuid(id)
    ? { submittedAt: new Date(submittedAt), id }
    : undefined;
}
