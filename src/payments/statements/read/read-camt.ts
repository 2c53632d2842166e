/**
 * Reads a bank's statement (camt.053) or notification (camt.054), versions 02 to 08, as a stream: whatever its size, no more
 * than one movement is held at a time.
 *
 * root → `Stmt` or `Ntfctn` → its own elements are kept, each `Ntry` is let go of when it ends, each `TxDtls` of a batch
 * when it ends. No DTD, no entities but XML's own five. What contradicts itself is refused: whoever keeps the pieces keeps
 * none of them then.
 */
import type { Element } from './element.js';
import { detailAmount, type EntryHead, headOf, movementOf } from './movement-of.js';
import { type Piece, type Reading, StatementProblem, type Summary } from './piece.js';
import { openScanner } from './scan-xml.js';
import { type Counted, nothingCounted, summaryOf } from './summary-of.js';

const deepest = 30;
const longestText = 20_000;
const mostChildren = 2_000;

/** The pieces of a file, in its order. Throws `StatementProblem`. */
export async function* readCamt(chunks: AsyncIterable<string>): AsyncGenerator<Piece> {
  const reading = openCamt();
  for await (const chunk of chunks) {
    reading.write(chunk);
    yield* reading.take();
  }
  reading.end();
  yield* reading.take();
}

/** The same, for whoever hands the chunks on by hand. */
export function openCamt(): Reading<Piece> {
  const builder = openBuilder();
  const scanner = openScanner(builder);
  return {
    write: (chunk) => scanner.write(chunk),
    end: () => {
      scanner.end();
      builder.end();
    },
    take: () => builder.pieces.splice(0),
  };
}

/** Builds the elements that are needed and lets go of the rest. */
function openBuilder() {
  const pieces: Piece[] = [];
  const stack: Element[] = [];
  const state = { message: undefined as Summary['message'] | undefined, statements: 0, messageId: '' };
  let counted = nothingCounted();
  let entry: OpenEntry | undefined;
  const closed: Readonly<Record<string, (element: Element) => boolean>> = {
    MsgId: ({ text }) => {
      if (stack.at(-1)?.name === 'GrpHdr') state.messageId = text.trim();
      return true;
    },
    TxDtls: (element) => {
      if (!entry) return true;
      entry.add(element);
      return false;
    },
    Ntry: (element) => {
      entry?.end(element);
      entry = undefined;
      return false;
    },
    Stmt: (element) => statementEnds(element),
    Ntfctn: (element) => statementEnds(element),
  };
  function statementEnds(element: Element): boolean {
    if (!state.message || !state.messageId) throw new StatementProblem('missing', 'GrpHdr/MsgId');
    pieces.push({ kind: 'summary', summary: summaryOf(element, state.message, state.messageId, counted) });
    counted = nothingCounted();
    state.statements += 1;
    return false;
  }
  return {
    pieces,
    open(qualified: string, attributes: Readonly<Record<string, string>>) {
      if (stack.length === 0) state.message = messageOf(qualified, attributes);
      if (stack.length >= deepest) throw new StatementProblem('too-deep', qualified.slice(0, 40));
      const name = localName(qualified);
      const element = { name, currency: attributes.Ccy, text: '', children: [] };
      if (name === 'Ntry') entry = openEntry(element, pieces, counted);
      stack.push(element);
    },
    text(text: string) {
      const element = stack.at(-1);
      if (!element) return;
      element.text += text;
      if (element.text.length > longestText) throw new StatementProblem('too-deep', element.name);
    },
    close() {
      const element = stack.pop();
      const parent = stack.at(-1);
      if (!element || !parent || !(closed[element.name]?.(element) ?? true)) return;
      parent.children.push(element);
      if (parent.children.length > mostChildren) throw new StatementProblem('too-deep', parent.name);
    },
    end() {
      if (!state.message) throw new StatementProblem('cut-off', '');
      if (state.statements === 0) throw new StatementProblem('empty', state.message);
    },
  };
}

interface OpenEntry {
  add(detail: Element): void;
  end(entry: Element): void;
}

/** One entry while it is read: what its details say is told as they come, for a batch may have a hundred thousand. */
function openEntry(element: Element, pieces: Piece[], counted: Counted): OpenEntry {
  let head: EntryHead | undefined;
  let [first, details, sum]: [Element | undefined, number, number] = [undefined, 0, 0];
  const tell = (detail: Element | undefined, amount: number) => {
    counted.movements += 1;
    if (head) pieces.push({ kind: 'movement', movement: movementOf(head, detail, amount) });
  };
  const tellMany = (detail: Element) => {
    const amount = head && detailAmount(detail, head);
    if (amount === undefined) throw new StatementProblem('details', 'TxDtls/Amt');
    sum += amount;
    tell(detail, amount);
  };
  return {
    add(detail) {
      head ??= headOf(element);
      if (!head.isBooked) return;
      details += 1;
      // The only detail of an entry needs no amount of its own.
      if (details === 1) first = detail;
      else {
        if (first) tellMany(first);
        first = undefined;
        tellMany(detail);
      }
    },
    end(entry) {
      head ??= headOf(entry);
      if (!head.isBooked) return;
      if (details <= 1) {
        const own = first && detailAmount(first, head);
        if (own !== undefined && own !== head.amount) throw new StatementProblem('details', `${own} ≠ ${head.amount}`);
        tell(first, head.amount);
      } else if (sum !== head.amount) throw new StatementProblem('details', `${sum} ≠ ${head.amount}`);
      count(counted, head.amount);
    },
  };
}

function count(counted: Counted, amount: number): void {
  counted.entries += 1;
  if (amount < 0) {
    counted.debits -= amount;
    counted.debitEntries += 1;
  } else {
    counted.credits += amount;
    counted.creditEntries += 1;
  }
}

const localName = (qualified: string) => qualified.slice(qualified.indexOf(':') + 1);

/** Which message it is, from its namespace alone. */
function messageOf(qualified: string, attributes: Readonly<Record<string, string>>): Summary['message'] {
  const prefix = qualified.includes(':') ? `xmlns:${qualified.slice(0, qualified.indexOf(':'))}` : 'xmlns';
  const told = /^urn:iso:std:iso:20022:tech:xsd:(camt\.05[34])\.001\.0[2-8]$/.exec(attributes[prefix] ?? '')?.[1];
  if (localName(qualified) !== 'Document' || (told !== 'camt.053' && told !== 'camt.054'))
    throw new StatementProblem('not-camt', (attributes[prefix] ?? qualified).slice(0, 80));
  return told;
}
