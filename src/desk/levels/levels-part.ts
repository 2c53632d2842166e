import { nothing, part } from '../case-page/part.js';
import { clockRows } from './clock-view.js';
import { priorityRoutes } from './priority-routes.js';
import { texts } from './texts.js';

/** How urgent a case is, and its clocks beside the term of the law. */
export const levelsPart = part({
  grant: 'staff',
  read: nothing,
  rows: ({ open: { house, caseFile } }) => clockRows(caseFile, house.clock.now()),
  done: {
    priority: {
      lv: 'Prioritāte ir noteikta; pulksteņi skaita no saņemšanas brīža.',
      en: 'The priority is set; the clocks count from when it came.',
    },
  },
  texts: { priorityReason: texts.reason },
  routes: priorityRoutes,
});
