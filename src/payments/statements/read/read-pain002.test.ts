import { expect, test } from 'vitest';
import { openPain002 } from './read-pain002.js';

const [message, transfer] = ['1'.repeat(32), '2'.repeat(32)];
const reason = (code: string) => `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`;
const group = (status: string) =>
  `<OrgnlGrpInfAndSts><OrgnlMsgId>${message}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${status}</OrgnlGrpInfAndSts>`;
const batch = (inside: string) =>
  `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${message}</OrgnlPmtInfId>${inside}</OrgnlPmtInfAndSts>`;
const single = (status: string) =>
  `<TxInfAndSts><OrgnlEndToEndId>${transfer}</OrgnlEndToEndId><TxSts>${status}</TxSts>${status === 'RJCT' ? reason('AC04') : ''}</TxInfAndSts>`;

async function read(inside: string) {
  const reading = openPain002();
  reading.write(
    `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>X</MsgId></GrpHdr>`,
  );
  reading.write(`${inside}</CstmrPmtStsRpt></Document>`);
  reading.end();
  return reading.take().map(({ answer }) => answer);
}

test('a batch that is refused as a whole is read, though its transfers are not listed', async () => {
  expect(await read(group('') + batch(`<PmtInfSts>RJCT</PmtInfSts>${reason('AM04')}`))).toEqual([
    { of: message, isMessage: true, status: 'RJCT', reason: 'AM04' },
  ]);
});

test('a transfer that is refused within its batch is not taken for the batch, nor its reason', async () => {
  const answers = await read(group('<GrpSts>PART</GrpSts>') + batch(`<PmtInfSts>PART</PmtInfSts>${single('RJCT')}`));
  expect(answers).toEqual([
    { of: message, isMessage: true, status: 'PART' },
    { of: transfer, isMessage: false, status: 'RJCT', reason: 'AC04' },
    { of: message, isMessage: true, status: 'PART' },
  ]);
  expect(await read(group('<GrpSts>RJCT</GrpSts>'))).toEqual([{ of: message, isMessage: true, status: 'RJCT' }]);
});

test('a transfer without its id is no answer', async () => {
  await expect(read(batch('<TxInfAndSts><TxSts>RJCT</TxSts></TxInfAndSts>'))).rejects.toMatchObject({
    reason: 'missing',
  });
});
