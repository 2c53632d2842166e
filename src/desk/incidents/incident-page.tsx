import { useUnits } from '../../agency/index.js';
import type { incidents, lists } from '../../case/index.js';
import {
  Actions,
  BackLink,
  Button,
  Columns,
  Done,
  ErrorSummary,
  Form,
  RadioField,
  SummaryList,
  TextAreaField,
  TextField,
  Timeline,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { instantInWords, same, type Text } from '../../platform/text/index.js';
import { Leftover } from '../leftover.js';
import { CaseTable } from '../worklist/case-table.js';
import { State } from './incident-list.js';
import { texts } from './texts.js';

/** Everything that a problem's page shows. */
export interface OpenIncident {
  readonly house: House;
  readonly incident: incidents.Incident;
  readonly updates: readonly incidents.IncidentUpdate[];
  readonly reports: readonly lists.WorkRow[];
  readonly proposed: readonly lists.WorkRow[];
  /** May tell, resolve and publish: an officer of its unit. */
  readonly mayAct: boolean;
  /** May attach reports of their own units. */
  readonly mayAttach: boolean;
  readonly said: Text | undefined;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
  readonly typed: Readonly<Record<string, string>>;
}

/** One problem: what it is, what was told of it, the reports, and what may be about the same. */
export function IncidentPage({ open }: { readonly open: OpenIncident }) {
  const say = useSay();
  const { incident, updates, mayAct, said, problems } = open;
  return (
    <>
      <BackLink href="/desk/incidents">{say(texts.title)}</BackLink>
      <ErrorSummary problems={problems} />
      {said && <Done>{say(said)}</Done>}
      <p class="eyebrow">
        {incident.number} · {say(incident.kind === 'incident' ? texts.incident : texts.knownProblem)}
      </p>
      <h1>{say(incident.title)}</h1>
      <State incident={incident} />
      <Columns aside={<Side open={open} />}>
        <p class="pre-line">{say(incident.impact)}</p>
        {mayAct && !incident.resolvedAt ? (
          <Tell open={open} />
        ) : (
          <Leftover id="body-lv" error={problems[0]?.message} texts={[open.typed['body-lv'], open.typed['body-en']]} />
        )}
        <section aria-labelledby="told">
          <h2 id="told">{say(texts.updates)}</h2>
          {updates.length === 0 && <p>{say(texts.noUpdates)}</p>}
          <Timeline
            entries={updates.map(({ at, byName, body, resolves }) => ({
              at,
              title: resolves ? texts.overAt : texts.toldAll,
              by: same(byName),
              body: <p class="pre-line">{say(body)}</p>,
            }))}
          />
        </section>
        <Reports open={open} />
      </Columns>
    </>
  );
}

function Side({ open: { incident, mayAct } }: { readonly open: OpenIncident }) {
  const say = useSay();
  const { nameOf } = useUnits();
  const lang = useLang();
  const at = (instant: Date | null, missing: Text) => (instant ? instantInWords(instant, lang) : say(missing));
  return (
    <>
      <SummaryList
        rows={[
          { label: texts.systems, value: say(incident.systems) },
          { label: texts.started, value: at(incident.startedAt, texts.unknown) },
          incident.resolvedAt
            ? { label: texts.overAt, value: at(incident.resolvedAt, texts.unknown) }
            : { label: texts.expected, value: at(incident.expectedEnd, texts.unknown) },
          { label: texts.published, value: at(incident.publishedAt, texts.notPublished) },
          { label: texts.workaround, value: incident.workaround ? say(incident.workaround) : '–' },
          { label: texts.unit, value: say(nameOf(incident.unit)) },
          { label: texts.words, value: incident.words || '–' },
        ]}
      />
      {mayAct && !incident.publishedAt && !incident.resolvedAt && (
        <Form action={`/desk/incidents/${incident.id}/publish`}>
          <p class="hint">{say(texts.publicHint)}</p>
          <Button variant="secondary">{say(texts.publish)}</Button>
        </Form>
      )}
    </>
  );
}

function Tell({ open: { incident, typed, problems } }: { readonly open: OpenIncident }) {
  const say = useSay();
  const field = (name: string) => ({
    name,
    value: typed[name],
    error: problems.find((problem) => problem.field === name)?.message,
  });
  return (
    <section aria-labelledby="tell">
      <h2 id="tell">{say(texts.tell)}</h2>
      <p class="hint">{say(texts.tellHint)}</p>
      <Form action={`/desk/incidents/${incident.id}/updates`}>
        <TextAreaField {...field('body-lv')} label={texts.bodyLv} rows={4} />
        <TextAreaField {...field('body-en')} label={texts.bodyEn} rows={4} />
        <TextField {...field('expected')} label={texts.expected} hint={texts.startedHint} width={20} optional />
        <RadioField
          name="resolves"
          label={texts.resolves}
          value={typed.resolves || 'no'}
          options={(['no', 'yes', 'answer'] as const).map((value) => ({ value, label: texts[value] }))}
        />
        <Actions>
          <Button>{say(texts.send)}</Button>
        </Actions>
      </Form>
    </section>
  );
}

const shown = ['who', 'what', 'way', 'state', 'received'] as const;

function Reports({ open: { house, incident, reports, proposed, mayAttach } }: { readonly open: OpenIncident }) {
  const say = useSay();
  return (
    <>
      <CaseTable house={house} caption={texts.reports} rows={reports} empty={texts.noReports} columns={shown} />
      {proposed.length > 0 && (
        <Form action={`/desk/incidents/${incident.id}/attach`} label={texts.proposed}>
          <CaseTable
            house={house}
            caption={texts.proposed}
            rows={proposed}
            empty={texts.none}
            columns={['who', 'what', 'received']}
            pick={mayAttach}
          />
          {mayAttach && (
            <Actions>
              <Button variant="secondary">{say(texts.attach)}</Button>
            </Actions>
          )}
        </Form>
      )}
    </>
  );
}
