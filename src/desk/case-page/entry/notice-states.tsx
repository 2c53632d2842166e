import { type cases, reach } from '../../../case/index.js';
import { Alert, Button, DataTable, Form, HiddenField, Tag, useSay } from '../../../platform/html/index.js';
import { fill } from '../../../platform/text/index.js';
import type { OpenCase } from '../case-routes.js';
import { entryTexts as texts } from './texts.js';

interface Opened {
  readonly open: OpenCase;
}

/** How the notice that a line speaks of fares. */
export function Sent({ open, entry }: Opened & { readonly entry: cases.Entry }) {
  const delivery = reach.deliveryOf(open.deliveries, entry);
  if (!delivery) return null;
  return (
    <p>
      <State delivery={delivery} />
      {delivery.mail && ` ${delivery.mail.recipient}`}
    </p>
  );
}

function State({ delivery }: { readonly delivery: reach.Delivery }) {
  const say = useSay();
  const words = say(reach.deliveryInWords(delivery)) + (delivery.failure ? ` (${delivery.failure})` : '');
  return reach.wentWrong(delivery) ? <Tag tone="warning">{words}</Tag> : <span>{words}</span>;
}

/** Mails that no line of the timeline speaks of: answers to strangers. */
export function NoticeStates({ open }: Opened) {
  const told = new Set(open.entries.map((entry) => reach.deliveryOf(open.deliveries, entry)));
  const others = open.deliveries.flatMap((delivery) =>
    delivery.mail && !told.has(delivery) ? [{ delivery, ...delivery.mail }] : [],
  );
  if (others.length === 0) return null;
  return (
    <DataTable
      caption={texts.notices}
      rows={others}
      columns={[
        { label: texts.subject, cell: ({ subject }) => subject, heading: true },
        { label: texts.recipient, cell: ({ recipient }) => recipient },
        { label: texts.state, cell: ({ delivery }) => <State delivery={delivery} /> },
      ]}
    />
  );
}

/** Addresses that take no mail, and how an officer opens them again. */
export function DeadAddresses({ open }: Opened) {
  const say = useSay();
  const dead = new Set(open.deliveries.flatMap(({ mail }) => (mail?.dead ? [mail.recipient.toLowerCase()] : [])));
  return (
    <>
      {[...dead].map((address) => (
        <Alert tone="warning">
          <p>
            <strong>{say(fill(texts.deadTitle, { address }))}</strong>
          </p>
          <p>{say(texts.dead)}</p>
          {open.isOfficer && (
            <Form action={`/desk/cases/${open.caseFile.id}/lift-address`}>
              <HiddenField name="address" value={address} />
              <Button variant="secondary" about={address}>
                {say(texts.lift)}
              </Button>
            </Form>
          )}
        </Alert>
      ))}
    </>
  );
}
