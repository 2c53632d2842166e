import {
  Actions,
  Button,
  DataTable,
  ErrorSummary,
  Form,
  HiddenField,
  RadioField,
  TextField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { same } from '../../../platform/text/index.js';
import { texts } from './texts.js';

/** A call that the simulator holds. */
export interface Line {
  readonly pbxId: string;
  readonly caller: string | null;
  readonly priority: string;
  readonly firstAt: Date;
  readonly takenName: string | null;
  readonly answeredAt: Date | null;
}

interface Props {
  readonly lines: readonly Line[];
  /** A number that was typed and is none. */
  readonly wrong: string | undefined;
}

/** Rings the demonstration's desk, gives up, hangs up. */
export function SimulatorPage({ lines, wrong }: Props) {
  const say = useSay();
  const lang = useLang();
  const problem = wrong === undefined ? [] : [{ field: 'from', message: texts.wrong }];
  return (
    <>
      <ErrorSummary problems={problem} />
      <h1>{say(texts.title)}</h1>
      <p>{say(texts.lead)}</p>
      <Form action="/demo/phone" label={texts.ring}>
        <HiddenField name="lang" value={lang} />
        <TextField
          name="from"
          type="tel"
          label={texts.from}
          hint={texts.fromHint}
          optional
          width={20}
          error={problem[0]?.message}
          value={wrong ?? '+371 26 123 456'}
        />
        <RadioField
          name="priority"
          label={texts.priority}
          value="P4"
          inline
          options={['P1', 'P2', 'P3', 'P4'].map((value) => ({ value, label: same(value) }))}
        />
        <Actions>
          <Button>{say(texts.ring)}</Button>
        </Actions>
      </Form>
      <DataTable
        caption={texts.lines}
        rows={lines}
        empty={texts.none}
        columns={[
          { label: texts.from, heading: true, cell: ({ caller }) => caller ?? say(texts.withheld) },
          { label: texts.priority, cell: ({ priority }) => priority },
          { label: texts.takenBy, cell: ({ takenName }) => takenName ?? '–' },
          { label: texts.deeds, cell: (line) => <Deeds line={line} /> },
        ]}
      />
    </>
  );
}

function Deeds({ line }: { readonly line: Line }) {
  const say = useSay();
  const lang = useLang();
  const isSpoken = line.takenName !== null || line.answeredAt !== null;
  const deeds = isSpoken ? (['transfer', 'end'] as const) : (['answer', 'abandon'] as const);
  return (
    <Form action="/demo/phone">
      <HiddenField name="call" value={line.pbxId} />
      <HiddenField name="lang" value={lang} />
      <Actions>
        {deeds.map((deed) => (
          <Button size="sm" variant="secondary" name="deed" value={deed} about={line.caller ?? texts.withheld}>
            {say(texts[deed])}
          </Button>
        ))}
      </Actions>
    </Form>
  );
}
