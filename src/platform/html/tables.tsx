import type { ComponentChildren } from 'preact';
import { type Money, moneyInWords } from '../money/index.js';
import { useLang, useSay, type Words } from './frame.js';
import { texts } from './texts.js';

export interface Column<Row> {
  readonly label: Words;
  readonly cell: (row: Row) => ComponentChildren;
  /** Right-aligned, figures under figures. */
  readonly numeric?: boolean;
  /** The cell that names the row. */
  readonly heading?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: Words;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** What to say when there is no row. */
  readonly empty?: Words;
  /** The caption is for assistive technology only: a heading stands right above. */
  readonly captionHidden?: boolean;
  readonly foot?: ComponentChildren;
}

/** A table that becomes cards on phones; each cell repeats its column's name there. */
export function DataTable<Row>({ caption, columns, rows, empty, captionHidden, foot }: DataTableProps<Row>) {
  const say = useSay();
  if (rows.length === 0) return <p class="empty">{say(empty ?? texts.nothing)}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={say(caption)}>
      <table class="ds-table">
        <caption class={captionHidden ? 'ds-sr-only' : undefined}>{say(caption)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" data-numeric={column.numeric ? '' : undefined}>
                {say(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map((column) => (
                <Cell column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </section>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const say = useSay();
  const common = { 'data-label': say(column.label), 'data-numeric': column.numeric ? '' : undefined };
  return column.heading ? (
    <th scope="row" {...common}>
      {column.cell(row)}
    </th>
  ) : (
    <td {...common}>{inOnePiece(column.cell(row))}</td>
  );
}

/** On a phone a cell stands beside its column's name: what it holds must not fall apart into columns of its own. */
function inOnePiece(content: ComponentChildren): ComponentChildren {
  return typeof content === 'object' && content !== null ? <div>{content}</div> : content;
}

interface Amounts {
  readonly net: Money;
  readonly vat: Money;
  readonly gross: Money;
}

/** A price line by line, three amounts each as the regulation states them, and the total. Takes a `Price` of payments. */
export function PriceLines({
  price,
  caption,
}: {
  readonly price: Amounts & { readonly lines: readonly (Amounts & { readonly label: Words })[] };
  readonly caption?: Words;
}) {
  const say = useSay();
  const lang = useLang();
  const money = (amount: Money) => moneyInWords(amount, lang);
  return (
    <DataTable
      caption={caption ?? texts.priceCaption}
      captionHidden={caption === undefined}
      rows={price.lines}
      columns={[
        { label: texts.priceItem, cell: (line) => say(line.label), heading: true },
        { label: texts.net, cell: (line) => money(line.net), numeric: true },
        { label: texts.vat, cell: (line) => money(line.vat), numeric: true },
        { label: texts.gross, cell: (line) => money(line.gross), numeric: true },
      ]}
      foot={
        <tr class="total">
          <th scope="row">{say(texts.total)}</th>
          {(['net', 'vat', 'gross'] as const).map((part) => (
            <td data-label={say(texts[part])} data-numeric="">
              {money(price[part])}
            </td>
          ))}
        </tr>
      }
    />
  );
}
