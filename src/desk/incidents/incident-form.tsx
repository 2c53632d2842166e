import type { Unit } from '../../agency/index.js';
import {
  Actions,
  BackLink,
  Button,
  ErrorSummary,
  Form,
  RadioField,
  SelectField,
  TextAreaField,
  TextField,
  useSay,
} from '../../platform/html/index.js';
import type { Problems, Typed } from './incident-routes.js';
import { texts } from './texts.js';

interface FormProps {
  readonly typed: Typed;
  readonly problems: Problems;
  readonly units: readonly Unit[];
}

/** A problem is registered, both languages side by side: it may be published. */
export function IncidentForm({ typed, problems, units }: FormProps) {
  const say = useSay();
  const field = (name: keyof Typed) => ({
    name,
    value: typed[name],
    error: problems.find((problem) => problem.field === name)?.message,
  });
  return (
    <>
      <BackLink href="/desk/incidents">{say(texts.title)}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{say(texts.add)}</h1>
      <p>{say(texts.publicHint)}</p>
      <Form action="/desk/incidents/new">
        <RadioField
          {...field('kind')}
          label={texts.kind}
          options={[
            { value: 'problem', label: texts.knownProblem },
            { value: 'incident', label: texts.incident },
          ]}
        />
        {units.length > 1 && (
          <SelectField
            {...field('unit')}
            label={texts.unit}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField {...field('title-lv')} label={texts.whatLv} />
        <TextField {...field('title-en')} label={texts.whatEn} />
        <TextField {...field('systems-lv')} label={texts.systemsLv} />
        <TextField {...field('systems-en')} label={texts.systemsEn} />
        <TextAreaField {...field('impact-lv')} label={texts.impactLv} rows={3} />
        <TextAreaField {...field('impact-en')} label={texts.impactEn} rows={3} />
        <TextAreaField {...field('workaround-lv')} label={texts.workaroundLv} rows={3} optional />
        <TextAreaField {...field('workaround-en')} label={texts.workaroundEn} rows={3} optional />
        <TextField {...field('started')} label={texts.started} hint={texts.startedHint} width={20} optional />
        <TextField {...field('expected')} label={texts.expected} hint={texts.startedHint} width={20} optional />
        <TextField {...field('words')} label={texts.words} hint={texts.wordsHint} optional />
        <Actions>
          <Button>{say(texts.create)}</Button>
        </Actions>
      </Form>
    </>
  );
}
