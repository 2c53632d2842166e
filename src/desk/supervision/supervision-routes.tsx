import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { figures, servicesOf } from '../../case/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { writeCsv } from '../../platform/csv/index.js';
import { assetUrl } from '../../platform/html/index.js';
import { liveFeed, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { given, officerOf } from '../officer.js';
import { BoardPage, boardFeed } from './board-page.js';
import { readBoard, readSupervised, yearTo } from './read-figures.js';
import { SupervisionPage } from './supervision-page.js';
import { texts } from './texts.js';

/** Seconds after which the board is asked for again where no script runs. */
const lookAgain = 30;

/** The wall screen for all staff; the manager's page and its download for whoever watches over quality. */
export function supervisionRoutes(house: House) {
  return (web: FastifyInstance) => {
    web.get('/desk/board', { config: { access: 'staff' } }, async (request, reply) => {
      const still = given(request.query, 'still') !== '';
      return sendPage(request, reply, {
        title: texts.board[request.lang],
        body: <BoardPage board={await readBoard(house)} still={still} />,
        ...(!still && { scripts: [assetUrl('live.client.js')], refresh: { seconds: lookAgain, url: '/desk/board' } }),
        width: 'wide',
      });
    });
    liveFeed(web, house, {
      url: boardFeed,
      access: 'staff',
      who: (request) => officerOf(request).person.key,
      look: async () =>
        createHash('sha1')
          .update(JSON.stringify(await readBoard(house)))
          .digest('base64url'),
    });
    const quality = { access: 'staff:quality' } as const;
    web.get('/desk/supervision', { config: quality }, async (request, reply) => {
      const months = choosable(house);
      const supervised = withNames(house, await readSupervised(house, chosen(request.query, months)));
      return sendPage(request, reply, {
        title: texts.supervision[request.lang],
        body: <SupervisionPage supervised={supervised} months={months} />,
        width: 'wide',
      });
    });
    web.get('/desk/supervision.csv', { config: quality }, async (request, reply) => {
      const month = chosen(request.query, choosable(house));
      const rows = await readMonth(house, month);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="lete-${month}.csv"`)
        .send(Readable.from(writeCsv(['month', 'figure', 'name', 'by', 'group', 'total', 'kept'], rows(request.lang))));
    });
  };
}

/** The last 36 months, the newest first. */
function choosable(house: House): string[] {
  const months = yearTo(rigaDate(house.clock.now()).slice(0, 7));
  for (let years = 0; years < 2; years++) months.unshift(...yearTo(figures.monthBefore(months[0] ?? '')));
  return months.reverse();
}

function chosen(query: unknown, months: readonly string[]): string {
  const month = given(query, 'month');
  return months.includes(month) ? month : (months[0] ?? '');
}

function withNames<T extends { readonly leadTimes: readonly figures.LeadTime[] }>(house: House, supervised: T): T {
  const names = new Map(servicesOf(house).map(({ id, passport }) => [id, passport.name]));
  return { ...supervised, leadTimes: supervised.leadTimes.map((lead) => ({ ...lead, name: names.get(lead.service) })) };
}

/** Every figure of a month, whatever it is told apart by. */
async function readMonth(house: House, month: string) {
  const only = { from: month, to: month };
  const found = await house.db('reports').transaction({}, async (tx) => {
    const all: { readonly by: figures.Dimension; readonly counted: readonly figures.Counted[] }[] = [];
    for (const by of figures.dimensions) all.push({ by, counted: await figures.readMonths(tx, only, by) });
    return all;
  });
  return (lang: 'lv' | 'en') =>
    found.flatMap(({ by, counted }) =>
      counted.map(({ measure, group, total, hits }) => [
        month,
        measure,
        figures.measures[measure].name[lang],
        by,
        group,
        total,
        hits,
      ]),
    );
}
