import type { mistakes } from '../../../case/index.js';
import type { Colleague } from '../../../identity/index.js';
import { rigaDate } from '../../../platform/clock/index.js';
import {
  Actions,
  Button,
  DateField,
  Form,
  SelectField,
  TextAreaField,
  TextField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { dateInWords, fill } from '../../../platform/text/index.js';
import { clientLanguage, draftOf, filledWith, problemOf } from '../field.js';
import type { OpenCase } from '../part.js';
import { Kept } from '../unsent/kept.js';
import { texts } from './texts.js';

interface MistakeProps {
  readonly open: OpenCase;
  readonly mistake: mistakes.Mistake;
}

/** The four parts, with who carries the measure out and by when; kept unfinished, settled when whole. */
export function MistakeForm({
  open,
  mistake,
  colleagues,
}: MistakeProps & { readonly colleagues: readonly Colleague[] }) {
  const say = useSay();
  const typed: Readonly<Record<string, string>> = { ...draftOf(open, 'mistake')?.content, ...open.typed };
  const field = (name: 'apology' | 'mended' | 'cause' | 'measure') => ({
    name,
    value: typed[name] ?? mistake[name],
    error: problemOf(open, name),
    rows: 3,
  });
  const [year = '', month = '', day = ''] = mistake.dueOn?.split('-') ?? [];
  const date = {
    day: typed['dueOn.day'] ?? day,
    month: typed['dueOn.month'] ?? month,
    year: typed['dueOn.year'] ?? year,
  };
  return (
    <>
      <h3>{say(texts.title)}</h3>
      <Form action={`${open.action}/mistake`} label={texts.title}>
        <Kept open={open} kind="mistake" />
        <TextAreaField
          {...field('apology')}
          label={texts.apology}
          hint={fill(texts.apologyHint, { language: clientLanguage(open) })}
        />
        <TextAreaField {...field('mended')} label={texts.mended} hint={texts.mendedHint} />
        <TextAreaField {...field('cause')} label={texts.cause} hint={texts.internal} />
        <TextAreaField {...field('measure')} label={texts.measure} hint={texts.internal} />
        <SelectField
          name="owner"
          label={texts.owner}
          error={problemOf(open, 'owner')}
          value={typed.owner ?? mistake.owner?.key ?? ''}
          options={colleagues.map(({ personKey, name }) => ({ value: personKey, label: { lv: name, en: name } }))}
        />
        <DateField name="dueOn" label={texts.dueOn} error={problemOf(open, 'dueOn')} value={date} />
        <Actions>
          <Button name="do" value="settle">
            {say(texts.settle)}
          </Button>
          <Button variant="secondary" name="do" value="save">
            {say(texts.save)}
          </Button>
        </Actions>
      </Form>
    </>
  );
}

/** The measure: due, or how it was carried out. */
export function Measure({ open, mistake }: MistakeProps) {
  const say = useSay();
  const lang = useLang();
  const { measureDoneAt, dueOn, owner } = mistake;
  if (measureDoneAt) {
    const on = dateInWords(rigaDate(measureDoneAt), lang, 'on');
    return <p>{say(fill(texts.done, { on, note: mistake.measureNote ?? '' }))}</p>;
  }
  return (
    <>
      <p>
        {mistake.measure}
        <br />
        {dueOn && say(fill(texts.due, { on: dateInWords(dueOn, lang, 'by'), name: owner?.name ?? '' }))}
      </p>
      <Form action={`${open.action}/measure`}>
        <Kept open={open} kind="measure" />
        <TextField
          name="measureNote"
          label={texts.note}
          error={problemOf(open, 'measureNote')}
          value={filledWith(open, 'measure', 'measureNote')}
        />
        <Actions>
          <Button variant="secondary">{say(texts.finish)}</Button>
        </Actions>
      </Form>
    </>
  );
}
