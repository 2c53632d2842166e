import type { FastifyInstance } from 'fastify';
import { type Service, servicesOf } from '../case/index.js';
import { type GrantName, hasGrant } from '../identity/index.js';
import type { House } from '../platform/room/index.js';
import type { Text } from '../platform/text/index.js';
import { financeUnit } from './money/rights.js';
import { texts as quality } from './quality/texts.js';
import { texts as supervision } from './supervision/texts.js';
import { texts } from './texts.js';

interface Way {
  readonly href: string;
  readonly label: Text;
  /** Only for holders of this right; everybody else's way is the same for all staff. */
  readonly grant?: GrantName;
  /** Opened less often than the work of the day. */
  readonly more?: boolean;
  /** Where its pages lie, if not below its own address. */
  readonly within?: readonly string[];
  /** Only where that right is held in this unit. */
  readonly unit?: string;
}

const ways: readonly Way[] = [
  { href: '/desk', label: texts.worklist, within: ['/desk/cases', '/desk/search', '/desk/enter'] },
  { href: '/desk/approvals', label: texts.approvals, grant: 'officer' },
  { href: '/desk/mistakes', label: texts.mistakes, grant: 'officer', more: true },
  { href: '/desk/post', label: texts.post, grant: 'officer' },
  { href: '/desk/routing', label: texts.routing, grant: 'officer', more: true },
  { href: '/desk/money', label: texts.money, grant: 'officer', unit: financeUnit, more: true },
  { href: '/desk/templates', label: texts.templates, grant: 'officer', more: true },
  { href: '/desk/alarms', label: texts.alarms, within: ['/desk/alarms', '/desk/service-levels'] },
  { href: '/desk/knowledge', label: texts.knowledge },
  { href: '/desk/incidents', label: texts.incidents },
  { href: '/desk/rota', label: texts.rota },
  { href: '/desk/reach', label: texts.reach },
  { href: '/desk/phone', label: texts.phone, grant: 'operator' },
  { href: '/desk/board', label: supervision.board, more: true },
  { href: '/desk/quality', label: quality.title, grant: 'quality', more: true },
  { href: '/desk/supervision', label: supervision.supervision, grant: 'quality', more: true },
  { href: '/desk/pages', label: texts.pages, grant: 'quality', more: true },
  { href: '/desk/admin', label: texts.admin, more: true },
  { href: '/desk/status', label: texts.status, grant: 'editor', more: true },
  { href: '/desk/admin/people', label: texts.people, grant: 'administrator', more: true },
  { href: '/desk/admin/units', label: texts.units, grant: 'administrator', more: true },
  { href: '/desk/admin/health', label: texts.health, grant: 'administrator', more: true },
  { href: '/desk/admin/dead-letters', label: texts.deadLetters, grant: 'administrator', more: true },
  { href: '/desk/admin/ledger', label: texts.ledger, grant: 'administrator', more: true },
  { href: '/desk/manas-sesijas', label: texts.sessions, more: true },
];

/** Hands the layout the desk's main pages, as far as the rights of whoever is signed in go. */
export function showWays(web: FastifyInstance, house: House): void {
  const all = [...ways, ...servicesOf(house).flatMap(wayOfService)];
  web.addHook('preHandler', async ({ visitor, chrome }) => {
    if (visitor?.side === 'staff')
      chrome.nav = all.filter(({ grant, unit }) => !grant || hasGrant(visitor, grant, unit));
  });
}

/** What a service keeps, for officers of its unit. */
function wayOfService({ deskPage, passport: { unit } }: Service): readonly Way[] {
  return deskPage ? [{ href: deskPage.address, label: deskPage.label, grant: 'officer', unit, more: true }] : [];
}
