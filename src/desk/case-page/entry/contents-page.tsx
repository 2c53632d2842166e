import type { cases } from '../../../case/index.js';
import { contents } from '../../../documents/index.js';
import { Alert, BackLink, DataTable, useSay } from '../../../platform/html/index.js';
import { fileTexts as texts } from './file-texts.js';
import { sizeInWords } from './size.js';

interface ContentsProps {
  readonly container: cases.OpenedContainer;
  /** Address of this page; a file inside stands below it. */
  readonly address: string;
  readonly back: string;
}

/** What a container holds, each file to be opened alone; containers inside are named as such and not read further. */
export function ContentsPage({ container: { name, holds }, address, back }: ContentsProps) {
  const say = useSay();
  return (
    <>
      <BackLink href={back}>{say(texts.back)}</BackLink>
      <h1>{say(texts.contents)}</h1>
      <p>
        <strong>{name}</strong>
      </p>
      {'refused' in holds ? (
        <Alert tone="warning">
          <p>{say(holds.refused)}</p>
        </Alert>
      ) : (
        <Holds files={holds} address={address} />
      )}
    </>
  );
}

function Holds({ files, address }: { readonly files: readonly contents.Content[]; readonly address: string }) {
  const say = useSay();
  if (files.length === 0) return <p>{say(texts.empty)}</p>;
  return (
    <DataTable
      caption={texts.contents}
      rows={files}
      columns={[
        {
          label: texts.name,
          heading: true,
          cell: ({ nth, name }) => <a href={`${address}/${nth}`}>{name}</a>,
        },
        {
          label: texts.type,
          cell: (file) => (contents.isContainer(file) ? say(texts.nested) : (file.type ?? say(texts.untold))),
        },
        { label: texts.size, cell: ({ size }) => sizeInWords(size) },
      ]}
    />
  );
}
