// Who may do what: one line per route, read and decided by a person. The test fails for a route that stands in no group, for
// a group whose cells the running router does not keep, and for a line whose route is gone. HEAD follows GET.

import { aboutMe } from './route-matrix-about-me.js';
import * as admin from './route-matrix-admin.js';
import * as answers from './route-matrix-answers.js';
import { apply } from './route-matrix-apply.js';
import * as clocks from './route-matrix-clocks.js';
import * as entries from './route-matrix-entries.js';
import { files } from './route-matrix-files.js';
import * as worklists from './route-matrix-lists.js';
import { money, moneyParameters } from './route-matrix-money.js';
import { open } from './route-matrix-open.js';
import { ownData } from './route-matrix-own-data.js';

import * as phone from './route-matrix-phone.js';
import { registry } from './route-matrix-post.js';
import * as quality from './route-matrix-quality.js';
import * as quotes from './route-matrix-quotes.js';
import * as replies from './route-matrix-replies.js';
import * as services from './route-matrix-services.js';
import * as site from './route-matrix-site.js';
import * as supervision from './route-matrix-supervision.js';
import * as payWays from './route-matrix-ways.js';
import * as weapons from './route-matrix-weapons.js';

export const roles = ['nobody', 'client', 'operator', 'officer', 'quality', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** `in`: the route answers; `sign-in`: sent to sign in, and back afterwards; `hidden`: as if it were not there; `refused`: told that the right is missing. */
export type Cell = 'in' | 'sign-in' | 'hidden' | 'refused';
export type Gate =
  | 'open'
  | 'client'
  | 'staff'
  | 'operator'
  | 'officer'
  | 'quality'
  | 'editor'
  | 'file'
  | 'administrator'
  | 'machine';

/** Staff hold a session of the desk here: on the client's side they are nobody. */
const staffAre = (cell: Cell, others: Partial<Record<Role, Cell>> = {}): Readonly<Record<Role, Cell>> => ({
  nobody: 'sign-in',
  client: 'hidden',
  operator: cell,
  officer: cell,
  quality: cell,
  editor: cell,
  administrator: cell,
  ...others,
});

export const cells: Readonly<Record<Gate, Readonly<Record<Role, Cell>>>> = {
  open: staffAre('in', { nobody: 'in', client: 'in' }),
  client: staffAre('sign-in', { client: 'in' }),
  staff: staffAre('in'),
  operator: staffAre('refused', { operator: 'in' }),
  officer: staffAre('refused', { officer: 'in' }),
  quality: staffAre('refused', { quality: 'in' }),
  editor: staffAre('refused', { editor: 'in' }),
  // The one file: editors for what is published, administrators for rights, either for what else is theirs to change.
  file: staffAre('refused', { editor: 'in', administrator: 'in' }),
  administrator: staffAre('refused', { administrator: 'in' }),
  // No person's session opens them; what opens them is tested where they are.
  machine: staffAre('in', { nobody: 'in', client: 'in' }),
};

export const lines: Readonly<Record<Gate, readonly string[]>> = {
  // Public information, lookups, verification, signing in and out, the demonstration.
  open: [
    ...open,
    ...admin.open,
    ...phone.open,
    ...site.open,
    ...services.open,
    ...quality.open,
    ...answers.open,
    ...payWays.open,
  ],
  // What belongs to a person or to those they act for.
  client: [
    ...phone.client,
    ...apply,
    ...ownData,
    ...payWays.client,
    ...aboutMe,
    ...weapons.client,
    'GET /lv/ieiet/nav-registra',
    'GET /en/sign-in/not-in-register',
    'GET /lv/turpinat',
    'GET /en/continue',
    'GET /lv/kam',
    'GET /en/on-behalf-of',
    'POST /lv/kam',
    'POST /en/on-behalf-of',
    'GET /lv/manas-sesijas',
    'GET /en/my-sessions',
    'POST /lv/manas-sesijas',
    'POST /en/my-sessions',
    'POST /lv/maksajumi',
    'POST /en/payments',
    'GET /lv/maksajumi/:intent',
    'GET /en/payments/:intent',
    'GET /lv/mani-jautajumi',
    'GET /en/my-matters',
    ...entries.client,
    ...quotes.client,
    'GET /lv/mani-jautajumi/:id',
    'GET /en/my-matters/:id',
    'POST /lv/mani-jautajumi/:id/atbilde',
    'POST /en/my-matters/:id/answer',
    'POST /lv/mani-jautajumi/:id/zina',
    'POST /en/my-matters/:id/message',
    'POST /lv/mani-jautajumi/:id/atsaukt',
    'POST /en/my-matters/:id/withdraw',
    'GET /lv/turpinat/:token',
    'GET /en/go-on/:token',
    'POST /lv/turpinat/:token',
    'POST /en/go-on/:token',
  ],
  // The worklist and the case page: every right sees them, each in its own units.
  staff: [
    ...admin.staff,
    ...answers.staff,
    ...quality.staff,
    ...phone.staff,
    ...clocks.staff,
    ...worklists.staff,
    ...supervision.staff,
    'GET /desk/turpinat',
    'GET /desk/manas-sesijas',
    'POST /desk/manas-sesijas',
    'GET /desk/reach',
    'POST /desk/reach/:id',
    'GET /desk/cases/:id',
    'GET /desk/cases/:id/entries/:entry/look',
  ],
  officer: [
    ...weapons.officer,
    ...answers.officer,
    ...quality.officer,
    ...files,
    ...clocks.officer,
    ...worklists.officer,
    'POST /desk/cases/:id/ask',
    'POST /desk/cases/:id/grant',
    'POST /desk/cases/:id/refuse',
    'POST /desk/cases/:id/draft',
    'POST /desk/cases/:id/extend',
    'POST /desk/cases/:id/kind',
    'POST /desk/cases/:id/reporter',
    'POST /desk/cases/:id/recognise',
    'POST /desk/cases/:id/note',
    'POST /desk/cases/:id/sent',
    ...entries.officer,
    'POST /desk/cases/:id/look',
    ...registry,
    ...money,
    ...replies.officer,
    ...services.officer,
    ...quotes.officer,
  ],
  editor: [...admin.editor, ...site.editor],
  file: admin.file,
  // Whoever watches over quality.
  quality: [...supervision.quality, ...quality.quality],
  // Rights, dead letters, the ledger.
  administrator: [
    ...admin.records,
    'GET /desk/admin/health',
    'GET /desk/admin/dead-letters',
    'POST /desk/admin/dead-letters/:id/retry',
    'GET /desk/admin/dead-letters/:id/discard',
    'POST /desk/admin/dead-letters/:id/discard',
    'GET /desk/admin/people',
    'POST /desk/admin/people',
    'POST /desk/admin/people/:deed',
    'GET /desk/admin/units',
    'GET /desk/admin/ledger',
  ],
  // Foreign systems; each proves itself with a signature or a credential of its own.
  operator: phone.operator,
  machine: [
    ...phone.machine,
    ...weapons.machine,
    'POST /payments/callback/:provider',
    'GET /demo/bank/payments/:order',
    ...payWays.machine,
    'POST /demo/e-address/UnifiedService.svc',
  ],
};

/** Routes that a foreign system posts to, and which therefore do not ask for our own origin. */
export const callbacks: readonly string[] = [
  'POST /demo/eid/*',
  'POST /payments/callback/:provider',
  'POST /demo/e-address/UnifiedService.svc',
  ...phone.machine,
  ...site.oneClick,
  ...payWays.callbacks,
];

/** Whose object an address names. A foreign one answers exactly as a missing one. */
export type ObjectKind =
  | 'draft'
  | 'matter'
  | 'payment'
  | 'receipt'
  | 'invoice'
  | 'obligation'
  | 'desk-case'
  | 'reach-task'
  | 'look';

export const objects: readonly (readonly [RegExp, ObjectKind])[] = [
  [/^\/(?:lv\/pieteikums|en\/application)\/:draft/, 'draft'],
  [/^\/(?:lv\/mani-jautajumi|en\/my-matters)\/:id/, 'matter'],
  [/^\/(?:lv\/maksajumi|en\/payments)\/:intent/, 'payment'],
  [/^\/(?:lv\/rekini|en\/invoices)\/:id/, 'invoice'],
  [/^\/(?:lv\/maksajumi\/apliecinajumi|en\/payments\/receipts)\/:id/, 'receipt'],
  [/^\/(?:lv\/maksajumi(?:\/apliecinajumi)?|en\/payments(?:\/receipts)?)$/, 'obligation'],
  [/^\/(?:lv\/kas-skatijis-manus-datus|en\/who-has-looked)\/:line/, 'look'],
  [/^\/desk\/(?:cases|archive-statements)\/:id/, 'desk-case'],
  [/^\/desk\/reach\/:id/, 'reach-task'],
];

/** Parameters that name nobody's object: public things, and what only administrators reach. */
export const publicParameters: readonly string[] = [
  '/assets/:name',
  '/verify/:code',
  '/api/v1/verify/:code',
  '/demo/eid/interaction/:uid',
  '/demo/as/:key',
  '/demo/bank/payments/:order',
  ...payWays.publicParameters,
  '/payments/callback/:provider',
  ...admin.publicParameters,
  ...phone.publicParameters,
  ...answers.publicParameters,
  // Whoever holds the token was sent it; it names a letter by mail that is nobody's yet.
  '/lv/turpinat/:token',
  // A survey, by its link alone.
  '/lv/novertejums/:token',
  '/en/rating/:token',
  '/en/go-on/:token',
  '/lv/raksti-mums/:topic',
  '/en/write-to-us/:topic',
  '/lv/pakalpojumi/:service',
  '/en/services/:service',
  '/desk/admin/dead-letters/:id',
  '/desk/admin/people/:deed',
  // The registry opens and posts every letter of the agency, whichever unit it is for; each look is written down.
  '/desk/post/',
  ...replies.publicParameters,
  ...clocks.publicParameters,
  ...site.publicParameters,
  ...services.publicParameters,
  ...quality.publicParameters,
  ...moneyParameters,
  // A draft that a clerk fills in: it opens for whoever began it and for nobody else.
  '/desk/enter/',
  ...worklists.publicParameters,
  ...supervision.publicParameters,
];

/** Bodies for routes that need one to come to the question whose object it is; a payment's obligation is named only there. */
export const bodies: Readonly<Record<string, (id: string) => Readonly<Record<string, string>>>> = {
  'GET /lv/maksajumi': (obligation) => ({ obligation }),
  'GET /en/payments': (obligation) => ({ obligation }),
  'POST /lv/maksajumi': (obligation) => ({ obligation }),
  'POST /en/payments': (obligation) => ({ obligation }),
  'POST /lv/maksajumi/apliecinajumi': (obligation) => ({ obligation }),
  'POST /en/payments/receipts': (obligation) => ({ obligation }),
  'POST /desk/cases/:id/draft': () => ({ unsent: 'question', question: 'Kāpēc?' }),
  'POST /desk/cases/:id/unsent': () => ({ unsent: 'question', question: 'Kāpēc?' }),
  'POST /desk/cases/:id/throw-away': () => ({ unsent: 'question', question: 'Kāpēc?' }),
};
