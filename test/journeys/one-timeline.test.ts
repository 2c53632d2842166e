import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { afterAll, expect, inject, test } from 'vitest';
import { cases, whoOf } from '../../src/case/index.js';
import { staff } from '../../src/case/testing.js';
import type { Assurance } from '../../src/identity/index.js';
import { demonstrationPeople } from '../../src/registers/persons/index.js';
import { openBrowser } from '../support/browser.js';
import { besideLete, trustedSigner } from './beside.js';
import { chooseAtEid, follow, open, press, reloadUntil } from './walk.js';

// One matter begun on the web, gone on with by signed mail, by phone and by post: one timeline, four strengths of identity.

const elsewhere = inject('leteData') === undefined;
const { anna, rihards } = demonstrationPeople;
const client = await (await openBrowser({ script: false, width: 360 })).newPage();
const officer = await (await openBrowser({ script: false })).newPage();
const address = `${randomUUID()}@klients.example`;
let number = '';

afterAll(async () => {
  await client.close();
  await officer.close();
});

test('somebody asks on the web without signing in, and has a number at once', async () => {
  await open(client, '/lv/raksti-mums/mani-dati');
  await client.getByLabel('Ko vēlaties mums pateikt?').fill('Kādi dati par mani ir reģistrā?');
  await client.getByLabel('Vārds, uzvārds').fill('Anna Bērziņa');
  await client.getByLabel('E-pasts').fill(address);
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

test.skipIf(elsewhere)('what she says by phone and writes on paper goes to the same matter', async () => {
  await open(officer, '/desk');
  await chooseAtEid(officer, 'Rihards Auziņš');
  await officer.getByLabel('Meklēt pēc numura vai vārda').fill(number);
  await press(officer, 'Meklēt');
  await follow(officer, officer.locator('main table a').first());
  await enter('phone', 'substantial', 'Zvanīja: vajag arī ziņas par 2024. gadu.');
  await enter('post', 'anonymous', 'Vēstule: lūdzu atbildi sūtīt portālā.');
});

/** As the desk's pages for calls and letters do it. */
function enter(way: 'phone' | 'post', assurance: Assurance, text: string): Promise<unknown> {
  const clerk = staff('officer', ['records'], rihards.id);
  const caseId = new URL(officer.url()).pathname.split('/').at(-1);
  return besideLete((house) =>
    house.db('web').transaction(whoOf(clerk), (tx) =>
      cases.enterMatter(house, tx, clerk, {
        way,
        assurance,
        text,
        messageId: randomUUID(),
        kind: 'data-subject-request',
        subject: number,
        sender: { name: 'Anna Bērziņa', key: `person:${anna.id}` },
        attachments: [],
        addTo: caseId,
      }),
    ),
  );
}

test.skipIf(elsewhere)(
  'an officer and the client see one timeline with four ways and four strengths of identity',
  async () => {
    await officer.reload();
    const seen = await officer.locator('main').innerText();
    for (const line of [
      /tīmekļvietne · tikai e-pasts/,
      /parakstīts e-pasts · pierādīta ar augstu ticamību/,
      /tālrunis · pierādīta ar būtisku/,
      /pasts · identitāte nav zināma/,
    ])
      expect(seen).toMatch(line);
    expect(await officer.locator('main').innerText()).toMatch(
      /Paraksts ir derīgs[\s\S]*kvalificēts elektroniskais paraksts/,
    );
    await follow(client, client.getByRole('link', { name: /personas dati|Anna|IC\// }).first());
    const own = await client.locator('main').innerText();
    for (const text of ['Kādi dati par mani', 'Pielikumā parakstīts', '2024. gadu', 'sūtīt portālā'])
      expect(own).toContain(text);
  },
);
