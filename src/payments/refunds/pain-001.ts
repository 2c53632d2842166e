import { escapeXml } from '../escape-xml.js';

/** One transfer of a message. */
export interface Transfer {
  /** At most 35 characters: comes back on the statement. */
  readonly endToEndId: string;
  /** Whole cents. */
  readonly amount: number;
  readonly name: string;
  readonly iban: string;
  readonly purpose: string;
}

export interface CreditTransfer {
  readonly version: '03' | '09';
  readonly messageId: string;
  readonly createdAt: Date;
  readonly executeOn: string;
  readonly debtor: { readonly name: string; readonly iban: string; readonly bic?: string | undefined };
  readonly transfers: readonly Transfer[];
}

/** A customer credit transfer initiation, pain.001.001.03 or .09, as SEPA wants it: one batch, shared charges, euro. */
export function writePain001(message: CreditTransfer): string {
  const { version, transfers, debtor } = message;
  const sum = decimal(transfers.reduce((total, { amount }) => total + amount, 0));
  const bic = version === '03' ? 'BIC' : 'BICFI';
  const agent = debtor.bic ? `<${bic}>${debtor.bic}</${bic}>` : '<Othr><Id>NOTPROVIDED</Id></Othr>';
  const date = version === '03' ? message.executeOn : `<Dt>${message.executeOn}</Dt>`;
  const head = `<MsgId>${message.messageId}</MsgId><CreDtTm>${message.createdAt.toISOString().slice(0, 19)}</CreDtTm>`;
  const totals = `<NbOfTxs>${transfers.length}</NbOfTxs><CtrlSum>${sum}</CtrlSum>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.${version}"><CstmrCdtTrfInitn>`,
    `<GrpHdr>${head}${totals}<InitgPty><Nm>${short(debtor.name, 70)}</Nm></InitgPty></GrpHdr>`,
    `<PmtInf><PmtInfId>${message.messageId}</PmtInfId><PmtMtd>TRF</PmtMtd>${totals}`,
    `<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf><ReqdExctnDt>${date}</ReqdExctnDt>`,
    `<Dbtr><Nm>${short(debtor.name, 70)}</Nm></Dbtr><DbtrAcct><Id><IBAN>${debtor.iban}</IBAN></Id><Ccy>EUR</Ccy></DbtrAcct>`,
    `<DbtrAgt><FinInstnId>${agent}</FinInstnId></DbtrAgt><ChrgBr>SLEV</ChrgBr>`,
    ...transfers.map(transferOf),
    '</PmtInf></CstmrCdtTrfInitn></Document>\n',
  ].join('');
}

function transferOf({ endToEndId, amount, name, iban, purpose }: Transfer): string {
  return [
    `<CdtTrfTxInf><PmtId><InstrId>${endToEndId}</InstrId><EndToEndId>${endToEndId}</EndToEndId></PmtId>`,
    `<Amt><InstdAmt Ccy="EUR">${decimal(amount)}</InstdAmt></Amt>`,
    `<Cdtr><Nm>${short(name, 70)}</Nm></Cdtr><CdtrAcct><Id><IBAN>${iban}</IBAN></Id></CdtrAcct>`,
    `<RmtInf><Ustrd>${short(purpose, 140)}</Ustrd></RmtInf></CdtTrfTxInf>`,
  ].join('');
}

const decimal = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
const short = (text: string, most: number) => escapeXml([...text].slice(0, most).join(''));
