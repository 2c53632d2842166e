import { Alert, BackLink, Button, Form, useSay } from '../../../platform/html/index.js';
import { fileTexts as texts } from './file-texts.js';

interface UnscannedProps {
  readonly name: string;
  /** Address that the confirmation is posted to. */
  readonly action: string;
  readonly back: string;
}

/** Says that no scanner has seen the file, and asks before it is handed over. */
export function UnscannedPage({ name, action, back }: UnscannedProps) {
  const say = useSay();
  return (
    <>
      <BackLink href={back}>{say(texts.back)}</BackLink>
      <h1>{say(texts.title)}</h1>
      <p>
        <strong>{name}</strong>
      </p>
      <Alert tone="warning" title={texts.heading}>
        <p>{say(texts.advice)}</p>
      </Alert>
      <Form action={action}>
        <Button>{say(texts.openAnyway)}</Button>
      </Form>
    </>
  );
}
