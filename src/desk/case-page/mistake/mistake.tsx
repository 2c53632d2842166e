import { mistakes } from '../../../case/index.js';
import { type Colleague, listColleagues } from '../../../identity/index.js';
import { rigaDate } from '../../../platform/clock/index.js';
import { Alert, Button, Details, Form, useLang, useSay } from '../../../platform/html/index.js';
import { dateInWords, fill } from '../../../platform/text/index.js';
import { type PartProps, part } from '../part.js';
import { mistakeDeeds, mistakeDone } from './mistake-deeds.js';
import { Measure, MistakeForm } from './mistake-form.js';
import { mistakesRoute } from './mistakes-page.js';
import { texts } from './texts.js';

export interface Read {
  readonly mistake: mistakes.Mistake | undefined;
  /** Who may carry a measure out. */
  readonly colleagues: readonly Colleague[];
}

/** A mistake of the agency: admitted, apologised for, mended, explained, and followed by a measure. Also in a case that has ended. */
export const mistakePart = part<Read>({
  grant: 'officer',
  read: async ({ tx, caseFile }) => {
    const mistake = await mistakes.findMistake(tx, caseFile.id);
    const colleagues = mistake && !mistake.settledAt ? await listColleagues(tx, caseFile.unit) : [];
    return { mistake, colleagues };
  },
  top: Standing,
  act: Act,
  ended: Act,
  deeds: mistakeDeeds,
  done: mistakeDone,
  texts: {
    apology: texts.apology,
    mended: texts.mended,
    cause: texts.cause,
    measure: texts.measure,
    measureNote: texts.note,
  },
  routes: mistakesRoute,
});

function Standing({ open, read: { mistake } }: PartProps<Read>) {
  const say = useSay();
  if (!mistake || mistake.settledAt) return null;
  return (
    <Alert tone="warning" title={texts.title}>
      <p>{say(open.caseFile.closedAt ? texts.openAfterwards : texts.open)}</p>
    </Alert>
  );
}

function Act({ open, read }: PartProps<Read>) {
  const say = useSay();
  const lang = useLang();
  const { mistake } = read;
  if (!mistake)
    return (
      <Details summary={texts.mark}>
        <Form action={`${open.action}/mark-mistake`}>
          <p>{say(texts.markAbout)}</p>
          <Button variant="secondary">{say(texts.markIt)}</Button>
        </Form>
      </Details>
    );
  if (!mistake.settledAt) return <MistakeForm open={open} mistake={mistake} colleagues={read.colleagues} />;
  return (
    <>
      <h3>{say(texts.title)}</h3>
      <p>{say(fill(texts.settled, { on: dateInWords(rigaDate(mistake.settledAt), lang, 'on') }))}</p>
      <Measure open={open} mistake={mistake} />
    </>
  );
}
