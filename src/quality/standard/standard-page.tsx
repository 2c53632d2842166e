import {
  Breadcrumbs,
  DataTable,
  LinkButton,
  Tag,
  type Tone,
  useLang,
  useSay,
  ways,
} from '../../platform/html/index.js';
import { instantInBrief, monthInWords } from '../../platform/text/index.js';
import { promiseAddress, qualityPaths } from '../paths.js';
import { shareInBrief } from './in-words.js';
import { asked } from './promises.js';
import type { Standard, Standing, Told } from './read-standard.js';
import { texts } from './texts.js';

const tones: Readonly<Record<Standing, Tone | 'neutral'>> = {
  kept: 'success',
  missed: 'danger',
  few: 'neutral',
  empty: 'neutral',
  watched: 'neutral',
  unmeasured: 'neutral',
};

/** Every promise in one table, kept or not; below it what is asked in return. */
export function StandardPage({ standard }: { readonly standard: Standard }) {
  const say = useSay();
  const lang = useLang();
  const last = monthInWords(standard.months.at(-1) ?? '');
  return (
    <>
      <Breadcrumbs here={texts.title} />
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <section>
        <h2>{say(texts.promises)}</h2>
        <DataTable
          caption={texts.promises}
          captionHidden
          rows={standard.told}
          columns={[
            {
              label: texts.promise,
              heading: true,
              cell: (told) => <PromiseName told={told} />,
            },
            { label: last, numeric: true, cell: (told) => shareInBrief(told.deciding?.last, lang) },
            { label: texts.lastYear, numeric: true, cell: (told) => shareInBrief(told.deciding?.year, lang) },
            { label: texts.standing, cell: ({ standing }) => <StandingTag standing={standing} /> },
          ]}
        />
        <p>
          <a href={`/${lang}${qualityPaths.reports[lang]}`}>{say(texts.reports)}</a>
        </p>
        {standard.countedAt && (
          <p class="hint">{say(texts.counted, { at: instantInBrief(standard.countedAt, lang) })}</p>
        )}
      </section>
      <section>
        <h2>{say(texts.asked)}</h2>
        <p>{say(texts.askedLead)}</p>
        <ul>
          {asked.map((line) => (
            <li>{say(line)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say(texts.feedback)}</h2>
        <p>{say(texts.feedbackText)}</p>
        <LinkButton href={ways.write[lang]}>{say(texts.write)}</LinkButton>
      </section>
      <Data />
    </>
  );
}

function PromiseName({ told: { promise, deciding } }: { readonly told: Told }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <a href={promiseAddress(promise, lang)}>{say(promise.title)}</a>
      {deciding && <span class="hint promise-figure">{say(deciding.figure.name)}</span>}
    </>
  );
}

export function StandingTag({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  return <Tag tone={tones[standing]}>{say(texts[standing])}</Tag>;
}

/** Where the figures are for programs and spreadsheets; of one promise where one is named. */
export function Data({ promise }: { readonly promise?: string }) {
  const say = useSay();
  const only = promise ? `?promise=${promise}` : '';
  return (
    <section>
      <h2>{say(texts.data)}</h2>
      <p>
        {say(texts.dataLead)} <a href={`/standard.csv${only}`}>CSV</a>, <a href={`/standard.json${only}`}>JSON</a>
      </p>
    </section>
  );
}
