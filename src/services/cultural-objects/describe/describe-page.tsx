import {
  Actions,
  BackLink,
  Button,
  FileField,
  SelectField,
  TextAreaField,
  TextField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { objectKinds } from '../../../registers/cultural-objects/index.js';
import { addressOf } from '../addresses.js';
import { kindWords } from '../words.js';
import type { WrittenField } from './description.js';
import { Drawn } from './drawings.js';
import { fieldTexts, groups, longFields, shortFields, texts } from './texts.js';

/** The whole form; a script reads it, and nothing of it is ever sent. It is no form of the browser's own: Enter sends nothing. */
export function DescribePage({ offline, font }: { readonly offline: string; readonly font: string }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <BackLink href={addressOf('service', lang)} />
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <p>{say(texts.stays)}</p>
      <noscript>
        <p>{say(texts.noScript)}</p>
      </noscript>
      <p id="kept-offline" class="hint" hidden>
        {say(texts.offline)}
      </p>
      <section id="describe" class="stack" data-offline={offline} data-font={font} aria-label={say(texts.title)}>
        <FileField name="open-file" label={texts.open} hint={texts.openHint} accept="application/json,.json" />
        <h2>{say(texts.photographs)}</h2>
        <Drawn of="photograph" />
        <FileField name="add-photographs" label={texts.add} hint={texts.photographsHint} accept="image/*" multiple />
        <ul id="photographs" class="photographs" aria-label={say(texts.photographs)} />
        {groups.map(({ title, drawing, fields }) => (
          <>
            <h2>{say(texts[title])}</h2>
            {drawing && <Drawn of={drawing} />}
            {fields.map((name) => (
              <Field name={name} />
            ))}
          </>
        ))}
        <h2>{say(texts.keep)}</h2>
        <p id="describe-says" role="status" />
        <Actions>
          <Button type="button" id="save-json">
            {say(texts.save)}
          </Button>
          <Button type="button" id="save-pdf" variant="secondary">
            {say(texts.pdf)}
          </Button>
          <Button type="button" id="clear" variant="tertiary">
            {say(texts.clear)}
          </Button>
        </Actions>
      </section>
    </>
  );
}

function Field({ name }: { readonly name: WrittenField }) {
  const { label, hint } = fieldTexts[name];
  const optional = name !== 'title';
  if (name === 'kind')
    return (
      <SelectField
        name={name}
        label={label}
        value=""
        options={[
          { value: '', label: texts.chooseKind },
          ...objectKinds.map((value) => ({ value, label: kindWords[value] })),
        ]}
      />
    );
  if (longFields.has(name)) return <TextAreaField name={name} label={label} hint={hint} rows={3} optional={optional} />;
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      optional={optional}
      width={shortFields.has(name) ? 10 : undefined}
    />
  );
}
