// Who sees the board and the manager's page: part of test/route-matrix.ts, by gate.

export const staff: readonly string[] = ['GET /desk/board', 'GET /desk/board/live'];

export const quality: readonly string[] = ['GET /desk/supervision', 'GET /desk/supervision.csv'];
