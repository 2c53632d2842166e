import { useUnits } from '../../agency/index.js';
import type { rota } from '../../case/index.js';
import type { Colleague } from '../../identity/index.js';
import { addDays, type PlainDate, rigaDate, rigaInstant, rigaTime } from '../../platform/clock/index.js';
import {
  Alert,
  BackLink,
  Button,
  DataTable,
  Done,
  ErrorSummary,
  Form,
  HiddenField,
  SummaryList,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { dateInBrief, fill, instantInBrief, type Text } from '../../platform/text/index.js';
import { HandOver, Notes } from './hand-over.js';
import { AddShift, SwapForm, Swaps } from './plan-forms.js';
import { Strip } from './strip.js';
import { texts } from './texts.js';

/** Everything that the page of a unit's duties shows. */
export interface OpenRota {
  readonly unit: string;
  /** The Monday of the week that is shown. */
  readonly monday: PlainDate;
  readonly now: Date;
  readonly shifts: readonly rota.Shift[];
  readonly duty: rota.OnDuty;
  /** Where nobody is on duty in the coming days. */
  readonly gaps: readonly rota.Span[];
  readonly swaps: readonly rota.Swap[];
  readonly colleagues: readonly Colleague[];
  readonly me: string;
  readonly mayPlan: boolean;
  readonly done: boolean;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
  readonly typed: Readonly<Record<string, string>>;
}

export function errorOf({ problems }: OpenRota, field: string): Text | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}

/** A shift as one reads it: day, from, to. */
export function shiftInWords({ startsAt, endsAt }: Pick<rota.Shift, 'startsAt' | 'endsAt'>): Text {
  const times = `${rigaTime(startsAt)}–${rigaTime(endsAt)}`;
  const day = rigaDate(startsAt);
  return { lv: `${dateInBrief(day, 'lv')} ${times}`, en: `${dateInBrief(day, 'en')} ${times}` };
}

/** For members of units that keep office hours. */
export function NoRota() {
  const say = useSay();
  return (
    <>
      <BackLink href="/desk" />
      <h1>{say(texts.title)}</h1>
      <p>{say(texts.noUnit)}</p>
    </>
  );
}

/** Who is on duty, what was handed over, the week at a glance, and how it is planned. */
export function RotaPage({ open }: { readonly open: OpenRota }) {
  const say = useSay();
  const { nameOf } = useUnits();
  return (
    <>
      <BackLink href="/desk" />
      <ErrorSummary problems={open.problems} />
      {open.done && <Done>{say(texts.done)}</Done>}
      <p class="eyebrow">{say(nameOf(open.unit))}</p>
      <h1>{say(texts.title)}</h1>
      <Gaps open={open} />
      <Now open={open} />
      <HandOver open={open} />
      <Swaps open={open} />
      <Week open={open} />
      {open.mayPlan && <AddShift open={open} />}
      <SwapForm open={open} />
      <Notes open={open} />
    </>
  );
}

function Gaps({ open: { gaps } }: { readonly open: OpenRota }) {
  const say = useSay();
  if (gaps.length === 0) return null;
  return (
    <Alert tone="danger" title={texts.gapsTitle}>
      <p>{say(texts.gapsLead)}</p>
      <ul>
        {gaps.map((gap) => (
          <li>{say(gapInWords(gap))}</li>
        ))}
      </ul>
    </Alert>
  );
}

function gapInWords({ from, to }: rota.Span): Text {
  return fill(texts.gap, { from: at(from), to: at(to) });
}

function at(instant: Date): Text {
  return { lv: instantInBrief(instant, 'lv'), en: instantInBrief(instant, 'en') };
}

function Now({ open: { duty } }: { readonly open: OpenRota }) {
  const say = useSay();
  const holders = duty.now.map(({ personName, endsAt }) =>
    say(fill(texts.until, { name: personName, at: at(endsAt) })),
  );
  const { next } = duty;
  return (
    <SummaryList
      rows={[
        { label: texts.now, value: <strong>{holders.join('; ') || say(texts.nobody)}</strong> },
        {
          label: texts.next,
          value: next ? say(fill(texts.fromAt, { name: next.personName, at: at(next.startsAt) })) : say(texts.nobody),
        },
      ]}
    />
  );
}

function Week({ open }: { readonly open: OpenRota }) {
  const say = useSay();
  const lang = useLang();
  const { monday, unit } = open;
  const days = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
  const day = { lv: dateInBrief(monday, 'lv'), en: dateInBrief(monday, 'en') };
  return (
    <>
      <nav class="standing" aria-label={say(fill(texts.week, { day }))}>
        <a href={`/desk/rota?unit=${unit}&week=${addDays(monday, -7)}`}>{say(texts.before)}</a>
        <a href={`/desk/rota?unit=${unit}&week=${addDays(monday, 7)}`}>{say(texts.after)}</a>
      </nav>
      <DataTable
        caption={fill(texts.week, { day })}
        rows={days}
        columns={[
          { label: texts.day, heading: true, cell: (date) => <span class="whole">{weekday(date, lang)}</span> },
          { label: texts.cover, cell: (date) => <Strip day={spanOf(date)} shifts={ofDay(open, date)} /> },
          { label: texts.shifts, cell: (date) => <Shifts open={open} date={date} /> },
        ]}
      />
    </>
  );
}

function weekday(date: PlainDate, lang: 'lv' | 'en'): string {
  const name = new Intl.DateTimeFormat(lang === 'lv' ? 'lv-LV' : 'en-GB', { weekday: 'short', timeZone: 'UTC' });
  return `${name.format(new Date(`${date}T12:00:00Z`))} ${dateInBrief(date, lang)}`;
}

function spanOf(date: PlainDate): rota.Span {
  return { from: rigaInstant(date), to: rigaInstant(addDays(date, 1)) };
}

function ofDay({ shifts }: OpenRota, date: PlainDate): rota.Shift[] {
  const { from, to } = spanOf(date);
  return shifts.filter(({ startsAt, endsAt }) => startsAt < to && endsAt > from);
}

/** The shifts that begin on the day; each that has not begun can be cancelled by whoever plans. */
function Shifts({ open, date }: { readonly open: OpenRota; readonly date: PlainDate }) {
  const say = useSay();
  const begun = ofDay(open, date).filter(({ startsAt }) => rigaDate(startsAt) === date);
  if (begun.length === 0) return <span>{say(texts.empty)}</span>;
  return (
    <ul class="shifts">
      {begun.map((shift) => (
        <li class="standing">
          <span>
            {rigaTime(shift.startsAt)}–{rigaTime(shift.endsAt)} {shift.personName}
          </span>
          {open.mayPlan && shift.startsAt > open.now && (
            <Form action={`/desk/rota/shifts/${shift.id}/cancel`}>
              <HiddenField name="week" value={open.monday} />
              <Button variant="tertiary" size="sm" about={`${shift.personName} ${say(shiftInWords(shift))}`}>
                {say(texts.cancel)}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
