import {
  Actions,
  Alert,
  Button,
  DataTable,
  Done,
  ErrorSummary,
  Form,
  HiddenField,
  SummaryList,
  Tag,
  TextField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { dateInBrief, dateInWords, fill, type Text } from '../../../platform/text/index.js';
import { history, weaponWords } from '../../../registers/weapons/index.js';
import { CorrectHolding, CorrectMark, type CorrectProps, deskPath, Waiting } from './corrections.js';
import { deskWords as words } from './texts.js';

/** What was typed and what is wrong with it. */
export interface Said {
  readonly number?: string;
  readonly reason?: string;
  readonly problem?: { readonly field: string; readonly message: Text };
}

const dones: Readonly<Record<string, Text>> = {
  proposed: words.proposed,
  approved: words.approved,
  declined: words.declined,
  found: words.found,
  returned: words.returned,
};

interface StartProps {
  readonly waiting: readonly history.Correction[];
  readonly names: ReadonlyMap<string, string>;
  /** Key of whoever reads. */
  readonly reader: string;
  readonly said: Said;
  readonly done: string | undefined;
}

/** Where a weapon is looked for, and what waits for a second officer. */
export function StartPage({ waiting, names, reader, said, done }: StartProps) {
  const say = useSay();
  const { problem } = said;
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  return (
    <>
      <ErrorSummary
        problems={problem ? [{ field: problem.field, control: problem.field, message: problem.message }] : []}
      />
      <h1>{say(words.title)}</h1>
      {done && dones[done] && <Done>{say(dones[done])}</Done>}
      <h2>{say(words.find)}</h2>
      <Form action={`${deskPath}/history`}>
        <TextField
          name="number"
          label={words.number}
          hint={words.numberHint}
          value={said.number}
          error={errorOf('number')}
          width={20}
        />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={said.reason}
          error={errorOf('reason')}
        />
        <Actions>
          <Button>{say(words.show)}</Button>
        </Actions>
      </Form>
      <h2 id="corrections">{say(words.waiting)}</h2>
      {waiting.length === 0 && <p class="empty">{say(words.noneWaiting)}</p>}
      {waiting.map((correction) => (
        <Waiting correction={correction} names={names} isOwn={correction.proposedBy === reader} />
      ))}
    </>
  );
}

interface HistoryProps {
  readonly weapons: readonly history.WeaponHistory[];
  readonly names: ReadonlyMap<string, string>;
  readonly reason: string;
  /** What was typed into the box of a name. */
  readonly typed: (name: string) => string;
  readonly problem: Said['problem'];
}

/** A weapon through all who had it. */
export function HistoryPage({ weapons, names, reason, typed, problem }: HistoryProps) {
  const say = useSay();
  return (
    <>
      <ErrorSummary
        problems={problem ? [{ field: problem.field, control: problem.field, message: problem.message }] : []}
      />
      <p>
        <a class="back-link" href={deskPath}>
          {say(words.title)}
        </a>
      </p>
      <h1>{say(words.find)}</h1>
      {weapons.length === 0 && <Alert tone="info">{say(words.none)}</Alert>}
      {weapons.map((weapon) => (
        <Weapon {...{ weapon, names, reason, typed, problem }} />
      ))}
    </>
  );
}

function Weapon({
  weapon,
  names,
  ...rest
}: Omit<HistoryProps, 'weapons'> & { readonly weapon: history.WeaponHistory }) {
  const [say, lang] = [useSay(), useLang()];
  const { make, model, kind, status, wanted } = weapon;
  const day = (date: string | undefined) => (date ? dateInBrief(date, lang) : '–');
  return (
    <section class="stack">
      <h2>
        {say(weaponWords.kind[kind])} {make} {model}{' '}
        <Tag tone={status === 'registered' ? 'success' : 'danger'}>{say(weaponWords.status[status])}</Tag>{' '}
        {wanted && <Tag tone="danger">{say(words.wanted)}</Tag>}
      </h2>
      <Marks weapon={weapon} />
      <DataTable
        caption={words.holders}
        rows={weapon.holdings}
        columns={[
          { label: words.who, heading: true, cell: ({ subject }) => names.get(subject) ?? subject },
          { label: words.how, cell: ({ how }) => say(weaponWords.how[how]) },
          { label: words.since, cell: ({ from }) => day(from) },
          { label: words.until, cell: ({ until }) => day(until) },
          { label: words.paper, cell: ({ document, seller }) => [document, seller].filter(Boolean).join('; ') || '–' },
        ]}
      />
      <DataTable
        caption={words.events}
        rows={weapon.events}
        columns={[
          { label: words.what, heading: true, cell: ({ kind: what }) => say(words.eventKinds[what]) },
          { label: words.on, cell: ({ on }) => day(on) },
          { label: words.by, cell: ({ byName }) => byName },
          { label: words.note, cell: ({ caseNumber, note }) => [caseNumber, note].filter(Boolean).join('; ') || '–' },
        ]}
      />
      <Back weapon={weapon} {...rest} />
      <CorrectMark weapon={weapon} {...rest} />
      <CorrectHolding weapon={weapon} names={names} {...rest} />
    </section>
  );
}

function Marks({ weapon }: { readonly weapon: history.WeaponHistory }) {
  const [say, lang] = [useSay(), useLang()];
  const { category, use, calibre, serial, madeYear, parts, permits } = weapon;
  return (
    <SummaryList
      rows={[
        { label: words.number, value: serial },
        { label: words.fields.category, value: category },
        { label: words.fields.use, value: say(weaponWords.use[use]) },
        { label: words.fields.calibre, value: calibre },
        ...(madeYear ? [{ label: words.fields.made_year, value: String(madeYear) }] : []),
        ...(parts.length ? [{ label: words.parts, value: parts.join('; ') }] : []),
        ...permits.map(({ number, validUntil }) => ({
          label: words.permit,
          value: say(fill(words.permitValue, { number, until: dateInWords(validUntil, lang, 'by') })),
        })),
      ]}
    />
  );
}

/** Only for a weapon that is away. */
function Back({ weapon, reason, typed, problem }: CorrectProps) {
  const say = useSay();
  const what = history.comebackOf(weapon.status);
  if (!what) return null;
  return (
    <Form action={`${deskPath}/back`} label={words.back[what]}>
      <HiddenField name="weapon" value={weapon.id} />
      <HiddenField name="what" value={what} />
      <HiddenField name="reason" value={reason} />
      <TextField
        name="circumstances"
        label={words.circumstances}
        hint={words.backHint[what]}
        value={typed('circumstances')}
        error={problem?.field === 'circumstances' ? problem.message : undefined}
      />
      <Actions>
        <Button variant="secondary">{say(words.back[what])}</Button>
      </Actions>
    </Form>
  );
}
