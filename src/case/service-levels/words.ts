import { rigaDate } from '../../platform/clock/index.js';
import { fill, instantInBrief, type Lang, type Text } from '../../platform/text/index.js';
import type { CaseFile } from '../case-file.js';
import type { Target } from './clock.js';
import type { Grade } from './levels.js';

/** How much is touched, and how pressing it is. */
export const gradeWords: Readonly<Record<'impact' | 'urgency', Readonly<Record<Grade, Text>>>> = {
  impact: {
    1: { lv: 'skar visus vai vairākas iestādes', en: 'touches everyone or several institutions' },
    2: { lv: 'skar nodaļu vai vienu iestādi', en: 'touches a unit or one institution' },
    3: { lv: 'skar vienu cilvēku', en: 'touches one person' },
  },
  urgency: {
    1: { lv: 'darbs ir apstājies', en: 'work has stopped' },
    2: { lv: 'darbs ir traucēts', en: 'work is hindered' },
    3: { lv: 'var pagaidīt', en: 'it can wait' },
  },
};

/** A length of time, as it is promised. */
export function targetInWords({ amount, unit }: Target): Text {
  if (unit === 'working-days')
    return amount === 1
      ? { lv: '1 darbdiena', en: '1 working day' }
      : fill({ lv: '{n} darbdienas', en: '{n} working days' }, { n: amount });
  return lengthInWords(amount);
}

/** Minutes as one reads them: `2 h 15 min`, `3 d 4 h`. */
export function lengthInWords(minutes: number): Text {
  const [days, hours, left] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const parts = days ? [days && `${days} d`, hours && `${hours} h`] : [hours && `${hours} h`, left && `${left} min`];
  const words = parts.filter(Boolean).join(' ') || '0 min';
  return { lv: words, en: words };
}

/** What computes the words of a case's clock. */
export type Clocked = Pick<
  CaseFile,
  'priority' | 'respondBy' | 'resolveBy' | 'respondedAt' | 'askedAt' | 'decidedAt' | 'submittedAt'
> & { readonly endedAt: Date | null };

/** A clock as the desk shows it. */
export interface ClockState {
  readonly clock: 'response' | 'resolution';
  readonly state: 'running' | 'soon' | 'late' | 'stands' | 'kept' | 'missed';
  readonly words: Text;
  /** The same for a narrow column. */
  readonly brief: Text;
}

/** The clock that runs next: that of the first response until it has been given, then that of the resolution. Undefined without a priority. */
export function clockOf(of: Clocked, now: Date): ClockState | undefined {
  const clock = of.respondedAt || of.endedAt ? 'resolution' : 'response';
  return clockState(of, clock, now);
}

/** One of the two clocks of a case. */
export function clockState(of: Clocked, clock: ClockState['clock'], now: Date): ClockState | undefined {
  const due = clock === 'response' ? of.respondBy : of.resolveBy;
  if (!of.priority || !due) return undefined;
  const done = clock === 'response' ? (of.respondedAt ?? of.endedAt) : of.endedAt;
  if (done) return { clock, ...(done <= due ? kept : missedBy(done, due)) };
  if (of.askedAt && !of.decidedAt) return { clock, state: 'stands', words: stands, brief: stands };
  return { clock, ...running(of, clock, due, now) };
}

function running(of: Clocked, clock: ClockState['clock'], due: Date, now: Date): Omit<ClockState, 'clock'> {
  const minutes = Math.floor((due.getTime() - now.getTime()) / 60_000);
  const at = { lv: pointOf(due, now, 'lv'), en: pointOf(due, now, 'en') };
  if (minutes < 0) {
    const long = lengthInWords(-minutes);
    return { state: 'late', words: fill(late[clock], { at, long }), brief: fill(briefly[clock].late, { long }) };
  }
  // A quarter of the time is left, as the wall tells it.
  const soon = due.getTime() - now.getTime() < (due.getTime() - of.submittedAt.getTime()) / 4;
  const long = lengthInWords(minutes);
  const words = { words: fill(until[clock], { at, long }), brief: fill(briefly[clock].left, { long }) };
  return { state: soon ? 'soon' : 'running', ...words };
}

/** Today the hour is enough. */
function pointOf(due: Date, now: Date, lang: Lang): string {
  const whole = instantInBrief(due, lang);
  return rigaDate(due) === rigaDate(now) ? whole.slice(-5) : whole;
}

const inTime = { lv: 'izpildīts laikā', en: 'kept in time' };
const kept = { state: 'kept', words: inTime, brief: inTime } as const;
const stands = { lv: 'apturēts, kamēr klients atbild', en: 'stands still while the client answers' };

function missedBy(done: Date, due: Date): Omit<ClockState, 'clock'> {
  const long = lengthInWords(Math.max(1, Math.ceil((done.getTime() - due.getTime()) / 60_000)));
  const words = fill({ lv: 'nokavēts par {long}', en: 'missed by {long}' }, { long });
  return { state: 'missed', words, brief: words };
}

const until: Readonly<Record<ClockState['clock'], Text>> = {
  response: { lv: 'jāatbild līdz {at} (vēl {long})', en: 'answer by {at} ({long} left)' },
  resolution: { lv: 'jāatrisina līdz {at} (vēl {long})', en: 'solve by {at} ({long} left)' },
};
const late: Readonly<Record<ClockState['clock'], Text>> = {
  response: { lv: 'bija jāatbild līdz {at} (kavējas {long})', en: 'was to be answered by {at} ({long} late)' },
  resolution: { lv: 'bija jāatrisina līdz {at} (kavējas {long})', en: 'was to be solved by {at} ({long} late)' },
};

const briefly: Readonly<Record<ClockState['clock'], Readonly<Record<'left' | 'late', Text>>>> = {
  response: {
    left: { lv: 'atbildei vēl {long}', en: '{long} left to answer' },
    late: { lv: 'atbilde kavējas {long}', en: 'answer {long} late' },
  },
  resolution: {
    left: { lv: 'atrisinājumam vēl {long}', en: '{long} left to solve' },
    late: { lv: 'atrisinājums kavējas {long}', en: 'solution {long} late' },
  },
};
