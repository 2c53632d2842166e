import {
  Alert,
  Breadcrumbs,
  DataTable,
  SummaryList,
  TimeColumns,
  type Tone,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import {
  dateInWords,
  instantInBrief,
  monthInBrief,
  monthInWords,
  numberInWords,
  type Text,
} from '../../platform/text/index.js';
import { standardAddress } from '../paths.js';
import { fewest } from '../reports/suppress.js';
import { type Shown, type ShownSeries, shareShown } from './hold-back.js';
import { aimInWords, shareInBrief, sumInWords } from './in-words.js';
import type { Part } from './read-shown.js';
import type { Standing, Told } from './read-standard.js';
import { Data } from './standard-page.js';
import type { StateLine } from './state-now.js';
import { texts } from './texts.js';

interface PromisePageProps {
  readonly told: Told;
  readonly countedAt: Date | undefined;
  readonly parts: readonly Part[];
  readonly changes: readonly Changed[];
}

/** What was changed because of what people said. */
export interface Changed {
  readonly on: string;
  readonly what: Text;
  readonly because: Text;
}

const leads = {
  kept: [texts.keptLead, 'success'],
  missed: [texts.missedLead, 'danger'],
  few: [texts.fewLead, 'info'],
  empty: [texts.emptyLead, 'info'],
  watched: [texts.watchedLead, 'info'],
  unmeasured: [texts.unmeasuredLead, 'info'],
} as const satisfies Readonly<Record<Standing, readonly [Text, Tone]>>;

/** One promise: its words, whether it was kept, each figure with how it is counted, and what no figure shows. */
export function PromisePage({
  told: { promise, series, state, standing },
  countedAt,
  parts,
  changes,
}: PromisePageProps) {
  const say = useSay();
  const lang = useLang();
  const [lead, tone] = leads[standing];
  return (
    <>
      <Breadcrumbs trail={[{ href: standardAddress(lang), label: texts.title }]} here={promise.title} />
      <h1>{say(promise.title)}</h1>
      <p class="lead">{say(promise.words)}</p>
      <Alert tone={tone}>
        <p>{say(lead)}</p>
      </Alert>
      {state.length > 0 && <StateNow state={state} />}
      {series.map((one) => (
        <OneFigure series={one} />
      ))}
      {promise.apart && parts.length > 0 && <Parts by={promise.apart} parts={parts} />}
      {promise.changes && <Changes changes={changes} />}
      {promise.unmeasured && (
        <section>
          <h2>{say(texts.cannot)}</h2>
          <p>{say(promise.unmeasured)}</p>
        </section>
      )}
      {isAnyHeld(series, parts) && <p class="hint">{say(texts.heldNote, { fewest })}</p>}
      {series.length > 0 && <Data promise={promise.id} />}
      {series.length > 0 && countedAt && (
        <p class="hint">{say(texts.counted, { at: instantInBrief(countedAt, lang) })}</p>
      )}
    </>
  );
}

function isAnyHeld(series: readonly ShownSeries[], parts: readonly Part[]): boolean {
  const sums = [...series.flatMap(({ months, year }) => [year, ...months.map(({ sum }) => sum)])];
  return [...sums, ...parts.flatMap(({ last, year }) => [last, year])].includes('held');
}

function OneFigure({ series: { figure, months, last, year } }: { readonly series: ShownSeries }) {
  const say = useSay();
  const lang = useLang();
  const aim = aimInWords(figure);
  const month = monthInWords(months.at(-1)?.month ?? '');
  return (
    <section>
      <h2>{say(figure.name)}</h2>
      <SummaryList
        rows={[
          { label: say(texts.ofMonth, { month: say(month) }), value: sumInWords(last, figure, lang) },
          { label: texts.lastYear, value: sumInWords(year, figure, lang) },
          ...(aim ? [{ label: texts.aim, value: say(aim) }] : []),
          { label: texts.howCounted, value: say(figure.counted) },
        ]}
      />
      {months.some(({ sum }) => shareShown(sum) !== undefined) && (
        <TimeColumns
          caption={texts.byMonth}
          points={months.map(({ month: each, sum }) => ({
            label: monthInBrief(each),
            value: shareShown(sum),
            words: shareInBrief(sum, lang),
          }))}
          most={1}
          labelHead={texts.month}
          valueHead={texts.share}
          {...(figure.target && aim && { target: { value: figure.target.share, words: aim } })}
        />
      )}
    </section>
  );
}

function Changes({ changes }: { readonly changes: readonly Changed[] }) {
  const say = useSay();
  const lang = useLang();
  return (
    <section>
      <h2>{say(texts.changed)}</h2>
      {changes.length === 0 && <p>{say(texts.changedNone)}</p>}
      <ul>
        {changes.map(({ on, what, because }) => (
          <li>
            <strong>{say(what)}</strong> {say(because)} <span class="hint">{dateInWords(on, lang)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function StateNow({ state }: { readonly state: readonly StateLine[] }) {
  const say = useSay();
  return (
    <section>
      <h2>{say(texts.now)}</h2>
      <DataTable
        caption={texts.now}
        captionHidden
        rows={state}
        columns={[
          { label: texts.what, heading: true, cell: ({ what }) => say(what) },
          { label: texts.standing, cell: ({ isSo }) => say(isSo ? texts.yes : texts.no) },
        ]}
      />
    </section>
  );
}

function Parts({ by, parts }: { readonly by: 'way' | 'kind'; readonly parts: readonly Part[] }) {
  const say = useSay();
  const lang = useLang();
  const head = by === 'way' ? texts.byWay : texts.byKind;
  return (
    <section>
      <h2>{say(head)}</h2>
      <DataTable
        caption={head}
        captionHidden
        rows={parts}
        columns={[
          { label: texts[by], heading: true, cell: ({ name }) => say(name) },
          { label: texts.lastMonth, numeric: true, cell: ({ last }) => countedShare(last, lang) },
          { label: texts.lastYear, numeric: true, cell: ({ year }) => countedShare(year, lang) },
        ]}
      />
    </section>
  );
}

function countedShare(sum: Shown, lang: 'lv' | 'en'): string {
  if (sum === 'held') return texts.heldBrief[lang];
  return sum ? `${shareInBrief(sum, lang)} (${numberInWords(sum.total, lang)})` : '–';
}
