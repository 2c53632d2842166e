import { Actions, Alert, Button, Details, Form, RadioField, TextField, useSay } from '../../platform/html/index.js';
import { fill } from '../../platform/text/index.js';
import type { OpenCall } from './call-routes.js';
import { texts } from './texts.js';

/** Which client it is, by a code from the portal or a call back to a number on record. */
export function Prove({ open }: { readonly open: OpenCall }) {
  const say = useSay();
  const { call, caller, numbers, problems } = open;
  const wrong = problems.find(({ field }) => field === 'code')?.message;
  if (call.provenBy)
    return (
      <div id="proven" tabIndex={-1}>
        <Alert tone="success">
          <p>{say(texts.proven, { way: say(call.provenBy === 'code' ? texts.byCode : texts.byCallBack) })}</p>
        </Alert>
      </div>
    );
  const known = caller.clients.flatMap(({ key }) => numbers.get(key) ?? []);
  return (
    <Details summary={texts.prove} open={wrong !== undefined}>
      <Form action={`/desk/phone/calls/${call.id}/prove`} label={texts.prove}>
        {known.length > 0 && (
          <RadioField
            name="provenClient"
            label={texts.who}
            value={caller.clients[0]?.key}
            options={caller.clients.map(({ key, name }) => {
              const own = numbers.get(key) ?? [];
              const hint = own.length ? fill(texts.onRecord, { numbers: own.join(', ') }) : texts.noNumber;
              return { value: key, label: name, hint };
            })}
          />
        )}
        <TextField name="code" label={texts.code} width={10} error={wrong} autocomplete="off" />
        <Actions>
          <Button variant="secondary" name="way" value="code">
            {say(texts.checkCode)}
          </Button>
          {known.length > 0 && (
            <Button variant="secondary" name="way" value="call-back">
              {say(texts.calledBack)}
            </Button>
          )}
        </Actions>
      </Form>
    </Details>
  );
}
