import { Alert, DataTable, SummaryList, useLang } from '../platform/html/index.js';
import type { PaperHead } from './agency.js';
import { longDate } from './compose/issue-input.js';
import { paperWords } from './compose/paper-words.js';
import type { IssuedDocument } from './get-issued.js';
import type { Block, LetterData } from './letter.js';
import { twinTexts } from './texts.js';

export interface HtmlTwinProps {
  readonly document: IssuedDocument;
  /** As `getIssuedLetter` gives it; undefined for a paper that is not a letter. */
  readonly letter: LetterData | undefined;
  readonly head: PaperHead;
}

/** The document as an accessible page, from the same typed data as the paper and in the paper's language. */
export function HtmlTwin({ document, letter, head }: HtmlTwinProps) {
  const lang = useLang();
  const { language, number, issuedOn } = document;
  if (!letter) return <Alert tone="info">{twinTexts.paperOnly[lang]}</Alert>;
  return (
    <article class="paper" lang={language === lang ? undefined : language}>
      <p>{head.name}</p>
      <h1>{letter.title}</h1>
      {letter.subject && <p>{letter.subject}</p>}
      <p>
        {head.place}, {longDate(issuedOn, language)} · {paperWords[language].number} {number}
      </p>
      {letter.reference && <p>{letter.reference}</p>}
      {letter.addressee && letter.addressee.length > 0 && (
        <address>{letter.addressee.map((line, index) => [index > 0 && <br />, line])}</address>
      )}
      {letter.blocks.map((block) => (
        <Piece block={block} />
      ))}
      {letter.signatory && (
        <p>
          {letter.signatory.position} <strong>{letter.signatory.name}</strong>
        </p>
      )}
      <p>
        <small>{paperWords[language].sealed}</small>
      </p>
    </article>
  );
}

function Piece({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'statement':
      return (
        <p>
          <strong>{block.text}</strong>
        </p>
      );
    case 'facts':
      return <SummaryList rows={block.rows} />;
    case 'table':
      return (
        <DataTable
          caption={block.caption}
          rows={block.rows}
          columns={block.columns.map((label, index) => ({
            label,
            heading: index === 0,
            cell: (row: readonly string[]) => row[index] ?? '',
          }))}
        />
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'picture':
      return (
        <figure>
          <img
            src={`data:image/jpeg;base64,${block.jpeg}`}
            width={block.width}
            height={block.height}
            alt={block.alt}
            draggable={false}
          />
          <figcaption>
            <small>{block.caption}</small>
          </figcaption>
        </figure>
      );
    case 'note':
      return (
        <p>
          <small>{block.text}</small>
        </p>
      );
  }
}
