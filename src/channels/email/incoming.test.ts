import { createTransport } from 'nodemailer';
import { afterAll, expect, test } from 'vitest';
import { asAdmin, runJobs, testHouse } from '../../../test/support/index.js';
import { receiveSmtp } from './in/receive-smtp.js';

const house = await testHouse();
const receiver = await receiveSmtp(house, 0, '127.0.0.1');
const smtp = createTransport({ host: '127.0.0.1', port: receiver.port, secure: false, ignoreTLS: true });
afterAll(async () => {
  smtp.close();
  await receiver.close();
});
const admin = (text: string) => asAdmin(house.adminUrl, text);
const send = (mail: Record<string, unknown>) =>
  smtp.sendMail({ from: 'Anna Liepa <anna@klients.example>', to: 'pasts@ic.iem.gov.lv', ...mail });

test('a letter by mail becomes a case with a number, a term and an acknowledgement', async () => {
  await send({
    subject: 'Jautājums par izziņu',
    text: 'Labdien! Kā varu saņemt izziņu?',
    messageId: '<a1@klients.example>',
  });
  await runJobs(house);
  const [found] = await admin(
    `select number, kind, unit, way, assurance, lang, due_on::text as due, subject_name from casework.case_file where way = 'email'`,
  );
  expect(found).toMatchObject({
    kind: 'question',
    unit: 'records',
    way: 'email',
    assurance: 'email',
    lang: 'lv',
    subject_name: 'Anna Liepa',
  });
  expect(found?.number).toMatch(/^IC\/2026\/2-04\/\d+$/);
  const [answer] = await admin(`select recipient, subject, body, reference_ids from email.notice`);
  expect(answer).toMatchObject({ recipient: 'anna@klients.example', reference_ids: ['<a1@klients.example>'] });
  expect(answer?.subject).toContain(String(found?.number));
});
