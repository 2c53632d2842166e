import type { FastifyInstance } from 'fastify';
import type { Snapshot } from '../../platform/dataset/index.js';
import { both } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { agencySnapshot } from '../agency-on.js';
import { agencyJson } from './agency-json.js';
import { hoursCalendar } from './calendar.js';
import { noticesFeed } from './notices-feed.js';

/** Where the feeds are, without the language. */
const feedPaths = {
  calendar: { lv: '/darba-laiks.ics', en: '/hours.ics' },
  notices: { lv: '/pazinojumi.atom', en: '/notices.atom' },
} as const;

const anyone = { access: 'anyone' } as const;
/** As public pages: anyone may keep them for half a minute. */
const kept = 'public, max-age=30';

/** The agency's hours as a calendar, its notices as a feed, all of it as data. */
export function feedRoutes(web: FastifyInstance, house: House): void {
  const read = (): Promise<Snapshot> => house.db('web').transaction({}, agencySnapshot);
  both(web, feedPaths.calendar, {
    method: 'GET',
    config: anyone,
    handler: async ({ lang }, reply) => {
      const text = hoursCalendar(await read(), house.clock.now(), lang, { lv: 'Darba laiks', en: 'Hours' }[lang]);
      return reply.type('text/calendar; charset=utf-8').header('cache-control', kept).send(text);
    },
  });
  both(web, feedPaths.notices, {
    method: 'GET',
    config: anyone,
    handler: async ({ lang, url }, reply) => {
      const { publicUrl } = house.settings;
      const options = { lang, now: house.clock.now(), publicUrl, self: url.replace(/\?.*$/, '') };
      return reply
        .type('application/atom+xml; charset=utf-8')
        .header('cache-control', kept)
        .send(noticesFeed(await read(), options));
    },
  });
  web.get('/agency.json', { config: anyone }, async (_request, reply) =>
    reply.header('cache-control', kept).send(agencyJson(await read(), house.clock.now())),
  );
}
