import { figures } from '../../case/index.js';
import {
  Button,
  DataTable,
  Details,
  Form,
  SelectField,
  Tag,
  TimeColumns,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { fill, instantInBrief, monthInBrief } from '../../platform/text/index.js';
import { Breakdown } from './breakdown.js';
import type { Supervised } from './read-figures.js';
import { yearTo } from './read-figures.js';
import { texts } from './texts.js';
import { countInFigures, shareInWords, targetInWords } from './words.js';

interface SupervisionProps {
  readonly supervised: Supervised;
  /** Months that may be chosen, the newest first. */
  readonly months: readonly string[];
}

/** The manager's page: one month against what is aimed at, the year before it, and what lies behind. */
export function SupervisionPage({ supervised, months }: SupervisionProps) {
  const say = useSay();
  const lang = useLang();
  const { month, countedAt } = supervised;
  return (
    <>
      <h1>{say(texts.supervision)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <Form action="/desk/supervision" method="get" class="inline-form" label={texts.month}>
        <SelectField
          name="month"
          label={texts.month}
          value={month}
          options={months.map((each) => ({ value: each, label: monthInBrief(each) }))}
        />
        <Button>{say(texts.show)}</Button>
      </Form>
      <p>{say(countedAt ? fill(texts.counted, { at: instantInBrief(countedAt, lang) }) : texts.notCounted)}</p>
      <p>
        <a href={`/desk/supervision.csv?month=${month}`}>{say(texts.download)}</a>
      </p>
      <Aims supervised={supervised} />
      <OverTime supervised={supervised} />
      <Breakdown supervised={supervised} />
    </>
  );
}

function Aims({ supervised: { ofMonth } }: { readonly supervised: Supervised }) {
  const say = useSay();
  const lang = useLang();
  const rows = figures.measureIds.map((id) => {
    const counted = ofMonth.find(({ measure }) => measure === id);
    return { id, measure: figures.measures[id], total: counted?.total ?? 0, share: figures.shareOf(counted) };
  });
  return (
    <section>
      <h2>{say(texts.thisMonth)}</h2>
      <DataTable
        caption={texts.thisMonth}
        captionHidden
        rows={rows}
        columns={[
          { label: texts.figure, heading: true, cell: ({ measure }) => say(measure.name) },
          { label: texts.value, numeric: true, cell: ({ share }) => shareInWords(share, lang) },
          { label: texts.ofHow, numeric: true, cell: ({ total }) => countInFigures(total, lang) },
          {
            label: texts.aim,
            cell: ({ measure, share }) => {
              const met = figures.isMet(measure, share);
              return (
                <span class="standing">
                  <span>{targetInWords(measure, lang)}</span>
                  {met !== undefined && (
                    <Tag tone={met ? 'success' : 'danger'}>{say(met ? texts.met : texts.missed)}</Tag>
                  )}
                </span>
              );
            },
          },
        ]}
      />
      <Details summary={texts.howCounted}>
        <dl>
          {rows.map(({ measure }) => (
            <>
              <dt>{say(measure.name)}</dt>
              <dd>{say(measure.counted)}</dd>
            </>
          ))}
        </dl>
      </Details>
    </section>
  );
}

const shown: readonly figures.MeasureId[] = [
  'term',
  'resolution',
  'response',
  'first-contact',
  'reopened',
  'satisfied',
];

function OverTime({ supervised: { month, byMonth } }: { readonly supervised: Supervised }) {
  const say = useSay();
  const lang = useLang();
  return (
    <section>
      <h2>{say(texts.overTime)}</h2>
      {shown.map((id) => {
        const { name, target } = figures.measures[id];
        const points = yearTo(month).map((each) => {
          const share = figures.shareOf(byMonth.find(({ measure, group }) => measure === id && group === each));
          return {
            label: monthInBrief(each),
            value: share,
            words: share === undefined ? '–' : shareInWords(share, lang),
          };
        });
        const aim = target && {
          value: target.share,
          words: fill(target.at === 'least' ? texts.atLeast : texts.atMost, {
            share: shareInWords(target.share, lang),
          }),
        };
        return (
          <TimeColumns
            caption={name}
            points={points}
            most={1}
            labelHead={texts.month}
            valueHead={texts.value}
            {...(aim && { target: aim })}
          />
        );
      })}
    </section>
  );
}
