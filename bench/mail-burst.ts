import { createTransport } from 'nodemailer';
import { receiveSmtp } from '../src/channels/email/in/receive-smtp.js';
import type { OpenHouse } from '../src/platform/house/index.js';
import { writeMails } from './mails.js';
import { type Measured, megabytes, perSecond } from './measure.js';

const many = 1_000;

/**
 * A thousand mails over twenty connections into the mail server, with the intake at work beside it. Fails where one is refused or
 * does not become a case. The memory is this process's own, its sender's included.
 */
export async function measureBurst(house: OpenHouse, whole: (count: number) => Promise<void>): Promise<Measured> {
  const receiver = await receiveSmtp(house, 0, '127.0.0.1');
  const smtp = createTransport({
    host: '127.0.0.1',
    port: receiver.port,
    ignoreTLS: true,
    pool: true,
    maxConnections: 20,
  });
  const mails = writeMails(many);
  const before = process.memoryUsage.rss();
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss() - before);
  }, 50);
  const began = performance.now();
  try {
    const envelope = { from: 'anna@klients.example', to: 'pasts@ic.iem.gov.lv' };
    await Promise.all(mails.map((raw) => smtp.sendMail({ envelope, raw })));
    const accepted = many / ((performance.now() - began) / 1000);
    await whole(many);
    const taken = many / ((performance.now() - began) / 1000);
    return {
      measure: `  ${many} mails at once through SMTP, all taken`,
      ours: `${perSecond(taken)} (accepted ${perSecond(accepted)}), ${megabytes(most)} more`,
      bare: '',
    };
  } finally {
    clearInterval(watch);
    smtp.close();
    await receiver.close();
  }
}
