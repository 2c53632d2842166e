import type { FastifyInstance } from 'fastify';
import { addressOfMatter, cases, matterPaths, reach } from '../../case/index.js';
import { Message, useLang, useSay } from '../../platform/html/index.js';
import { both, Refusal, sendFile, sendForeign } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asClient, param, visitorOf } from '../client.js';
import type { Matter } from './matter.js';
import { SignedFiles } from './signed-files.js';
import { texts } from './texts.js';

const looks = { lv: 'vestules', en: 'mails' } as const;
const files = { lv: 'faili', en: 'files' } as const;

interface EntryProps {
  readonly matter: Matter;
  readonly entry: cases.Entry;
}

/** What one line of the client's own matter holds: the message with its files, and how what was sent to them fares. */
export function EntryBody({ matter, entry }: EntryProps) {
  const say = useSay();
  const lang = useLang();
  const mail = matter.mails.get(entry.id);
  const sent = reach.deliveryOf(matter.deliveries, entry);
  return (
    <>
      {entry.words && <p>{say(entry.words)}</p>}
      {sent && <p>{say(reach.deliveryInWords(sent))}</p>}
      <Message
        {...mail}
        subject={entry.data?.subject}
        body={entry.body}
        look={mail?.hasHtml ? `${addressOfMatter(lang, matter.caseFile.id)}/${looks[lang]}/${entry.id}` : undefined}
      />
      <Files matter={matter} entry={entry} />
      <SignedFiles matter={matter} entryId={entry.id} />
    </>
  );
}

function Files({ matter: { caseFile }, entry: { id, data } }: EntryProps) {
  const say = useSay();
  const lang = useLang();
  const attached = cases.mayNameSender(caseFile) ? (data?.attachments ?? []) : [];
  if (attached.length === 0) return null;
  return (
    <>
      <p>
        <strong>{say(texts.files)}</strong>
      </p>
      <ul>
        {attached.map(({ name }, nth) => (
          <li>
            <a href={`${addressOfMatter(lang, caseFile.id)}/${files[lang]}/${id}/${nth}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The messages of a matter as the party takes them away: a mail as it was laid out, a file that came with one. */
export function messagePages(house: House) {
  return (web: FastifyInstance) => {
    const config = { access: 'client' } as const;
    both(
      web,
      { lv: `${matterPaths.lv}/:id/${looks.lv}/:entry`, en: `${matterPaths.en}/:id/${looks.en}/:entry` },
      {
        method: 'GET',
        config,
        handler: async (request, reply) => {
          const mail = await asClient(house, request, (tx, visitor) =>
            cases.openMailHtml(house, tx, visitor, param(request, 'id'), param(request, 'entry')),
          );
          return sendForeign(reply, mail);
        },
      },
    );
    both(
      web,
      { lv: `${matterPaths.lv}/:id/${files.lv}/:entry/:nth`, en: `${matterPaths.en}/:id/${files.en}/:entry/:nth` },
      {
        method: 'GET',
        config,
        handler: async (request, reply) => {
          const wish = {
            caseId: param(request, 'id'),
            entryId: param(request, 'entry'),
            file: Number(param(request, 'nth')),
            // It came from them: that no scanner has seen it need not be said before they take it back.
            isConfirmed: true,
          };
          const opened = await cases.openFile(house, visitorOf(request), wish, request.id);
          if (!('file' in opened)) throw new Refusal('not-found');
          return sendFile(reply, opened.file);
        },
      },
    );
  };
}
