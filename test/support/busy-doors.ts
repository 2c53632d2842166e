import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { receiveSmtp } from '../../src/channels/email/in/receive-smtp.js';
import type { EventKind } from '../../src/channels/phone/hook/event.js';
import { exchangeOf } from '../../src/channels/phone/testing.js';
import { discoverRooms } from '../../src/platform/house/index.js';
import { createWeb } from '../../src/platform/http/index.js';
import { runDueJobs } from '../../src/platform/jobs/index.js';
import { asAdmin, type TestHouse } from './index.js';

const form = '/lv/raksti-mums/palidziba';
const said = { subject: 'Nedarbojas', text: 'Sistēma neatveras kopš rīta.' };
const addressOf = (nth: number) => `rakstitajs-${nth}@example.lv`;
/** Everybody writes from an address of their own. */
const remoteOf = (nth: number) => `10.1.${nth >> 8}.${nth & 255}`;

/** The ways by which an hour's contacts come in: the telephone exchange's events and the website's form over HTTP, mails over SMTP. */
export async function openDoors(house: TestHouse) {
  const rooms = await discoverRooms(house);
  const web = await createWeb({ house });
  for (const room of rooms) await room.pages?.(web);
  await web.ready();
  const receiver = await receiveSmtp(house, 0, '127.0.0.1');
  const smtp = createTransport({ host: '127.0.0.1', port: receiver.port, ignoreTLS: true, pool: true });
  const exchange = exchangeOf(house, web);
  const caseOf = async (nth: number) => {
    const found = await asAdmin(house.adminUrl, 'select id from casework.case_file where contact_email = $1', [
      addressOf(nth),
    ]);
    if (found.length !== 1) throw new Error(`${addressOf(nth)} has ${found.length} cases`);
    return String(found[0]?.id);
  };
  return {
    /** What the exchange says of a call. */
    async tell(call: string, event: EventKind): Promise<void> {
      const { statusCode } = await exchange.tell(call, event, { from: '+37126000099' });
      if (statusCode !== 202) throw new Error(`the exchange was answered ${statusCode}`);
    },
    /** The call as the desk knows it. */
    async callOf(call: string): Promise<string> {
      const [row] = await asAdmin(house.adminUrl, 'select id from phone.call where pbx_id = $1', [call]);
      return String(row?.id);
    },
    /** A mail through the mail server, taken in by the worker: its case. */
    async mail(nth: number): Promise<string> {
      const messageId = `<busy-${nth}-${randomUUID()}@example.lv>`;
      await smtp.sendMail({
        from: `Rakstītājs ${nth} <${addressOf(nth)}>`,
        to: 'pd@ic.iem.gov.lv',
        messageId,
        ...said,
      });
      await runDueJobs({ house, rooms: rooms.filter(takesMail).map(theIntakeOf), every: rooms });
      return caseOf(nth);
    },
    /** The form as it is opened; it is sent when it has been filled in. */
    async openForm(nth: number): Promise<string> {
      const { body } = await web.inject({ url: form, remoteAddress: remoteOf(nth) });
      return /name="form" value="([^"]+)"/.exec(body)?.[1] ?? '';
    },
    async sendForm(nth: number, handedOut: string): Promise<string> {
      const fields = { form: handedOut, system: 'Portāls', text: said.text, email: addressOf(nth) };
      const answer = await web.inject({
        method: 'POST',
        url: form,
        remoteAddress: remoteOf(nth),
        headers: { origin: house.settings.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
        payload: String(new URLSearchParams(fields)),
      });
      if (answer.statusCode !== 303) throw new Error(`the form was answered ${answer.statusCode}`);
      return caseOf(nth);
    },
    async close(): Promise<void> {
      smtp.close();
      await receiver.close();
      await web.close();
    },
  };
}

const takesMail = ({ id }: { readonly id: string }) => id === 'channels/email' || id === 'case';

/** Only what a mail needs to become a case: the replies of the hour leave by the hour's own clock. */
function theIntakeOf<R extends Awaited<ReturnType<typeof discoverRooms>>[number]>(room: R) {
  const { 'message-received': taken } = room.news ?? {};
  return room.id === 'case' && taken ? { id: room.id, news: { 'message-received': taken } } : room;
}
