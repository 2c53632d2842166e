import { at, centsOf, dateAt, type Element, needed, signAt, textAt } from './element.js';
import { type Movement, StatementProblem } from './piece.js';

/** What an entry says for all of its details. */
export interface EntryHead {
  readonly isBooked: boolean;
  /** Signed cents. */
  readonly amount: number;
  readonly bookedOn: string;
  readonly valueOn: string | undefined;
  readonly servicerRef: string | undefined;
  readonly code: string | undefined;
  readonly isReversal: boolean;
  readonly information: string;
}

/** Reads an entry without its details; the elements are named alike from version 02 to 08, but for the status. */
export function headOf(entry: Element): EntryHead {
  const amount = amountOf(at(entry, 'Amt'), 'Ntry/Amt');
  const sign = signAt(entry);
  if (!sign) throw new StatementProblem('missing', 'Ntry/CdtDbtInd');
  const status = textAt(entry, 'Sts', 'Cd') ?? needed(entry, 'Sts');
  const bookedOn = dateAt(at(entry, 'BookgDt'), 'BookgDt') ?? dateAt(at(entry, 'ValDt'), 'ValDt');
  if (!bookedOn && status === 'BOOK') throw new StatementProblem('missing', 'Ntry/BookgDt');
  return {
    isBooked: status === 'BOOK',
    amount: sign * amount,
    bookedOn: bookedOn ?? '',
    valueOn: dateAt(at(entry, 'ValDt'), 'ValDt'),
    servicerRef: textAt(entry, 'AcctSvcrRef'),
    code: codeOf(entry),
    isReversal: textAt(entry, 'RvslInd') === 'true',
    information: textAt(entry, 'AddtlNtryInf') ?? '',
  };
}

/** The amount of one of an entry's details, signed; undefined where only the entry has one. */
export function detailAmount(detail: Element, head: EntryHead): number | undefined {
  const amount = at(detail, 'Amt') ?? at(detail, 'AmtDtls', 'TxAmt', 'Amt');
  return amount && (signAt(detail) ?? (head.amount < 0 ? -1 : 1)) * amountOf(amount, 'TxDtls/Amt');
}

/** The movement of a detail, or of an entry that has none. */
export function movementOf(head: EntryHead, detail: Element | undefined, amount: number): Movement {
  const side = amount < 0 ? 'Cdtr' : 'Dbtr';
  const parties = at(detail, 'RltdPties');
  const remittance = at(detail, 'RmtInf');
  const lines = remittance?.children.filter(({ name }) => name === 'Ustrd').map(({ text }) => text.trim()) ?? [];
  return compact({
    amount,
    bookedOn: head.bookedOn,
    valueOn: head.valueOn,
    servicerRef: textAt(detail, 'Refs', 'AcctSvcrRef') ?? head.servicerRef,
    endToEndId: notProvided(textAt(detail, 'Refs', 'EndToEndId')),
    transactionId: textAt(detail, 'Refs', 'TxId') ?? textAt(detail, 'Refs', 'InstrId'),
    party: textAt(parties, side, 'Pty', 'Nm') ?? textAt(parties, side, 'Nm'),
    partyIban: textAt(parties, `${side}Acct`, 'Id', 'IBAN'),
    purpose: (lines.join(' ') || textAt(detail, 'AddtlTxInf') || head.information).slice(0, 1000),
    creditorRef: textAt(remittance, 'Strd', 'CdtrRefInf', 'Ref'),
    code: codeOf(detail) ?? head.code,
    isReturn: head.isReversal || at(detail, 'RtrInf') !== undefined,
  });
}

/** Only euro accounts are kept. */
export function amountOf(element: Element | undefined, path: string): number {
  if (!element) throw new StatementProblem('missing', path);
  if (element.currency !== 'EUR') throw new StatementProblem('currency', `${path} ${element.currency ?? ''}`.trim());
  return centsOf(element, path);
}

function codeOf(element: Element | undefined): string | undefined {
  const domain = at(element, 'BkTxCd', 'Domn');
  const parts = [textAt(domain, 'Cd'), textAt(domain, 'Fmly', 'Cd'), textAt(domain, 'Fmly', 'SubFmlyCd')];
  const code = parts.filter((part) => part !== undefined).join('.');
  return code || textAt(element, 'BkTxCd', 'Prtry', 'Cd');
}

const notProvided = (id: string | undefined) => (id === 'NOTPROVIDED' ? undefined : id);

function compact(movement: { readonly [Name in keyof Movement]: Movement[Name] | undefined }): Movement {
  return Object.fromEntries(Object.entries(movement).filter(([, value]) => value !== undefined)) as unknown as Movement;
}
