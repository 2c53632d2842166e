import type { Change, DataSet, Kind, View } from '../../platform/dataset/index.js';
import { BackLink, DataTable, LinkButton, useLang, useSay } from '../../platform/html/index.js';
import { instantInBrief } from '../../platform/text/index.js';
import { Planned, ViewOn } from './set-page.js';
import { texts } from './texts.js';

interface KindProps {
  readonly base: string;
  readonly set: DataSet<never>;
  readonly kind: Kind;
  readonly view: View;
  readonly at: Date;
  readonly on: Date | undefined;
  /** The date as it was typed. */
  readonly asked: string;
  readonly planned: readonly Change[];
}

/** The records of a kind as they stand at an instant. */
export function KindPage({ base, set, kind, view, at, on, asked, planned }: KindProps) {
  const say = useSay();
  const lang = useLang();
  const here = `${base}/${kind.id}`;
  const own = planned.filter((change) => change.kind === kind.id);
  return (
    <>
      <BackLink href={base}>{say(set.name)}</BackLink>
      <h1>{say(kind.name)}</h1>
      <p>{say(kind.about)}</p>
      {kind.fourEyes && <p>{say(texts.fourEyes)}</p>}
      <LinkButton href={`${here}/new`}>{say(texts.add)}</LinkButton>
      <DataTable
        caption={kind.name}
        captionHidden
        empty={texts.none}
        rows={view.list(kind)}
        columns={[
          {
            label: texts.record,
            heading: true,
            cell: ({ key, content }) => <a href={`${here}/${key}`}>{say(kind.title(content, key))}</a>,
          },
          { label: texts.key, cell: ({ key }) => key },
          { label: texts.since, cell: ({ from }) => instantInBrief(from, lang) },
          { label: texts.until, cell: ({ to }) => (to ? instantInBrief(to, lang) : '–') },
        ]}
      />
      {own.length > 0 && (
        <>
          <h2>{say(texts.planned)}</h2>
          <Planned base={base} set={set} planned={own} />
        </>
      )}
      <ViewOn action={here} at={at} on={on} asked={asked} />
    </>
  );
}
