import { cases, reach } from '../../../case/index.js';
import { Alert, Button, DataTable, Form, HiddenField, Tag, useSay } from '../../../platform/html/index.js';
import { fill } from '../../../platform/text/index.js';
import { given } from '../../officer.js';
import { type PartProps, part } from '../part.js';
import { entryTexts as texts } from './texts.js';

type Deliveries = readonly reach.Delivery[];

/** How what was sent to the client fared: with each line that speaks of it, and what no line speaks of below them. */
export const noticesPart = part<Deliveries>({
  grant: 'staff',
  read: ({ tx, caseFile }) => reach.listDeliveries(tx, caseFile),
  timeline: DeadAddresses,
  entry: Sent,
  foot: NoticeStates,
  deeds: {
    'lift-address': async (_house, tx, officer, id, request) => {
      await cases.liftDeadAddress(tx, officer, id, given(request.body, 'address'));
      return undefined;
    },
  },
  done: {
    'lift-address': {
      lv: 'Adresei atkal var sūtīt: nākamais paziņojums uz to aizies.',
      en: 'The address is open again: the next notice will go there.',
    },
  },
});

/** How the notice that a line speaks of fares. */
function Sent({ read: deliveries, entry }: PartProps<Deliveries> & { readonly entry: cases.Entry }) {
  const delivery = reach.deliveryOf(deliveries, entry);
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
function NoticeStates({ open, read: deliveries }: PartProps<Deliveries>) {
  const told = new Set(open.entries.map((entry) => reach.deliveryOf(deliveries, entry)));
  const others = deliveries.flatMap((delivery) =>
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
function DeadAddresses({ open, read: deliveries }: PartProps<Deliveries>) {
  const say = useSay();
  const dead = new Set(deliveries.flatMap(({ mail }) => (mail?.dead ? [mail.recipient.toLowerCase()] : [])));
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
