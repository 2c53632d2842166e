import {
  Actions,
  Button,
  Card,
  Form,
  HiddenField,
  SelectField,
  TextField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { dateInBrief, fill, instantInWords, type Lang, same, type Text } from '../../../platform/text/index.js';
import { history, weaponWords } from '../../../registers/weapons/index.js';
import { deskWords as words } from './texts.js';

export const deskPath = '/desk/weapons';

type Names = ReadonlyMap<string, string>;

interface WaitingProps {
  readonly correction: history.Correction;
  readonly names: Names;
  readonly isOwn: boolean;
}

/** A correction that a second officer confirms or declines. */
export function Waiting({ correction, names, isOwn }: WaitingProps) {
  const [say, lang] = [useSay(), useLang()];
  const { id, field, was, becomes, reason, proposedByName, proposedAt, weapon, holding } = correction;
  const at = instantInWords(new Date(proposedAt), lang);
  const [before, after] = [was, becomes].map((value) => inWords(field, value, names, lang));
  return (
    <Card title={same(weapon)}>
      <p>
        <strong>
          {say(fill(words.change, { field: words.fields[field], was: before ?? '', becomes: after ?? '' }))}
        </strong>
      </p>
      {holding && <p>{say(holdingInWords(holding, names, lang))}</p>}
      <p>{reason}</p>
      <p class="hint">{say(fill(words.proposedBy, { name: proposedByName, at }))}</p>
      {isOwn && <p class="hint">{say(words.own)}</p>}
      <Form action={`${deskPath}/corrections/approve`}>
        <HiddenField name="correction" value={id} />
        <HiddenField name="becomes" value={becomes} />
        <Actions>
          {!isOwn && <Button size="sm">{say(words.approve)}</Button>}
          <Button size="sm" variant="secondary" formaction={`${deskPath}/corrections/decline`}>
            {say(isOwn ? words.takeBack : words.decline)}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}

function inWords(field: history.Correction['field'], value: string, names: Names, lang: Lang): string {
  if (field === 'subject') return names.get(value) ?? value;
  const word = field === 'kind' || field === 'use' ? new Map(Object.entries(weaponWords[field])).get(value) : undefined;
  if (word) return word[lang];
  return field === 'from_on' || field === 'until_on' ? dateInBrief(value, lang) : value;
}

function holdingInWords({ subject, from }: Required<history.Correction>['holding'], names: Names, lang: Lang): Text {
  return fill(words.holdingValue, { name: names.get(subject) ?? subject, from: dateInBrief(from, lang) });
}

export interface CorrectProps {
  readonly weapon: history.WeaponHistory;
  /** Why it was looked at. */
  readonly reason: string;
  readonly typed: (name: string) => string;
  readonly problem: { readonly field: string; readonly message: Text } | undefined;
}

/** Proposes another mark of the weapon. */
export function CorrectMark(props: CorrectProps) {
  return (
    <Correct
      {...props}
      form=""
      title={words.correct}
      fields={history.correctable}
      hint={fill(words.becomesHint, { kinds: listed(weaponWords.kind), uses: listed(weaponWords.use) })}
    />
  );
}

function listed(of: Readonly<Record<string, Text>>): Text {
  const all = Object.values(of);
  return { lv: all.map(({ lv }) => lv).join(', '), en: all.map(({ en }) => en).join(', ') };
}

/** Proposes another owner, or other days, of one entry of whose it is or was. */
export function CorrectHolding({ names, ...props }: CorrectProps & { readonly names: Names }) {
  const lang = useLang();
  const { weapon, typed, problem } = props;
  return (
    <Correct
      {...props}
      form="holding-"
      title={words.correctHolding}
      fields={history.holdingFields}
      hint={words.holdingHint}
    >
      <HiddenField name="form" value="holding" />
      <SelectField
        name="holding"
        label={words.holding}
        options={weapon.holdings.map((holding) => ({ value: holding.id, label: holdingInWords(holding, names, lang) }))}
        value={typed('holding')}
        error={problem?.field === 'holding' ? problem.message : undefined}
      />
    </Correct>
  );
}

interface FormProps extends CorrectProps {
  /** Names of its boxes begin so. */
  readonly form: '' | 'holding-';
  readonly title: Text;
  readonly fields: readonly history.Correction['field'][];
  readonly hint: Text;
  readonly children?: unknown;
}

function Correct({ weapon, reason, typed, problem, form, title, fields, hint, children }: FormProps) {
  const say = useSay();
  const box = (name: string) => ({
    name: `${form}${name}`,
    value: typed(`${form}${name}`),
    error: problem?.field === `${form}${name}` ? problem.message : undefined,
  });
  const isWrong = ['field', 'becomes', 'why'].some((name) => box(name).error) || (form && problem?.field === 'holding');
  return (
    <details class="ds-details no-print" open={Boolean(isWrong)}>
      <summary>{say(title)}</summary>
      <div>
        <Form action={`${deskPath}/correct`}>
          <HiddenField name="weapon" value={weapon.id} />
          <HiddenField name="reason" value={reason} />
          {children}
          <SelectField
            {...box('field')}
            label={words.field}
            options={fields.map((field) => ({ value: field, label: words.fields[field] }))}
          />
          <TextField {...box('becomes')} label={words.becomes} hint={hint} />
          <TextField {...box('why')} label={words.correctReason} hint={words.correctReasonHint} />
          <Actions>
            <Button variant="secondary">{say(words.propose)}</Button>
          </Actions>
        </Form>
      </div>
    </details>
  );
}
