import { Alert, Breadcrumbs, DataTable, Details, Tag, useLang, useSay } from '../../platform/html/index.js';
import { instantInWords, numberInWords } from '../../platform/text/index.js';
import { components, type Notice, namesOf, phaseOf, shareOf, statusTexts, type Update } from '../../status/index.js';
import { Problems } from './problems.js';
import { type Asking, days, type Standing } from './status-page.js';
import { SubscribeForm } from './subscribe-form.js';
import { words } from './texts.js';

interface StatusProps {
  readonly standing: Standing;
  readonly asking: Asking | undefined;
}

export function StatusView({ standing, asking }: StatusProps) {
  const say = useSay();
  const { open, past, now } = standing;
  const current = open.filter((notice) => phaseOf(notice, now) === 'now');
  const ahead = open.filter((notice) => phaseOf(notice, now) === 'ahead');
  const isDisturbed =
    current.some(({ kind }) => kind === 'incident') || standing.problems.some(({ resolvedAt }) => !resolvedAt);
  return (
    <>
      <Breadcrumbs here={words.title} />
      <h1>{say(words.title)}</h1>
      <Verdict standing={standing} isDisturbed={isDisturbed} />
      <section>
        <h2>{say(words.current)}</h2>
        {current.length === 0 && <p>{say(words.nothing)}</p>}
        {current.map((notice) => (
          <NoticeCard notice={notice} standing={standing} />
        ))}
      </section>
      <Problems problems={standing.problems} />
      {ahead.length > 0 && (
        <section>
          <h2>{say(words.ahead)}</h2>
          {ahead.map((notice) => (
            <NoticeCard notice={notice} standing={standing} />
          ))}
        </section>
      )}
      <section>
        <h2>{say(words.components)}</h2>
        <ComponentTable standing={standing} />
        <p class="hint">{say(words.counted)}</p>
      </section>
      <SubscribeForm asking={asking} />
      {past.length > 0 && (
        <section>
          <h2>{say(words.past)}</h2>
          {past.map((notice) => (
            <Details summary={notice.title}>
              <NoticeFacts notice={notice} updates={standing.updates} />
            </Details>
          ))}
        </section>
      )}
    </>
  );
}

function Verdict({
  standing: { readings },
  isDisturbed,
}: {
  readonly standing: Standing;
  readonly isDisturbed: boolean;
}) {
  const say = useSay();
  const lang = useLang();
  const latest = readings.reduce<Date | undefined>((last, { at }) => (last && last > at ? last : at), undefined);
  if (!latest)
    return (
      <Alert tone="info" title={words.unmeasured}>
        <p>{say(words.unmeasuredText)}</p>
      </Alert>
    );
  const isWell = readings.every(({ ok }) => ok) && !isDisturbed;
  return (
    <Alert tone={isWell ? 'success' : 'danger'} title={isWell ? words.allWell : words.notAll}>
      <p>{say(words.measured, { when: instantInWords(latest, lang) })}</p>
    </Alert>
  );
}

function ComponentTable({ standing: { readings, availability } }: { readonly standing: Standing }) {
  const say = useSay();
  const lang = useLang();
  const sums = (id: string) => availability.find(({ component }) => component === id);
  const percent = (id: string) => {
    const found = sums(id);
    const share = found && shareOf(found);
    return share === undefined ? say(words.unknown) : `${numberInWords(Math.floor(share * 100) / 100, lang)} %`;
  };
  const minutes = (n: number) => say(words.minutes, { n });
  return (
    <DataTable
      caption={words.components}
      captionHidden
      rows={components}
      columns={[
        { label: words.component, heading: true, cell: ({ name }) => say(name) },
        { label: words.now, cell: ({ id }) => <NowTag ok={readings.find(({ component }) => component === id)?.ok} /> },
        {
          label: {
            lv: words.share.lv.replace('{days}', String(days)),
            en: words.share.en.replace('{days}', String(days)),
          },
          cell: ({ id }) => percent(id),
          numeric: true,
        },
        {
          label: words.outage,
          cell: ({ id }) => minutes((sums(id)?.failed ?? 0) - (sums(id)?.failedPlanned ?? 0)),
          numeric: true,
        },
        { label: words.works30, cell: ({ id }) => minutes(sums(id)?.failedPlanned ?? 0), numeric: true },
      ]}
    />
  );
}

function NowTag({ ok }: { readonly ok: boolean | undefined }) {
  const say = useSay();
  if (ok === undefined) return <Tag>{say(words.unknown)}</Tag>;
  return <Tag tone={ok ? 'success' : 'danger'}>{say(ok ? words.works : words.fails)}</Tag>;
}

function NoticeCard({ notice, standing }: { readonly notice: Notice; readonly standing: Standing }) {
  const say = useSay();
  return (
    <article class="card notice" id={`n-${notice.id}`}>
      <h3>{say(notice.title)}</h3>
      <NoticeFacts notice={notice} updates={standing.updates} />
    </article>
  );
}

function NoticeFacts({ notice, updates }: { readonly notice: Notice; readonly updates: readonly Update[] }) {
  const say = useSay();
  const lang = useLang();
  const said = updates.filter(({ noticeId }) => noticeId === notice.id);
  const end = notice.endedAt ?? notice.cancelledAt;
  return (
    <>
      <p>{say(notice.impact)}</p>
      {notice.workaround && (
        <p>
          <strong>{say(words.workaround)}:</strong> {say(notice.workaround)}
        </p>
      )}
      <dl class="card-facts">
        <Fact label={say(words.concerns)} value={namesOf(notice.components, lang)} />
        <Fact label={say(words.start)} value={instantInWords(notice.startsAt, lang)} />
        {end ? (
          <Fact label={say(notice.endedAt ? words.ended : words.cancelled)} value={instantInWords(end, lang)} />
        ) : (
          <Fact
            label={say(words.expectedEnd)}
            value={notice.expectedEndAt ? instantInWords(notice.expectedEndAt, lang) : say(words.notKnown)}
          />
        )}
      </dl>
      {said.length > 0 && (
        <>
          <p>
            <strong>{say(words.updates)}</strong>
          </p>
          <ul class="plain">
            {said.map(({ at, what, words: told }) => (
              <li>
                <time dateTime={at.toISOString()}>{instantInWords(at, lang)}</time>. {say(statusTexts.whats[what])}:{' '}
                <span class="letter">{say(told)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
