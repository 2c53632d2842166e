import { cases } from '../../../case/index.js';
import type { MailParts } from '../../../channels/email/index.js';
import { Message, useSay } from '../../../platform/html/index.js';
import { type PartProps, part } from '../part.js';
import { lookRoute } from './look-route.js';

type Mails = ReadonlyMap<number, MailParts>;

/** What one line of the timeline says: its words, and the message that it came as, its layout in a frame that can do nothing. */
export const messagesPart = part<Mails>({
  grant: 'staff',
  read: ({ house, tx, caseFile, entries }) => cases.listMails(house, tx, caseFile, entries),
  entry: Said,
  routes: lookRoute,
});

function Said({ open, read: mails, entry }: PartProps<Mails> & { readonly entry: cases.Entry }) {
  const say = useSay();
  const mail = mails.get(entry.id);
  const named = cases.mayNameSender(open.caseFile) ? entry.data : null;
  return (
    <>
      {entry.words && <p>{say(entry.words)}</p>}
      <Message
        {...mail}
        subject={named?.subject}
        from={named?.address}
        body={entry.body}
        look={mail?.hasHtml ? `${open.action}/entries/${entry.id}/look` : undefined}
      />
    </>
  );
}
