import { fileURLToPath } from 'node:url';
import type { House, Room } from '../platform/room/index.js';
import { demonstrate } from './demonstrate.js';
import { countCommand, countFigures } from './figures/count-job.js';
import { forgetRatings } from './ratings/rate-page.js';
import { ratingPages } from './ratings/rating-routes.js';
import { reportCommand, reportLastMonth } from './reports/make-report.js';
import { reportPages } from './reports/report-pages.js';
import { standardPages } from './standard/standard-routes.js';

export function createRoom(house: House): Room {
  return {
    id: 'quality',
    migrations: fileURLToPath(new URL('./migrations', import.meta.url)),
    pages: (web) => {
      standardPages(web, house);
      ratingPages(web, house);
      reportPages(web, house);
    },
    jobs: {
      'quality:count': countFigures,
      'quality:report': reportLastMonth(house),
      'quality:forget-ratings': (_payload, context) => context.transaction({}, forgetRatings),
    },
    schedule: {
      'quality:report': '10 3 3 * *',
      'quality:count': '4,34 * * * *',
      'quality:forget-ratings': '35 2 * * *',
    },
    ...(house.settings.LETE_DEMO && { demonstrate: () => demonstrate(house) }),
    commands: { count: countCommand(house), report: reportCommand(house) },
  };
}
