import { useUnits } from '../../agency/index.js';
import { routing } from '../../case/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import {
  Actions,
  Alert,
  BackLink,
  Button,
  DataTable,
  Details,
  Done,
  ErrorSummary,
  Form,
  HiddenField,
  LinkButton,
  Tag,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { dateInBrief, fill, instantInWords, type Text } from '../../platform/text/index.js';
import { RuleForm, type RuleFormProps } from './rule-form.js';
import { texts } from './texts.js';

/** Everything that a rule's page shows. */
export interface OpenRule extends RuleFormProps {
  /** The newest first; empty for a new rule. */
  readonly versions: readonly routing.RuleVersion[];
  readonly names: routing.Names;
  /** What the version would have done, where it has just been tried. */
  readonly tried: routing.TryOut | undefined;
  readonly said: Text | undefined;
  readonly me: string;
  readonly mayWrite: boolean;
}

interface ListProps {
  readonly rules: readonly routing.RuleVersion[];
  readonly names: routing.Names;
}

/** The rules in the order in which they are asked, each as its sentence. */
export function RuleList({ rules, names }: ListProps) {
  const say = useSay();
  const { nameOf } = useUnits();
  return (
    <>
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <LinkButton href="/desk/routing/new">{say(texts.add)}</LinkButton>
      <DataTable
        caption={texts.title}
        captionHidden
        rows={rules}
        empty={texts.none}
        columns={[
          { label: texts.place, numeric: true, cell: ({ place }) => place },
          {
            label: texts.rule,
            heading: true,
            cell: ({ ruleId, name }) => <a href={`/desk/routing/${ruleId}`}>{say(name)}</a>,
          },
          { label: texts.sentence, cell: (rule) => say(routing.ruleInWords(rule, names)) },
          { label: texts.unit, cell: ({ unit }) => say(nameOf(unit)) },
          { label: texts.state, cell: (rule) => <State rule={rule} /> },
        ]}
      />
    </>
  );
}

function State({ rule: { switchedOnAt, triedAt, withdrawn } }: { readonly rule: routing.RuleVersion }) {
  const say = useSay();
  if (switchedOnAt) return <Tag tone={withdrawn ? 'neutral' : 'success'}>{say(withdrawn ? texts.off : texts.on)}</Tag>;
  return <Tag tone="warning">{say(triedAt ? texts.toSwitchOn : texts.toTry)}</Tag>;
}

/** One rule: its sentence, the way to being asked, the form, its versions. */
export function RulePage({ open }: { readonly open: OpenRule }) {
  const say = useSay();
  const [newest] = open.versions;
  return (
    <>
      <BackLink href="/desk/routing">{say(texts.title)}</BackLink>
      <ErrorSummary problems={open.problems} />
      {open.said && <Done>{say(open.said)}</Done>}
      <h1>{say(newest?.name ?? texts.add)}</h1>
      {newest && (
        <>
          <State rule={newest} />
          <p class="lead">{say(routing.ruleInWords(newest, open.names))}</p>
          {open.mayWrite && <Steps open={open} newest={newest} />}
        </>
      )}
      {open.tried && <Result tried={open.tried} />}
      {(open.mayWrite || !newest) && <RuleForm {...open} />}
      {open.versions.map((version) => (
        <Version version={version} names={open.names} />
      ))}
    </>
  );
}

/** Tried first, then switched on, by a second person where the unit asks for one. */
function Steps({ open, newest }: { readonly open: OpenRule; readonly newest: routing.RuleVersion }) {
  const say = useSay();
  const isOwn = newest.secondPerson && newest.byKey === open.me;
  return (
    <Form action={`/desk/routing/${newest.ruleId}/try`}>
      <HiddenField name="version" value={String(newest.version)} />
      <Actions>
        <Button variant="secondary">{say(texts.try)}</Button>
        {!newest.switchedOnAt && newest.triedAt && !isOwn && (
          <Button formaction={`/desk/routing/${newest.ruleId}/on`}>{say(texts.switchOn)}</Button>
        )}
      </Actions>
      {!newest.switchedOnAt && isOwn && <p class="hint">{say(texts.needsSecond)}</p>}
    </Form>
  );
}

function Result({ tried }: { readonly tried: routing.TryOut }) {
  const say = useSay();
  const lang = useLang();
  const { asked, fits, changes } = tried;
  return (
    <section id="result" aria-labelledby="result-title">
      <h2 id="result-title">{say(texts.result)}</h2>
      <Alert tone="info">
        <p>{say(fill(texts.asked, { asked, fits, changes: changes.length }))}</p>
        <p>{say(texts.ofYours)}</p>
      </Alert>
      <DataTable
        caption={texts.changes}
        rows={changes}
        empty={texts.noChanges}
        columns={[
          {
            label: texts.case,
            heading: true,
            cell: ({ caseId, number }) => (
              <a class="whole" href={`/desk/cases/${caseId}`}>
                {number}
              </a>
            ),
          },
          { label: texts.about, cell: ({ subject, at }) => `${subject} (${dateInBrief(rigaDate(at), lang)})` },
          { label: texts.now, cell: ({ now }) => <Where where={now} /> },
          { label: texts.after, cell: ({ after }) => <Where where={after} /> },
        ]}
      />
    </section>
  );
}

function Where({ where: { unit, rule } }: { readonly where: routing.Where }) {
  const say = useSay();
  const { nameOf } = useUnits();
  return (
    <>
      {say(nameOf(unit))}
      <br />
      <span class="hint">{say(rule?.name ?? texts.noRule)}</span>
    </>
  );
}

function Version({ version, names }: { readonly version: routing.RuleVersion; readonly names: routing.Names }) {
  const say = useSay();
  const lang = useLang();
  const at = (instant: Date) => instantInWords(instant, lang);
  const summary = say(fill(texts.versions, { version: version.version, at: at(version.at), name: version.byName }));
  return (
    <Details summary={summary}>
      <p>{say(routing.ruleInWords(version, names))}</p>
      {version.switchedOnAt && (
        <p class="hint">
          {say(fill(texts.onBy, { name: version.switchedOnName ?? '', at: at(version.switchedOnAt) }))}
        </p>
      )}
    </Details>
  );
}
