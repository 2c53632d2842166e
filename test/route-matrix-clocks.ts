// Who may do what with clocks, routing, shifts and incidents: part of test/route-matrix.ts, by gate.

/** Whoever works with a unit's cases. */
export const staff: readonly string[] = [
  'GET /desk/cases/:id/priority',
  'POST /desk/cases/:id/priority',
  'GET /desk/alarms',
  'POST /desk/alarms/:alarm',
  'GET /desk/service-levels',
  'GET /desk/rota',
  'GET /desk/incidents',
  'GET /desk/incidents/:incident',
  'POST /desk/rota/shifts/:shift/note',
  'POST /desk/rota/shifts/:shift/read',
];

/** Who may plan shifts, and be on duty. */
export const officer: readonly string[] = [
  'GET /desk/routing',
  'GET /desk/routing/:rule',
  'POST /desk/routing/:rule',
  'POST /desk/routing/:rule/try',
  'POST /desk/routing/:rule/on',
  'GET /desk/incidents/new',
  'POST /desk/incidents/new',
  'POST /desk/incidents/attach',
  'POST /desk/incidents/:incident/attach',
  'POST /desk/incidents/:incident/publish',
  'POST /desk/incidents/:incident/updates',
  'POST /desk/cases/:id/incident',
  'POST /desk/rota',
  'POST /desk/rota/swaps',
  'POST /desk/rota/swaps/:swap',
  'POST /desk/rota/shifts/:shift/cancel',
];

/** Told to units, and opened by none of them from here. */
export const publicParameters: readonly string[] = [
  '/desk/alarms/:alarm',
  '/desk/rota/',
  '/desk/routing/',
  '/desk/incidents/',
];
