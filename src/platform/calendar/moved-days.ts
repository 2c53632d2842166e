import type { PlainDate } from '../clock/index.js';

/** A working day that the Cabinet moved to a Saturday, for institutions that work from Monday to Friday. */
export interface MovedDay {
  readonly off: PlainDate;
  readonly worked: PlainDate;
  readonly source: string;
  /** Whether the order itself was read; the others are known from the press and are to be checked by the records unit. */
  readonly confirmed: boolean;
}

const ground = 'Ministru kabineta rīkojums (Darba likuma 133. panta ceturtā daļa)';

/** Known at the release. Later ones are rows of the agency's own table of special days. */
export const movedDays: readonly MovedDay[] = [
  { off: '2023-05-05', worked: '2023-05-20', source: ground, confirmed: true },
  { off: '2024-12-23', worked: '2024-12-14', source: ground, confirmed: true },
  { off: '2024-12-30', worked: '2024-12-28', source: ground, confirmed: true },
  { off: '2025-05-02', worked: '2025-05-10', source: ground, confirmed: false },
  { off: '2025-11-17', worked: '2025-11-08', source: ground, confirmed: false },
  { off: '2026-01-02', worked: '2026-01-17', source: ground, confirmed: true },
  { off: '2026-06-22', worked: '2026-06-27', source: ground, confirmed: false },
];
