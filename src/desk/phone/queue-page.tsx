import { useUnits } from '../../agency/index.js';
import type { Call, CallBack, figuresSince } from '../../channels/phone/index.js';
import { outcomes } from '../../channels/phone/index.js';
import {
  Actions,
  Button,
  DataTable,
  Details,
  ErrorSummary,
  Form,
  LiveControl,
  LiveRegion,
  LiveWords,
  SummaryList,
  Tag,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { fill, instantInBrief, type Text } from '../../platform/text/index.js';
import { texts } from './texts.js';

/** Everything that the page of the queue shows. */
export interface Queue {
  readonly now: Date;
  readonly waiting: readonly Call[];
  readonly mine: readonly Call[];
  readonly callBacks: readonly CallBack[];
  readonly abandoned: readonly Call[];
  readonly transferred: readonly Call[];
  readonly figures: Awaited<ReturnType<typeof figuresSince>>;
  /** Whether the form for a new call-back is shown. */
  readonly adds: boolean;
  /** Whether the reader asked the page not to update by itself. */
  readonly still: boolean;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
  readonly typed: Readonly<Record<'number' | 'name' | 'about' | 'hours', string>>;
}

/** Where the page hears that something has changed. */
export const feedPath = '/desk/phone/live';

/** Who rings, who waits to be called, and how the queue stands. */
export function QueuePage({ queue }: { readonly queue: Queue }) {
  const say = useSay();
  return (
    <>
      <ErrorSummary problems={queue.problems} />
      <h1>{say(texts.phone)}</h1>
      <LiveControl feed={feedPath} still={queue.still} stop="/desk/phone?still=1" go="/desk/phone#take" />
      <LiveWords id="rings" words={fill(texts.ringing, { n: queue.waiting.length })} />
      <LiveRegion id="waiting">
        <Waiting queue={queue} />
        <Mine calls={queue.mine} />
      </LiveRegion>
      <CallBacks queue={queue} />
      <Figures queue={queue} />
      <LiveRegion id="past">
        <Past caption={texts.abandoned} calls={queue.abandoned} />
        <Past caption={texts.transferred} calls={queue.transferred} />
      </LiveRegion>
      <Details summary={texts.rules}>
        <p>{say(texts.outOfHours)}</p>
      </Details>
    </>
  );
}

function Waiting({ queue: { waiting, now } }: { readonly queue: Queue }) {
  const say = useSay();
  const [first] = waiting;
  return (
    <section>
      <DataTable
        caption={texts.waiting}
        rows={waiting}
        empty={texts.nobodyWaits}
        columns={[
          { label: texts.caller, heading: true, cell: (call) => call.caller ?? say(texts.withheld) },
          { label: texts.priority, cell: ({ priority }) => priority },
          {
            label: texts.waits,
            numeric: true,
            cell: ({ rangAt }) => (
              <span data-counts>{say(texts.seconds, { n: rangAt ? secondsBetween(rangAt, now) : 0 })}</span>
            ),
          },
          {
            label: texts.take,
            cell: (call) => (
              <Form action={`/desk/phone/calls/${call.id}/take`}>
                <Button size="sm" about={call.caller ?? texts.withheld} {...(call === first && { id: 'take' })}>
                  {say(texts.take)}
                </Button>
              </Form>
            ),
          },
        ]}
      />
      {first && <p>{say(texts.takeKey)}</p>}
    </section>
  );
}

/** From a minute on, in minutes too. */
function lasting(seconds: number): [Text, Readonly<Record<string, number>>] {
  return seconds < 60
    ? [texts.seconds, { n: seconds }]
    : [texts.minutes, { m: Math.floor(seconds / 60), s: seconds % 60 }];
}

function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000));
}

function Mine({ calls }: { readonly calls: readonly Call[] }) {
  const say = useSay();
  const lang = useLang();
  if (!calls.length) return null;
  return (
    <section>
      <DataTable
        caption={texts.mine}
        rows={calls}
        columns={[
          { label: texts.caller, heading: true, cell: (call) => call.caller ?? say(texts.withheld) },
          { label: texts.since, cell: ({ firstAt }) => instantInBrief(firstAt, lang) },
          { label: texts.goOn, cell: ({ id }) => <a href={`/desk/phone/calls/${id}#text`}>{say(texts.goOn)}</a> },
        ]}
      />
    </section>
  );
}

