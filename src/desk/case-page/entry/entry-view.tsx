import type { cases } from '../../../case/index.js';
import { Details, useLang, useSay } from '../../../platform/html/index.js';
import { say as sayIn } from '../../../platform/text/index.js';
import type { OpenCase } from '../case-routes.js';
import { SignedFiles } from '../signed-files.js';
import { mayName } from './files-of.js';
import { entryTexts as texts } from './texts.js';

interface EntryProps {
  readonly open: OpenCase;
  readonly entry: cases.Entry;
}

/** What one line of the timeline holds: its words, the message that it came as, its files, what its signatures proved. */
export function EntryView({ open, entry }: EntryProps) {
  const say = useSay();
  return (
    <>
      {entry.words && <p>{say(entry.words)}</p>}
      <Heading open={open} entry={entry} />
      {entry.body && <p class="pre-line">{entry.body}</p>}
      <Folded open={open} entry={entry} />
      <Files open={open} entry={entry} />
      <SignedFiles open={open} entryId={entry.id} />
    </>
  );
}

function Heading({ open, entry: { data } }: EntryProps) {
  const say = useSay();
  if (!data || !mayName(open.caseFile)) return null;
  return (
    <>
      {data.subject && (
        <p>
          {say(texts.subject)}: <strong>{data.subject}</strong>
        </p>
      )}
      {data.address && (
        <p>
          {say(texts.from)}: {data.address}
        </p>
      )}
    </>
  );
}

function Folded({ open, entry }: EntryProps) {
  const lang = useLang();
  const mail = open.mails.get(entry.id);
  if (!mail) return null;
  return (
    <>
      {mail.quoted && (
        <Details summary={texts.quoted}>
          <p class="pre-line">{mail.quoted}</p>
        </Details>
      )}
      {mail.signature && (
        <Details summary={texts.signature}>
          <p class="pre-line">{mail.signature}</p>
        </Details>
      )}
      {mail.remoteImages > 0 && <p class="hint">{sayIn(texts.remote, lang, { count: mail.remoteImages })}</p>}
      {mail.partsLeftOut > 0 && <p class="hint">{sayIn(texts.leftOut, lang, { count: mail.partsLeftOut })}</p>}
    </>
  );
}

function Files({ open, entry: { id, data } }: EntryProps) {
  const say = useSay();
  if (!data || !mayName(open.caseFile)) return null;
  const below = `/desk/cases/${open.caseFile.id}/entries/${id}`;
  const files = data.attachments ?? [];
  return (
    <>
      {files.length > 0 && (
        <>
          <p>
            <strong>{say(texts.files)}</strong>
          </p>
          <ul>
            {files.map(({ name, type, size }, nth) => (
              <li>
                {open.isOfficer ? <a href={`${below}/files/${nth}`}>{name}</a> : name} ({type}, {sizeInWords(size)})
              </li>
            ))}
          </ul>
        </>
      )}
      {data.channel === 'email' && open.isOfficer && (
        <p>
          <a href={`${below}/original`}>{say(texts.original)}</a>
        </p>
      )}
    </>
  );
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}
