import { reviews } from '../../case/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { DataTable, Details, Done, useLang, useSay } from '../../platform/html/index.js';
import { dateInBrief, fill, instantInBrief, type Text } from '../../platform/text/index.js';
import { texts } from './texts.js';

export interface ListProps {
  /** Everything that was drawn; for reviewers alone. */
  readonly all: readonly reviews.Review[] | undefined;
  readonly own: readonly reviews.Review[];
  readonly draws: readonly reviews.Draw[];
  readonly isEditor: boolean;
}

/** What was drawn and what came of it; what is about one's own work; how each sample was drawn. */
export function ReviewList({ all, own, draws, isEditor }: ListProps) {
  const say = useSay();
  return (
    <>
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      {isEditor && (
        <p>
          <a href="/desk/admin/quality-reviews">{say(texts.choose)}</a>
        </p>
      )}
      {all && (
        <>
          <h2>{say(texts.toScore)}</h2>
          <Reviews caption={texts.toScore} rows={all} />
        </>
      )}
      <h2>{say(texts.own)}</h2>
      <Reviews caption={texts.own} rows={own} isOwn />
      <Details summary={texts.draws}>
        <p>{say(texts.drawsAbout)}</p>
        <Draws draws={draws} />
      </Details>
    </>
  );
}

interface ReviewsProps {
  readonly caption: Text;
  readonly rows: readonly reviews.Review[];
  readonly isOwn?: true;
}

function Reviews({ caption, rows, isOwn }: ReviewsProps) {
  const say = useSay();
  const lang = useLang();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      empty={texts.none}
      columns={[
        {
          label: texts.what,
          heading: true,
          cell: ({ id, sort, caseNumber }) => (
            <a class="whole" href={`/desk/quality/${id}`}>
              {say(sort === 'calls' ? texts.call : texts.reply)}
              {caseNumber && ` ${caseNumber}`}
            </a>
          ),
        },
        ...(isOwn ? [] : [{ label: texts.whose, cell: ({ ofName }: reviews.Review) => ofName }]),
        { label: texts.done, cell: ({ doneAt }) => instantInBrief(doneAt, lang) },
        { label: texts.score, cell: ({ percent }) => say(scoreOf(percent, isOwn)) },
        { label: texts.remarks, numeric: true, cell: ({ remarks }) => remarks },
      ]}
    />
  );
}

function scoreOf(percent: number | null, isOwn: true | undefined): Text {
  return percent === null ? (isOwn ? texts.notYetOwn : texts.notYet) : fill(texts.percent, { n: percent });
}

function Draws({ draws }: Pick<ListProps, 'draws'>) {
  const say = useSay();
  const lang = useLang();
  const day = (instant: Date) => dateInBrief(rigaDate(instant), lang);
  return (
    <DataTable
      caption={texts.draws}
      captionHidden
      rows={draws}
      empty={texts.none}
      columns={[
        { label: texts.sort, heading: true, cell: ({ sort }) => say(reviews.sortWords[sort]) },
        {
          label: texts.period,
          cell: ({ periodFrom, periodTo }) => `${day(periodFrom)} – ${day(new Date(periodTo.getTime() - 1))}`,
        },
        { label: texts.population, numeric: true, cell: ({ population }) => population },
        { label: texts.drawn, numeric: true, cell: ({ drawn }) => drawn },
        { label: texts.seed, cell: ({ seed }) => <code class="break">{seed}</code> },
      ]}
    />
  );
}

/** What was done, over a review. */
export function Said({ done }: { readonly done: string }) {
  const say = useSay();
  if (done !== 'score' && done !== 'remark') return null;
  return <Done>{say(texts[`done-${done}`])}</Done>;
}
