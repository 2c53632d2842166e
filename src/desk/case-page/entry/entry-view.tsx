import { cases } from '../../../case/index.js';
import { contents, scans } from '../../../documents/index.js';
import { Details, Message, useSay } from '../../../platform/html/index.js';
import { fileName } from '../../../platform/http/index.js';
import { fill } from '../../../platform/text/index.js';
import { CallView } from '../../phone/calls-of-case.js';
import type { OpenCase } from '../case-routes.js';
import { SignedFiles } from '../signed-files.js';
import { fileTexts } from './file-texts.js';
import { Sent } from './notice-states.js';
import { sizeInWords } from './size.js';
import { entryTexts as texts } from './texts.js';

interface EntryProps {
  readonly open: OpenCase;
  readonly entry: cases.Entry;
}

/** What one line of the timeline holds: its words, the message that it came as, its files, what its signatures proved. */
export function EntryView({ open, entry }: EntryProps) {
  const say = useSay();
  const mail = open.mails.get(entry.id);
  const named = cases.mayNameSender(open.caseFile) ? entry.data : null;
  return (
    <>
      {entry.words && <p>{say(entry.words)}</p>}
      <Message
        {...mail}
        subject={named?.subject}
        from={named?.address}
        body={entry.body}
        look={mail?.hasHtml ? `/desk/cases/${open.caseFile.id}/entries/${entry.id}/look` : undefined}
      />
      <Sent open={open} entry={entry} />
      <Letter open={open} entry={entry} />
      <Files open={open} entry={entry} />
      <SignedFiles open={open} entryId={entry.id} />
      <CallView of={open.calls.get(entry.id)} />
    </>
  );
}

/** The letter on paper that it came as: its number in the registry, and what was read of its scans. */
function Letter({ open, entry: { data } }: EntryProps) {
  const say = useSay();
  const letter = open.letters.find(({ id }) => data?.channel === 'post' && id === data.messageId);
  if (!letter?.number) return null;
  return (
    <>
      <p>
        {say(fill(texts.letter, { number: letter.number }))}
        {letter.files.some(({ isEnvelope }) => isEnvelope) &&
          ` · ${say(texts.envelope)}: ${letter.files.find(({ isEnvelope }) => isEnvelope)?.name}`}
      </p>
      {letter.files
        .filter(({ text }) => text)
        .map(({ text, name }) => (
          <Details summary={fill(texts.ocrOf, { name })}>
            <p class="pre-line">{text}</p>
          </Details>
        ))}
    </>
  );
}

function Files({ open, entry: { id, data } }: EntryProps) {
  const say = useSay();
  if (!data || !cases.mayNameSender(open.caseFile)) return null;
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
            {files.map(({ sha256, name, type, size }, nth) => (
              <li>
                <FileName
                  name={fileName(name)}
                  address={`${below}/files/${nth}`}
                  open={open}
                  scan={open.scans.get(sha256)}
                />{' '}
                ({type}, {sizeInWords(size)})
                {open.isOfficer && contents.isContainer({ name, type }) && (
                  <>
                    {' '}
                    <a href={`${below}/files/${nth}/contents`}>
                      {say(fileTexts.contentsOf)}
                      <span class="ds-sr-only">: {fileName(name)}</span>
                    </a>
                  </>
                )}
                <ScanWords scan={open.scans.get(sha256)} />
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

interface FileNameProps {
  readonly open: OpenCase;
  readonly name: string;
  readonly address: string;
  readonly scan: scans.Scan | undefined;
}

/** For officers an address to open it at, unless it is infected. */
function FileName({ open, name, address, scan }: FileNameProps) {
  return open.isOfficer && scan?.state !== 'infected' ? <a href={address}>{name}</a> : <span>{name}</span>;
}

/** How the file stands with the virus scanner; what to do where it is not handed out. */
function ScanWords({ scan }: { readonly scan: scans.Scan | undefined }) {
  const say = useSay();
  if (!scan) return null;
  const isRefused = scan.state === 'infected' || scan.state === 'failed';
  return <p class="hint">{say(isRefused ? scans.refusalWords(scan) : scans.scanWords(scan))}</p>;
}
