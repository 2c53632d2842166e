import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { afterAll, expect, inject, test } from 'vitest';
import { demonstrationPeople } from '../../src/registers/persons/index.js';
import { openBrowser } from '../support/browser.js';
import { trustedSigner } from './beside.js';
import { chooseAtEid, follow, open, press, reloadUntil } from './walk.js';

// One matter begun on the web, gone on with by signed mail, by phone and by post: one timeline, four strengths of identity.

const elsewhere = inject('leteData') === undefined;
const { anna } = demonstrationPeople;
const client = await (await openBrowser({ script: false, width: 360 })).newPage();
const officer = await (await openBrowser({ script: false })).newPage();
const operator = await (await openBrowser({ script: false })).newPage();
const address = `${randomUUID()}@klients.example`;
const phone = '26555777';
let number = '';

afterAll(async () => {
  await client.close();
  await officer.close();
  await operator.close();
});

test('somebody asks on the web without signing in, and has a number at once', async () => {
  await open(client, '/lv/raksti-mums/mani-dati');
  await client.getByLabel('Ko vēlaties mums pateikt?').fill('Kādi dati par mani ir reģistrā?');
  await client.getByLabel('Vārds, uzvārds').fill('Anna Bērziņa');
  await client.getByLabel('E-pasts').fill(address);
  await client.getByLabel('Tālrunis').fill(phone);
  // Nobody writes to an agency in three seconds: only programs do.
  await client.waitForTimeout(3_500);
  await press(client, /^Nosūtīt$/);
  number = /IC\/\d{4}\/9-01\/\d+/.exec(await client.locator('main').innerText())?.[0] ?? '';
  expect(number).not.toBe('');
});

test.skipIf(elsewhere)(
  'the same person goes on by mail with a signed container, and the matter is theirs',
  async () => {
    const { personalCode } = anna;
    const signer = { given: 'ANNA', family: 'BĒRZIŅA', code: `${personalCode.slice(0, 6)}-${personalCode.slice(6)}` };
    const container = await (await trustedSigner()).sign(signer, 'Lūdzu visas ziņas par mani.', new Date());
    const smtp = createTransport({ host: '127.0.0.1', port: inject('smtpPort'), ignoreTLS: true });
    await smtp.sendMail({
      from: `Anna Bērziņa <${address}>`,
      to: 'pasts@ic.iem.gov.lv',
      subject: `Re: ${number}`,
      text: 'Pielikumā parakstīts iesniegums.',
      attachments: [{ filename: 'iesniegums.asice', content: container, contentType: 'application/octet-stream' }],
    });
    smtp.close();
    await open(client, '/lv/mani-jautajumi');
    await chooseAtEid(client, 'Anna Bērziņa');
    await reloadUntil(client, () => client.getByText(number).first().isVisible(), 'the matter in her own list');
  },
);

test.skipIf(elsewhere)(
  'she calls from the number that she gave, proves herself by a code, and is added to the matter',
  async () => {
    await open(client, '/lv/kods-sarunai');
    await press(client, 'Parādīt kodu');
    const code = await client.locator('main strong').first().innerText();
    await open(client, '/demo/phone?lang=lv');
    await client.getByLabel('Zvanītāja numurs').fill(phone);
    await press(client, 'Zvanīt');
    await open(operator, '/desk/phone');
    await chooseAtEid(operator, 'Santa');
    await follow(operator, operator.getByRole('button', { name: `Pieņemt +371${phone}` }));
    const main = operator.locator('main');
    await main.locator('summary', { hasText: 'Pārliecināties, kas zvana' }).click();
    await main.locator('[name=code]').fill(code);
    await press(operator, 'Pārbaudīt kodu');
    await main.getByLabel('Ko zvanītājs saka').fill('Zvanīju: vajag arī ziņas par 2024. gadu.');
    await main.getByLabel(number).check();
    await press(operator, 'Reģistrēt lietu');
    expect(await main.innerText()).toContain(`Reģistrēts ar numuru ${number}`);
  },
);

test.skipIf(elsewhere)('what she writes on paper is scanned, and goes to the same matter by its number', async () => {
  await open(officer, '/desk/post');
  await chooseAtEid(officer, 'Rihards Auziņš');
  const name = `${randomUUID()}.png`;
  const buffer = Buffer.from('89504e470d0a1a0a', 'hex');
  await officer.locator('[type=file]').setInputFiles([{ name, mimeType: 'image/png', buffer }]);
  await press(officer, 'Saglabāt');
  const main = officer.locator('main');
  await follow(officer, main.getByRole('link', { name }));
  await main.locator('[name=belongs]').fill(number);
  await main.locator('[name=name]').fill('Anna Bērziņa');
  await main.locator('[name=code]').fill(anna.personalCode);
  await main.locator('[name=kind]').selectOption({ value: 'data-subject-request' });
  await main.locator('[name=subject]').fill(number);
  await main.locator('[name=body]').fill('Lūdzu atbildi sūtīt portālā.');
  await main.locator('[name=signed]').first().check();
  await press(officer, /^Reģistrēt/);
  expect(await main.innerText()).toContain(`ierakstīta lietā ${number}`);
  await open(officer, '/desk');
  await officer.getByLabel('Meklēt pēc numura vai vārda').fill(number);
  await press(officer, 'Meklēt');
  await follow(officer, officer.locator('main table a').first());
});

test.skipIf(elsewhere)(
  'an officer and the client see one timeline with four ways and four strengths of identity',
  async () => {
    const seen = await officer.locator('main').innerText();
    for (const line of [
      /tīmekļvietne · tikai e-pasts/,
      /parakstīts e-pasts · kvalificēts elektroniskais paraksts/,
      /tālrunis · identitāte pārbaudīta sarunā/,
      /pasts · pašrocīgi parakstīts uz papīra/,
    ])
      expect(seen).toMatch(line);
    expect(await officer.locator('main').innerText()).toMatch(
      /Paraksts ir derīgs[\s\S]*kvalificēts elektroniskais paraksts/,
    );
    await open(client, '/lv/mani-jautajumi');
    await follow(client, client.getByRole('link', { name: /personas dati|Anna|IC\// }).first());
    const own = await client.locator('main').innerText();
    for (const text of ['Kādi dati par mani', 'Pielikumā parakstīts', '2024. gadu', 'sūtīt portālā'])
      expect(own).toContain(text);
  },
);
