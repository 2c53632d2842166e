import { type Units, wholeAgency } from '../../agency/index.js';
import { Actions, Button, Form, SelectField, TextAreaField, TextField } from '../../platform/html/index.js';
import type { Lang, Text } from '../../platform/text/index.js';
import { grantNames, adminTexts as texts } from '../admin-texts.js';
import { grants } from '../visitor.js';

/** A request for a right as it was typed, and what is wrong with it. */
export interface AskTyped {
  readonly values: Readonly<Record<'code' | 'grant' | 'unit' | 'reason', string>>;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
}

/** The form in which a right is asked for. */
export function Ask({ lang, units, typed }: { lang: Lang; units: Units; typed: AskTyped | undefined }) {
  const values = typed?.values;
  const { standing, planned } = units;
  const error = (field: string) => typed?.problems.find((problem) => problem.field === field)?.message;
  return (
    <Form action="/desk/admin/people" label={texts.askTitle}>
      <p>{texts.askAbout[lang]}</p>
      <TextField
        name="code"
        label={texts.code}
        hint={texts.codeHint}
        value={values?.code}
        error={error('code')}
        inputMode="numeric"
      />
      <SelectField
        name="grant"
        label={texts.right}
        value={values?.grant}
        error={error('grant')}
        options={grants.map((name) => ({ value: name, label: grantNames[name] }))}
      />
      <SelectField
        name="unit"
        label={texts.unit}
        value={values?.unit}
        error={error('unit')}
        options={[...standing, ...planned, wholeAgency].map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextAreaField
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        value={values?.reason}
        error={error('reason')}
        rows={3}
      />
      <Actions>
        <Button>{texts.ask[lang]}</Button>
      </Actions>
    </Form>
  );
}
