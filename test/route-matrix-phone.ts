// Who may do what at the telephone: part of test/route-matrix.ts, by gate.

/** The demonstration's simulator. */
export const open: readonly string[] = ['GET /demo/phone', 'POST /demo/phone'];

/** Whoever answers the telephone. */
export const operator: readonly string[] = [
  'GET /desk/phone',
  'GET /desk/phone/live',
  'POST /desk/phone/call-backs',
  'POST /desk/phone/call-backs/:id',
  'GET /desk/phone/calls/:id',
  'POST /desk/phone/calls/:id/take',
  'POST /desk/phone/calls/:id/register',
  'POST /desk/phone/calls/:id/finish',
  'POST /desk/phone/calls/:id/prove',
  'POST /desk/phone/recordings/:id/upload',
];

/** The telephone exchange, which signs what it sends. */
export const machine: readonly string[] = ['POST /phone/events', 'POST /phone/recordings/:call'];

/** The exchange's own id of a call, signed; and calls, which are the whole desk's: whose matters they lead to is asked by the verbs of the case. */
export const publicParameters: readonly string[] = ['/phone/recordings/:call', '/desk/phone/'];

/** Recordings: whoever of the staff may hear them is asked by the page, for whom there is otherwise none. */
export const staff: readonly string[] = [
  'GET /desk/phone/recordings/:id',
  'GET /desk/phone/recordings/:id/sound',
  'POST /desk/phone/recordings/:id/listen',
  'POST /desk/phone/recordings/:id/permissions',
  'POST /desk/phone/recordings/:id/permissions/:permission',
];

/** A client's own code for a call. */
export const client: readonly string[] = [
  'GET /lv/kods-sarunai',
  'GET /en/code-for-a-call',
  'POST /lv/kods-sarunai',
  'POST /en/code-for-a-call',
];
