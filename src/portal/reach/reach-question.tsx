import { Actions, Alert, Button, Form, LinkButton, useLang, useSay } from '../../platform/html/index.js';
import { paths } from '../paths.js';
import { texts } from './texts.js';

/** Asked once, and skippable: whoever answers or skips is never asked again. */
export function ReachQuestion({ asked }: { readonly asked: boolean }) {
  const say = useSay();
  const lang = useLang();
  if (asked) return null;
  const address = `/${lang}${paths.reach[lang]}`;
  return (
    <section class="no-print" aria-label={say(texts.title)}>
      <Alert tone="info" title={texts.title}>
        <p>{say(texts.askText)}</p>
        <Form action={address}>
          <Actions>
            <LinkButton href={address} variant="secondary">
              {say(texts.choose)}
            </LinkButton>
            <Button variant="tertiary" name="skip" value="yes">
              {say(texts.skip)}
            </Button>
          </Actions>
        </Form>
      </Alert>
    </section>
  );
}
