// Who may do what with clocks, routing, shifts and incidents: part of test/route-matrix.ts, by gate.

/** Whoever works with a unit's cases. */
export const staff: readonly string[] = [
  'GET /desk/cases/:id/priority',
  'POST /desk/cases/:id/priority',
  'GET /desk/alarms',
  'POST /desk/alarms/:alarm',
  'GET /desk/service-levels',
];

/** Told to units, and opened by none of them from here. */
export const publicParameters: readonly string[] = ['/desk/alarms/:alarm'];
