import { cases } from '../../../case/index.js';
import { contents, scans } from '../../../documents/index.js';
import { useSay } from '../../../platform/html/index.js';
import { fileName } from '../../../platform/http/index.js';
import { type OpenCase, type PartProps, part } from '../part.js';
import { fileRoutes } from './file-routes.js';
import { fileTexts } from './file-texts.js';
import { sizeInWords } from './size.js';
import { entryTexts as texts } from './texts.js';

type Scans = Awaited<ReturnType<typeof cases.scansOf>>;

/** The files of an entry and how they stand with the virus scanner; officers open them. */
export const filesPart = part<Scans>({
  grant: 'staff',
  read: ({ house, tx, entries }) => cases.scansOf(house, tx, entries),
  entry: Files,
  routes: fileRoutes,
});

function Files({ open, read: scansOf, entry: { id, data } }: PartProps<Scans> & { readonly entry: cases.Entry }) {
  const say = useSay();
  if (!data || !cases.mayNameSender(open.caseFile)) return null;
  const below = `${open.action}/entries/${id}`;
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
                  scan={scansOf.get(sha256)}
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
                <ScanWords scan={scansOf.get(sha256)} />
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
