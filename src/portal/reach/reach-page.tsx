import { reach } from '../../case/index.js';
import type { View } from '../../platform/dataset/index.js';
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
  RadioField,
  SummaryList,
  useAgency,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { instantInBrief, say as sayIn, type Text } from '../../platform/text/index.js';
import { paths } from '../paths.js';
import { Contacts } from './contacts.js';
import { texts, wayChoices } from './texts.js';

export interface ReachProps {
  readonly preference: reach.Preference;
  readonly contacts: readonly reach.Contact[];
  readonly wishes: readonly reach.WishLine[];
  readonly forWhom: string;
  readonly view: View;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
  /** What was typed when something was wrong with it. */
  readonly typed: Readonly<Record<string, string>>;
  readonly done: Text | undefined;
}

/** The choice first, then the addresses it needs, then what each way means and what was chosen before. */
export function ReachPage(props: ReachProps) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <BackLink href={`/${lang}${paths.matters[lang]}`} />
      <ErrorSummary problems={props.problems} />
      {props.done && <Done>{say(props.done)}</Done>}
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <p>
        {say(texts.forWhom)}: <strong>{props.forWhom}</strong>
      </p>
      <Choice {...props} />
      <Contacts {...props} />
      <Meaning view={props.view} />
      {props.wishes.length > 0 && <History wishes={props.wishes} />}
    </>
  );
}

function Choice({ preference, problems, typed }: ReachProps) {
  const say = useSay();
  const lang = useLang();
  const wrong = (name: string) => problems.find(({ field }) => field === name)?.message;
  const options = reach.preferredWays.map((way) => ({ value: way, ...wayChoices[way] }));
  return (
    <Form action={`/${lang}${paths.reach[lang]}`}>
      <RadioField
        name="way"
        label={texts.way}
        options={[...options, { value: 'none', label: texts.none, hint: texts.noneHint }]}
        value={typed.way ?? preference.way ?? (preference.asked ? 'none' : undefined)}
        error={wrong('way')}
      />
      <RadioField
        name="lang"
        label={texts.lang}
        hint={texts.langHint}
        options={[
          { value: 'lv', label: texts.latvian },
          { value: 'en', label: texts.english },
        ]}
        value={typed.lang ?? preference.lang ?? lang}
        error={wrong('lang')}
      />
      <Alert tone="info">
        <p>{say(texts.law)}</p>
      </Alert>
      <Actions>
        <Button>{say(texts.save)}</Button>
        {!preference.asked && (
          <Button variant="tertiary" name="skip" value="yes">
            {say(texts.skip)}
          </Button>
        )}
      </Actions>
    </Form>
  );
}

function Meaning({ view }: Pick<ReachProps, 'view'>) {
  const say = useSay();
  return (
    <Details summary={texts.ways}>
      <SummaryList
        rows={reach.waysIn(view, useAgency()).map(({ name, weight, notice, source }) => ({
          label: name,
          value: (
            <>
              {say(weight)} {notice && say(notice)} <span class="muted">{say(source)}</span>
            </>
          ),
        }))}
      />
    </Details>
  );
}

function History({ wishes }: Pick<ReachProps, 'wishes'>) {
  const lang = useLang();
  const inWords = ({ way, lang: chosen }: reach.WishLine) =>
    [
      sayIn(way ? wayChoices[way].label : texts.none, lang),
      chosen && sayIn(chosen === 'lv' ? texts.latvian : texts.english, lang),
    ]
      .filter(Boolean)
      .join('; ');
  return (
    <Details summary={texts.history}>
      <DataTable
        caption={texts.history}
        captionHidden
        rows={wishes}
        columns={[
          { label: texts.when, cell: ({ at }) => instantInBrief(at, lang), heading: true },
          { label: texts.what, cell: inWords },
          { label: texts.who, cell: ({ byName }) => byName },
        ]}
      />
    </Details>
  );
}
