import type { Stop } from './examine.js';

const at = (name: string, address: string): Stop => ({ name, lv: address, en: address });

/** Pages that an officer opens beside the worklist and the case. */
export const officersPages: readonly Stop[] = [
  at('alarms', '/desk/alarms'),
  at('incidents', '/desk/incidents'),
  at('incident-new', '/desk/incidents/new'),
  at('knowledge', '/desk/knowledge'),
  at('routing', '/desk/routing'),
  at('routing-new', '/desk/routing/new'),
  at('rota', '/desk/rota'),
  at('service-levels', '/desk/service-levels'),
  at('mistakes', '/desk/mistakes'),
  at('templates', '/desk/templates'),
  at('template-new', '/desk/templates/new'),
  at('quality-reviews', '/desk/quality'),
  at('board', '/desk/board'),
];

/** Pages on which an editor changes what the agency tells and promises. */
export const editorsPages: readonly Stop[] = [
  at('administration', '/desk/admin'),
  at('promises', '/desk/admin/promises'),
  at('promise', '/desk/admin/promises/level/P1'),
  at('agency-units', '/desk/admin/agency/unit'),
  at('agency-unit-new', '/desk/admin/agency/unit/new'),
  at('import', '/desk/admin/import'),
];
