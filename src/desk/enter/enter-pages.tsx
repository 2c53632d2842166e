import { cases, type Service } from '../../case/index.js';
import type { Price } from '../../payments/index.js';
import {
  Alert,
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
import { isUuid } from '../../platform/identifiers/index.js';
import type { Text } from '../../platform/text/index.js';
import type { Problem } from '../post/out-page.js';
import { relations } from './applicant.js';
import { proofs, relationWords, texts, ways } from './texts.js';

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
        <RadioField
          {...field('relation')}
          value={typed.relation || 'self'}
          label={texts.relation}
          options={relations.map((value) => ({ value, label: relationWords[value] }))}
        />
        <TextField
          {...field('signer')}
          label={texts.signer}
          hint={texts.signerHint}
          width={20}
          optional
          autocomplete="off"
        />
        <TextField {...field('seen')} label={texts.seen} hint={texts.seenHint} optional autocomplete="off" />
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
  /** Why it could not be sent. */
  readonly problem?: Text | undefined;
}

/** Everything once more, with the price, before it is sent. */
export function CheckPage({ entered, rows, price, action, problem }: CheckPageProps) {
  const say = useSay();
  return (
    <>
      {problem && <Alert tone="danger">{say(problem)}</Alert>}
      <h1>{say(texts.check)}</h1>
      <SummaryList
        rows={[
          { label: texts.client, value: entered.applicant.subject.name },
          ...(entered.seen
            ? [{ label: texts.represented, value: `${entered.applicant.actor.name} (${say(entered.seen)})` }]
            : []),
          { label: texts.way, value: say(cases.wayWords[entered.way]) },
          { label: texts.proof, value: say(cases.strengthWords(entered.way, entered.assurance)) },
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
