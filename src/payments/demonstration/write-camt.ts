// Statements and notifications as banks write them, for the demonstration, the tests and the measures.

import { escapeXml } from '../escape-xml.js';

export interface WrittenEntry {
  /** Signed cents. */
  readonly amount: number;
  readonly bookedOn: string;
  readonly ref?: string;
  readonly endToEndId?: string;
  readonly party?: string;
  readonly partyIban?: string;
  readonly purpose?: string;
  readonly isReturn?: boolean;
}

export interface WrittenStatement {
  readonly message?: 'camt.053' | 'camt.054';
  /** 2 to 8. */
  readonly version?: number;
  readonly id: string;
  readonly iban: string;
  /** Cents; told by statements only. */
  readonly opening?: number;
  readonly entries: readonly WrittenEntry[];
}

/** The whole file. */
export function writeCamt(statement: WrittenStatement): string {
  return [...piecesOf(statement)].join('');
}

/** The same, piece by piece. */
export function* piecesOf({
  message = 'camt.053',
  version = 2,
  id,
  iban,
  opening = 0,
  entries,
}: WrittenStatement): Generator<string> {
  const [root, part] = message === 'camt.053' ? ['BkToCstmrStmt', 'Stmt'] : ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'];
  const sum = entries.reduce((total, { amount }) => total + amount, 0);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${message}.001.0${version}"><${root}>`;
  yield `<GrpHdr><MsgId>${escapeXml(id)}</MsgId><CreDtTm>2026-11-25T06:00:00+02:00</CreDtTm></GrpHdr><${part}><Id>${escapeXml(id)}</Id>`;
  yield `<Acct><Id><IBAN>${iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>`;
  if (message === 'camt.053') yield balance('OPBD', opening) + balance('CLBD', opening + sum);
  yield `<TxsSummry><TtlNtries><NbOfNtries>${entries.length}</NbOfNtries></TtlNtries></TxsSummry>`;
  for (const entry of entries) yield entryOf(entry, version);
  yield `</${part}></${root}></Document>\n`;
}

function balance(code: string, amount: number): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${money(amount)}<Dt><Dt>2026-11-25</Dt></Dt></Bal>`;
}

const money = (amount: number) =>
  `<Amt Ccy="EUR">${(Math.abs(amount) / 100).toFixed(2)}</Amt><CdtDbtInd>${amount < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;

function entryOf(entry: WrittenEntry, version: number): string {
  const side = entry.amount < 0 ? 'Cdtr' : 'Dbtr';
  const name = `<Nm>${escapeXml(entry.party ?? '')}</Nm>`;
  const party = entry.party ? `<${side}>${version >= 8 ? `<Pty>${name}</Pty>` : name}</${side}>` : '';
  const account = entry.partyIban ? `<${side}Acct><Id><IBAN>${entry.partyIban}</IBAN></Id></${side}Acct>` : '';
  const day = `<Dt>${entry.bookedOn}</Dt>`;
  return [
    `<Ntry>${money(entry.amount)}${entry.isReturn ? '<RvslInd>true</RvslInd>' : ''}`,
    version >= 8 ? '<Sts><Cd>BOOK</Cd></Sts>' : '<Sts>BOOK</Sts>',
    `<BookgDt>${day}</BookgDt><ValDt>${day}</ValDt>`,
    entry.ref ? `<AcctSvcrRef>${escapeXml(entry.ref)}</AcctSvcrRef>` : '',
    '<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>',
    `<NtryDtls><TxDtls><Refs><EndToEndId>${escapeXml(entry.endToEndId ?? 'NOTPROVIDED')}</EndToEndId></Refs>`,
    party || account ? `<RltdPties>${party}${account}</RltdPties>` : '',
    entry.purpose ? `<RmtInf><Ustrd>${escapeXml(entry.purpose)}</Ustrd></RmtInf>` : '',
    '</TxDtls></NtryDtls></Ntry>',
  ].join('');
}
