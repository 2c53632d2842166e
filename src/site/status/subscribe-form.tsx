import { Button, CheckboxesField, ErrorSummary, Form, TextField, useLang, useSay } from '../../platform/html/index.js';
import { components } from '../../status/index.js';
import { addressOf } from '../paths.js';
import type { Asking } from './status-page.js';
import { words } from './texts.js';

/** By mail or by feed: how one is told of every change. */
export function SubscribeForm({ asking }: { readonly asking: Asking | undefined }) {
  const say = useSay();
  const lang = useLang();
  const error = asking?.hasProblem ? words.badEmail : undefined;
  return (
    <section id="subscribe">
      <h2>{say(words.subscribe)}</h2>
      <ErrorSummary problems={error ? [{ field: 'email', message: error }] : []} />
      <p>{say(words.subscribeText)}</p>
      <Form action={addressOf('status', lang)}>
        <TextField
          name="email"
          label={words.email}
          type="email"
          autocomplete="email"
          width={30}
          value={asking?.email}
          error={error}
        />
        <CheckboxesField
          name="follow"
          label={words.follow}
          hint={words.followHint}
          options={components.map(({ id, name }) => ({ value: id, label: name }))}
          values={asking?.components ?? []}
          optional
        />
        <Button>{say(words.ask)}</Button>
      </Form>
      <p>
        <a href={`/${lang}/status.atom`}>{say(words.feed)}</a>
      </p>
    </section>
  );
}
