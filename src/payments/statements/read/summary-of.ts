import { at, dateAt, type Element, needed, signAt, textAt } from './element.js';
import { amountOf } from './movement-of.js';
import { StatementProblem, type Summary } from './piece.js';

/** What was counted while a statement's entries went by. */
export interface Counted {
  entries: number;
  credits: number;
  creditEntries: number;
  debits: number;
  debitEntries: number;
  movements: number;
}

export const nothingCounted = (): Counted => ({
  entries: 0,
  credits: 0,
  creditEntries: 0,
  debits: 0,
  debitEntries: 0,
  movements: 0,
});

/** The statement's own words once all of its entries were read; refused where they contradict what was counted. */
export function summaryOf(
  statement: Element,
  message: Summary['message'],
  messageId: string,
  counted: Counted,
): Summary {
  const opening = balance(statement, ['OPBD', 'PRCD', 'ITBD']);
  const closing = balance(statement.children.toReversed(), ['CLBD', 'ITBD']);
  const { credits, debits } = counted;
  checkTotals(statement, counted);
  if (message === 'camt.053' && (opening === undefined || closing === undefined))
    throw new StatementProblem('missing', 'Bal');
  if (opening !== undefined && closing !== undefined && opening + credits - debits !== closing)
    throw new StatementProblem('balance', `${opening} + ${credits} - ${debits} ≠ ${closing}`);
  const sequence = textAt(statement, 'ElctrncSeqNb') ?? textAt(statement, 'LglSeqNb');
  const from = dateAt(at(statement, 'FrToDt') && fromTo(statement, 'FrDtTm'), 'FrToDt');
  const to = dateAt(at(statement, 'FrToDt') && fromTo(statement, 'ToDtTm'), 'FrToDt');
  return {
    message,
    messageId,
    statementId: needed(statement, 'Id'),
    iban: needed(statement, 'Acct', 'Id', 'IBAN'),
    ...(sequence && { sequence }),
    ...(from && { from }),
    ...(to && { to }),
    ...(opening !== undefined && { opening }),
    ...(closing !== undefined && { closing }),
    credits,
    debits,
    movements: counted.movements,
  };
}

/** The instant of a period as an element whose date can be read. */
function fromTo(statement: Element, name: string): Element | undefined {
  const instant = at(statement, 'FrToDt', name);
  return instant && { ...instant, children: [{ ...instant, name: 'DtTm' }] };
}

function balance(of: Element | readonly Element[], codes: readonly string[]): number | undefined {
  const all = 'children' in of ? of.children : of;
  for (const code of codes) {
    const found = all.find((child) => child.name === 'Bal' && textAt(child, 'Tp', 'CdOrPrtry', 'Cd') === code);
    if (found) return (signAt(found) ?? 1) * amountOf(at(found, 'Amt'), 'Bal/Amt');
  }
  return undefined;
}

/** The totals that the file may tell ahead of its entries: each that it tells must be true. */
function checkTotals(statement: Element, counted: Counted): void {
  const told = at(statement, 'TxsSummry');
  check(at(told, 'TtlNtries'), counted.entries, counted.credits + counted.debits, 'TtlNtries');
  check(at(told, 'TtlCdtNtries'), counted.creditEntries, counted.credits, 'TtlCdtNtries');
  check(at(told, 'TtlDbtNtries'), counted.debitEntries, counted.debits, 'TtlDbtNtries');
}

function check(told: Element | undefined, entries: number, sum: number, name: string): void {
  const [number, amount] = [textAt(told, 'NbOfNtries'), at(told, 'Sum')];
  if (number !== undefined && number !== String(entries))
    throw new StatementProblem('count', `${name}: ${number.slice(0, 15)} ≠ ${entries}`);
  // A sum has no currency of its own.
  if (amount && amountOf({ ...amount, currency: 'EUR' }, name) !== sum)
    throw new StatementProblem('sum', `${name}: ${amount.text.slice(0, 18)} ≠ ${sum / 100}`);
}
