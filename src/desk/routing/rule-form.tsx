import { useUnits } from '../../agency/index.js';
import { cases, levels, type replies, type Service, type Way } from '../../case/index.js';
import { confidentialUnit } from '../../identity/index.js';
import {
  Actions,
  Button,
  CheckboxesField,
  Details,
  Form,
  HiddenField,
  RadioField,
  SelectField,
  TextField,
  useSay,
} from '../../platform/html/index.js';
import type { Text } from '../../platform/text/index.js';
import { capitalised } from '../levels/priority-routes.js';
import { texts } from './texts.js';
import type { TypedRule } from './typed-rule.js';

/** What the form of a rule is made from. */
export interface RuleFormProps {
  readonly id: string | undefined;
  readonly version: number;
  readonly typed: TypedRule;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
  readonly mine: readonly string[];
  readonly services: readonly Service[];
  readonly templates: readonly replies.Template[];
}

/** A rule's conditions and what it does. */
export function RuleForm(props: RuleFormProps) {
  const say = useSay();
  const own = useUnitOptions('standing');
  const { id, version, typed, mine } = props;
  const field = fieldOf(props);
  return (
    <Form action={`/desk/routing/${id ?? 'new'}`}>
      <HiddenField name="version" value={String(version)} />
      {id ? (
        <HiddenField name="unit" value={typed.unit} />
      ) : (
        <SelectField {...field('unit')} label={texts.unit} options={own.filter(({ value }) => mine.includes(value))} />
      )}
      <TextField {...field('name-lv')} label={texts.nameLv} />
      <TextField {...field('name-en')} label={texts.nameEn} />
      <TextField {...field('place')} label={texts.place} hint={texts.placeHint} width={4} inputMode="numeric" />
      <Conditions {...props} />
      <Outcome {...props} />
      <Actions>
        <Button>{say(texts.save)}</Button>
        {id && (
          <Button variant="secondary" name="withdrawn" value="yes">
            {say(texts.withdraw)}
          </Button>
        )}
      </Actions>
    </Form>
  );
}

/** Units that rules are of, and for what a rule does those too that begin later: it sends nothing there before. */
function useUnitOptions(list: 'standing' | 'all') {
  const { standing, planned } = useUnits();
  return [...standing, ...(list === 'all' ? planned : [])]
    .filter(({ id }) => id !== confidentialUnit)
    .map(({ id, name }) => ({ value: id, label: name }));
}

function fieldOf({ typed, problems }: RuleFormProps) {
  return (
    name:
      | 'unit'
      | 'name-lv'
      | 'name-en'
      | 'place'
      | 'words'
      | 'senders'
      | 'time'
      | 'to'
      | 'impact'
      | 'urgency'
      | 'template',
  ) => ({
    name,
    value: typed[name],
    error: problems.find((problem) => problem.field === name)?.message,
  });
}

function Conditions(props: RuleFormProps) {
  const say = useSay();
  const { typed, problems, services } = props;
  const field = fieldOf(props);
  const kinds = cases.submissionKinds.filter((kind) => kind !== 'whistleblower');
  return (
    <section aria-labelledby="when">
      <h2 id="when">{say(texts.when)}</h2>
      <p class="hint">{say(texts.whenHint)}</p>
      <Details
        summary={texts.kinds}
        open={typed.kinds.length > 0 || problems.some((problem) => problem.field === 'kinds')}
      >
        <CheckboxesField
          name="kinds"
          label={texts.kinds}
          error={problems.find((problem) => problem.field === 'kinds')?.message}
          values={typed.kinds}
          options={kinds.map((kind) => ({ value: kind, label: cases.tracks[kind].name }))}
        />
      </Details>
      <Details summary={texts.ways} open={typed.ways.length > 0}>
        <CheckboxesField
          name="ways"
          label={texts.ways}
          values={typed.ways}
          options={(Object.keys(cases.wayWords) as Way[]).map((way) => ({
            value: way,
            label: capitalised(cases.wayWords[way]),
          }))}
        />
      </Details>
      <Details summary={texts.services} open={typed.services.length > 0}>
        <CheckboxesField
          name="services"
          label={texts.services}
          values={typed.services}
          options={services.map(({ id, passport }) => ({ value: id, label: passport.name }))}
        />
      </Details>
      <TextField {...field('words')} label={texts.words} hint={texts.wordsHint} optional />
      <TextField {...field('senders')} label={texts.senders} hint={texts.sendersHint} optional />
      <CheckboxesField
        name="languages"
        label={texts.languages}
        values={typed.languages}
        optional
        options={(['lv', 'en', 'ru'] as const).map((value) => ({ value, label: capitalised(texts[value]) }))}
      />
      <RadioField
        {...field('time')}
        label={texts.time}
        inline
        options={[
          { value: '', label: texts.anyTime },
          { value: 'office', label: texts.office },
          { value: 'outside', label: texts.outside },
        ]}
      />
    </section>
  );
}

function Outcome(props: RuleFormProps) {
  const say = useSay();
  const units = useUnitOptions('all');
  const field = fieldOf(props);
  return (
    <section aria-labelledby="then">
      <h2 id="then">{say(texts.does)}</h2>
      <SelectField {...field('to')} label={texts.to} none={texts.asKind} options={units} optional />
      {(['impact', 'urgency'] as const).map((name) => (
        <SelectField
          {...field(name)}
          label={texts[name]}
          none={texts.asKind}
          optional
          options={levels.grades.map((grade) => ({
            value: String(grade),
            label: capitalised(levels.gradeWords[name][grade]),
          }))}
        />
      ))}
      <SelectField
        {...field('template')}
        label={texts.template}
        none={texts.noTemplate}
        optional
        options={props.templates
          .filter(({ kind, withdrawn }) => kind === 'reply' && !withdrawn)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
    </section>
  );
}
