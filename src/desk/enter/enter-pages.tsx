import { type cases, isUuid, type Service } from '../../case/index.js';
import type { Price } from '../../payments/index.js';
import {
  BackLink,
  Button,
  Done,
  ErrorSummary,
  Form,
  HiddenField,
  PriceLines,
  RadioField,
  SelectField,
  SummaryList,
  type SummaryRow,
  TextField,
  useSay,
} from '../../platform/html/index.js';
import { same } from '../../platform/text/index.js';
import { assuranceWords, wayWords } from '../case-page/words.js';
import type { Problem } from '../post/out-page.js';
import { proofs, texts, ways } from './texts.js';

export interface StartPageProps {
  readonly services: readonly Service[];
  readonly problems: readonly Problem[];
  readonly typed: Readonly<Record<string, string>>;
  /** The case that was just sent. */
  readonly done?: string | undefined;
}

/** Who asks for what, which way it came, how they are known. */
export function StartPage({ services, problems, typed, done }: StartPageProps) {
  const say = useSay();
  const field = (name: string) => ({
    name,
    value: typed[name],
    error: problems.find((problem) => problem.field === name)?.message,
  });
  return (
    <>
      <BackLink href="/desk/post" />
      <ErrorSummary problems={problems} />
      {done && isUuid(done) && (
        <Done>
          <a href={`/desk/cases/${done}`}>{say(texts.done)}</a>
        </Done>
      )}
      <h1>{say(texts.title)}</h1>
      <p>{say(texts.lead)}</p>
      <Form action="/desk/enter" label={texts.title}>
        <SelectField
          {...field('service')}
          label={texts.service}
          options={services.map(({ id, passport }) => ({ value: id, label: passport.name }))}
        />
        <TextField {...field('code')} label={texts.code} hint={texts.codeHint} width={20} autocomplete="off" />
        <RadioField {...field('way')} label={texts.way} options={ways} />
        <RadioField {...field('proof')} label={texts.proof} options={proofs} />
        {typed.letter && <HiddenField name="letter" value={typed.letter} />}
        <Button>{say(texts.begin)}</Button>
      </Form>
    </>
  );
}

interface CheckPageProps {
  readonly entered: cases.EnteredDraft;
  readonly rows: readonly SummaryRow[];
  readonly price: Price;
  readonly action: string;
}

/** Everything once more, with the price, before it is sent. */
export function CheckPage({ entered, rows, price, action }: CheckPageProps) {
  const say = useSay();
  return (
    <>
      <h1>{say(texts.check)}</h1>
      <SummaryList
        rows={[
          { label: texts.client, value: entered.applicant.subject.name },
          { label: texts.way, value: say(wayWords[entered.way] ?? same(entered.way)) },
          { label: texts.proof, value: say(assuranceWords[entered.assurance]) },
          ...rows,
        ]}
      />
      {price.gross > 0 && (
        <>
          <h2>{say(texts.price)}</h2>
          <PriceLines price={price} />
          <p>{say(texts.priceNote)}</p>
        </>
      )}
      <Form action={action}>
        <Button>{say(texts.send)}</Button>
      </Form>
    </>
  );
}
