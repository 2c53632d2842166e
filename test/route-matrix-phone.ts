// Who may do what at the telephone: part of test/route-matrix.ts, by gate.

/** The demonstration's simulator. */
export const open: readonly string[] = ['GET /demo/phone', 'POST /demo/phone'];

/** Whoever answers the telephone. */
export const operator: readonly string[] = [
  'GET /desk/phone',
  'POST /desk/phone/call-backs',
  'POST /desk/phone/call-backs/:id',
  'GET /desk/phone/calls/:id',
  'POST /desk/phone/calls/:id/take',
  'POST /desk/phone/calls/:id/register',
  'POST /desk/phone/calls/:id/finish',
];

/** The telephone exchange, which signs what it sends. */
export const machine: readonly string[] = ['POST /phone/events', 'POST /phone/recordings/:call'];

/** The exchange's own id of a call, signed; and calls, which are the whole desk's: whose matters they lead to is asked by the verbs of the case. */
export const publicParameters: readonly string[] = ['/phone/recordings/:call', '/desk/phone/'];
