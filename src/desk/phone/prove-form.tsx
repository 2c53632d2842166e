import { Actions, Alert, Button, Details, Form, RadioField, TextField, useSay } from '../../platform/html/index.js';
import { fill } from '../../platform/text/index.js';
import type { OpenCall } from './call-routes.js';
import { texts } from './texts.js';

interface Props {
  readonly open: OpenCall;
}

/** Which client it is, once that is known. */
export function Proven({ open: { call, typed } }: Props) {
  const say = useSay();
  const way = say(call.provenBy === 'code' ? texts.byCode : texts.byCallBack);
  return (
    // What was typed comes back with the answer itself, whose address has no fragment to put the focus here.
    <div id="proven" tabIndex={-1} autofocus={typed !== undefined}>
      <Alert tone="success">
        <p>{say(texts.proven, { way })}</p>
      </Alert>
    </div>
  );
}

/** Asks it of a call that was registered already. */
export function ProveForm({ open }: Props) {
  return (
    <Details summary={texts.prove} open={problemOf(open) !== undefined}>
      <Form action={proveAddress(open)} label={texts.prove}>
        <ProveFields open={open} formaction={undefined} />
      </Form>
    </Details>
  );
}

/** Asks it within the form that registers the call, so that what is being written stays. */
export function ProveWithin({ open }: Props) {
  return (
    <Details summary={texts.prove} open={problemOf(open) !== undefined}>
      <ProveFields open={open} formaction={proveAddress(open)} />
    </Details>
  );
}

/** By a code from the portal, or a call back to a number on record. */
function ProveFields({ open, formaction }: Props & { readonly formaction: string | undefined }) {
  const say = useSay();
  const { caller, numbers, typed } = open;
  const known = caller.clients.flatMap(({ key }) => numbers.get(key) ?? []);
  return (
    <>
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
      <TextField
        name="code"
        label={texts.code}
        width={10}
        optional={formaction !== undefined}
        error={problemOf(open)}
        value={typed?.code}
        autocomplete="off"
      />
      <Actions>
        <Button variant="secondary" name="way" value="code" formaction={formaction}>
          {say(texts.checkCode)}
        </Button>
        {known.length > 0 && (
          <Button variant="secondary" name="way" value="call-back" formaction={formaction}>
            {say(texts.calledBack)}
          </Button>
        )}
      </Actions>
    </>
  );
}

function problemOf({ problems }: OpenCall) {
  return problems.find(({ field }) => field === 'code')?.message;
}

function proveAddress({ call }: OpenCall): string {
  return `/desk/phone/calls/${call.id}/prove`;
}