function CallBacks({ queue }: { readonly queue: Queue }) {
  const say = useSay();
  const lang = useLang();
  const wrong = (field: string) => queue.problems.find((problem) => problem.field === field)?.message;
  return (
    <section>
      <LiveRegion id="call-backs">
        <DataTable
          caption={texts.callBacks}
          rows={queue.callBacks}
          empty={texts.noCallBacks}
          columns={[
            { label: texts.name, heading: true, cell: ({ name }) => name },
            { label: texts.number, cell: ({ phone }) => phone },
            { label: texts.about, cell: ({ about }) => about },
            {
              label: texts.due,
              cell: ({ dueAt }) => (
                <span class="standing">
                  <span>{instantInBrief(dueAt, lang)}</span>
                  {dueAt < queue.now && <Tag tone="danger">{say(texts.late)}</Tag>}
                </span>
              ),
            },
            { label: texts.outcome, cell: (callBack) => <Outcome callBack={callBack} /> },
          ]}
        />
      </LiveRegion>
      {queue.adds ? (
        <Form action="/desk/phone/call-backs" label={texts.addCallBack}>
          <TextField
            name="number"
            type="tel"
            label={texts.number}
            width={20}
            value={queue.typed.number}
            error={wrong('number')}
          />
          <TextField name="name" label={texts.name} optional value={queue.typed.name} autocomplete="off" />
          <TextField name="about" label={texts.about} optional value={queue.typed.about} />
          <TextField
            name="hours"
            label={texts.hours}
            width={4}
            inputMode="numeric"
            value={queue.typed.hours}
            error={wrong('hours')}
          />
          <Actions>
            <Button variant="secondary">{say(texts.save)}</Button>
          </Actions>
        </Form>
      ) : (
        <p>
          <a href="/desk/phone?adds=1#number">{say(texts.addCallBack)}</a>
        </p>
      )}
    </section>
  );
}

function Outcome({ callBack }: { readonly callBack: CallBack }) {
  const say = useSay();
  return (
    <Form action={`/desk/phone/call-backs/${callBack.id}`} class="inline-actions">
      <Actions>
        {outcomes.map((outcome) => (
          <Button size="sm" variant="secondary" name="outcome" value={outcome} about={callBack.name}>
            {say(texts[outcome])}
          </Button>
        ))}
      </Actions>
    </Form>
  );
}

function Figures({ queue: { figures } }: { readonly queue: Queue }) {
  const say = useSay();
  const seconds = (value: number | null) => (value === null ? '–' : say(...lasting(Math.round(value))));
  const share = (value: number | null) => (value === null ? '–' : `${Math.round(value * 100)} %`);
  return (
    <section>
      <h2>{say(texts.figures)}</h2>
      <LiveRegion id="figures">
        <SummaryList
          rows={[
            { label: texts.waitingNow, value: String(figures.waiting) },
            { label: texts.longest, value: seconds(figures.longest) },
            { label: texts.serviceLevel, value: share(figures.serviceLevel) },
            { label: texts.averageWait, value: seconds(figures.averageWait) },
            { label: texts.averageHandling, value: seconds(figures.averageHandling) },
            { label: texts.answeredAbandoned, value: `${figures.answered} / ${figures.abandoned}` },
            { label: texts.abandonRate, value: share(figures.abandonRate) },
          ]}
        />
      </LiveRegion>
      <Details summary={texts.definitions}>
        <p>{say(texts.define)}</p>
      </Details>
    </section>
  );
}

function Past({ caption, calls }: { readonly caption: Text; readonly calls: readonly Call[] }) {
  const say = useSay();
  const lang = useLang();
  const { nameOf } = useUnits();
  return (
    <section>
      <DataTable
        caption={caption}
        rows={calls}
        empty={texts.none}
        columns={[
          { label: texts.caller, heading: true, cell: (call) => call.caller ?? say(texts.withheld) },
          { label: texts.since, cell: ({ firstAt }) => instantInBrief(firstAt, lang) },
          ...(caption === texts.transferred
            ? [
                {
                  label: texts.to,
                  cell: ({ transferredTo }: Call) => (transferredTo ? say(nameOf(transferredTo)) : '–'),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}
