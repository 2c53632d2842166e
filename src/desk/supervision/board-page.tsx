import { useUnits } from '../../agency/index.js';
import { figures } from '../../case/index.js';
import { Bars, LiveControl, LiveRegion, Tag, useLang, useSay } from '../../platform/html/index.js';
import type { Board } from './read-figures.js';
import { texts } from './texts.js';
import { countInFigures, shareInWords } from './words.js';

/** Where the board hears that something has changed. */
export const boardFeed = '/desk/board/live';

/** The wall screen: few figures, large, red where somebody waits too long. */
export function BoardPage({ board, still }: { readonly board: Board; readonly still: boolean }) {
  const say = useSay();
  return (
    <>
      <h1>{say(texts.board)}</h1>
      <p class="lead">{say(texts.boardLead)}</p>
      <LiveControl feed={boardFeed} still={still} stop="/desk/board?still=1" go="/desk/board" />
      <LiveRegion id="board">
        <Numbers board={board} />
        <OpenByUnit board={board} />
      </LiveRegion>
    </>
  );
}

function Numbers({ board: { today, backlog, phone } }: { readonly board: Board }) {
  const say = useSay();
  const lang = useLang();
  const of = (measure: string) => today.find((counted) => counted.measure === measure);
  const sum = (part: 'open' | 'overdue') => backlog.reduce((total, row) => total + row[part], 0);
  const seconds = (count: number | null) =>
    count === null ? undefined : say(texts.seconds, { n: countInFigures(Math.round(count), lang) });
  const share = (part: number | undefined) => (part === undefined ? undefined : shareInWords(part, lang));
  const numbers = [
    {
      label: texts.waitingNow,
      words: countInFigures(phone.waiting, lang),
      isBad: phone.waiting > 0 && phone.longest > 20,
    },
    { label: texts.longestNow, words: seconds(phone.longest), isBad: phone.longest > 20 },
    {
      label: texts.serviceLevel,
      words: share(phone.serviceLevel ?? undefined),
      isBad: (phone.serviceLevel ?? 1) < 0.8,
    },
    { label: texts.averageWait, words: seconds(phone.averageWait), isBad: (phone.averageWait ?? 0) > 30 },
    { label: texts.receivedToday, words: countInFigures(of('received')?.total ?? 0, lang), isBad: false },
    { label: texts.endedToday, words: countInFigures(of('ended')?.total ?? 0, lang), isBad: false },
    { label: texts.openNow, words: countInFigures(sum('open'), lang), isBad: false },
    { label: texts.overdueNow, words: countInFigures(sum('overdue'), lang), isBad: sum('overdue') > 0 },
    {
      label: texts.responseToday,
      words: share(figures.shareOf(of('response'))),
      isBad: (figures.shareOf(of('response')) ?? 1) < 0.95,
    },
    {
      label: texts.resolutionToday,
      words: share(figures.shareOf(of('resolution'))),
      isBad: (figures.shareOf(of('resolution')) ?? 1) < 0.95,
    },
  ];
  return (
    <ul class="wall">
      {numbers.map(({ label, words, isBad }) => (
        <li data-tone={isBad ? 'danger' : undefined}>
          <strong>{words ?? '–'}</strong>
          <span>{say(label)}</span>
          {words === undefined && <span class="hint">{say(texts.noneYet)}</span>}
          {isBad && <Tag tone="danger">{say(texts.isBad)}</Tag>}
        </li>
      ))}
    </ul>
  );
}

function OpenByUnit({ board: { backlog } }: { readonly board: Board }) {
  const lang = useLang();
  const { nameOf } = useUnits();
  const units = [...new Set(backlog.map(({ unit }) => unit))];
  const points = units.map((unit) => {
    const open = backlog.filter((row) => row.unit === unit).reduce((total, row) => total + row.open, 0);
    return { label: nameOf(unit), value: open, words: countInFigures(open, lang) };
  });
  if (!points.length) return null;
  return <Bars caption={texts.openNow} points={points} labelHead={texts.unit} valueHead={texts.open} />;
}
