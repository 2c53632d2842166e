import { createTransport } from 'nodemailer';
import { sql } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { acceptMail } from './in/accept-mail.js';
import { mailDomain } from './in/mailboxes.js';

const writer = 'ieva.liepina@klients.example';
// A picture of a page as somebody would paste it into a mail: 160 by 48 pixels.
const screenshot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAKAAAAAwCAIAAAAZy+Y5AAAAiElEQVR42u3YsQ3AIAxFQXo2ilywcrbINAg2oGABSouc9CbwVd+lPk0XV5wAsAALsAALsAALMGABFmAlAO5z6uIAAxZgARZgARZgAQa8G2/8LcCAAQMGDBgwYMCAAQO2gz06BFiABViABVjHwF9EzrABFmDAgAEDBgwYMGA7WIAFGLAAC7DytACsyuket2BzUwAAAABJRU5ErkJggg==',
  'base64',
);

/** A mail as people write them: laid out, with a picture in place, one from elsewhere, a file, what was written before; invented, and sent once. */
export async function demonstrate(house: House): Promise<void> {
  const to = { address: `pasts@${mailDomain(house)}`, mailbox: 'general' };
  const known = await house
    .db('worker')
    .transaction({}, (tx) => tx.maybe(sql`select id from email.message where envelope_from = ${writer} limit 1`));
  if (known) return;
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: `Ieva Liepiņa <${writer}>`,
    to: to.address,
    subject: 'Jautājums par izziņas saņemšanu ārvalstīs',
    text: `Labdien!

Strādāju ārvalstīs un darba devējs prasa izziņu no Sodu reģistra. Vai to var saņemt elektroniski? Pievienoju ekrānuzņēmumu ar lapu, kurā apstājos, un darba devēja vēstuli.

--
Ieva Liepiņa
Fiktīvā iela 7, Rīga

2026. gada 20. novembrī Darba devējs rakstīja:
> Labdien! Lūdzu, līdz mēneša beigām iesniedziet izziņu par sodāmību.`,
    html: `<p>Labdien!</p><p>Strādāju ārvalstīs un darba devējs prasa <strong>izziņu no Sodu reģistra</strong>. Vai to var saņemt elektroniski?</p>
<p>Lapa, kurā apstājos:</p><p><img src="cid:lapa@klients.example" alt="Ekrānuzņēmums ar pieteikuma lapu" width="320"></p>
<table><tr><th>Vajadzīga līdz</th><td>mēneša beigām</td></tr><tr><th>Valoda</th><td>angļu</td></tr></table>
<blockquote>Labdien! Lūdzu, līdz mēneša beigām iesniedziet izziņu par sodāmību.</blockquote>
<p>Ieva Liepiņa<br><a href="https://darba-devejs.example/prasibas">Darba devēja prasības</a><img src="https://darba-devejs.example/logo.png" alt="Logotips"></p>`,
    attachments: [
      { filename: 'lapa.png', content: screenshot, contentType: 'image/png', cid: 'lapa@klients.example' },
      {
        filename: 'darba-deveja-vestule.txt',
        content: 'Lūdzam iesniegt izziņu par sodāmību.\n',
        contentType: 'text/plain',
      },
    ],
  });
  if (!Buffer.isBuffer(message)) throw new Error('the mail was not composed in memory');
  await acceptMail(house, { from: writer, to: [to] }, message);
}
