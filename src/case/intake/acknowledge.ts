import { kinds as agencyKinds, agencySnapshot, hoursInWords, momentInWords, openAt } from '../../agency/index.js';
import { notify } from '../../channels/email/index.js';
import { hashToken, randomToken } from '../../platform/crypto/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, type Lang, say, type Text } from '../../platform/text/index.js';
import { addressOfContinuation } from '../address.js';
import { type CaseFile, getCase } from '../case-file.js';
import type { MessageData } from '../entry.js';
import { langFor } from '../ways/reach.js';
import { tellClient } from '../ways/tell-client.js';
import { everyUnit } from '../who.js';
import { tracks } from './kinds.js';
import { nextSteps } from './next-steps.js';

/** Days in which the link of an acknowledgement can be used. */
const linkDays = 30;

/** Tells whoever wrote that it has arrived: number, term, what comes next; to a stranger in somebody's case only that it has arrived. */
export function acknowledgeMessage(house: House): JobHandler {
  return async ({ caseId, entryId, opened, trusted }, { transaction }) => {
    await transaction(everyUnit, async (tx) => {
      const caseFile = await getCase(tx, String(caseId));
      const entry = await tx.maybe<{ data: MessageData; assurance: string; references: string[] }>(sql`
        select data, assurance, array(select external_id from casework.conversation where case_id = ${caseFile.id}::uuid) as references
        from casework.entry where id = ${Number(entryId)} and case_id = ${caseFile.id}::uuid`);
      if (!entry?.data.address) return;
      const isOwn = trusted === true;
      const words = isOwn ? (opened === true ? registered : added) : stranger;
      const link = isOwn && entry.assurance === 'email' ? await makeLink(house, tx, caseFile) : undefined;
      const lang = isOwn ? await langFor(tx, caseFile) : caseFile.lang;
      const values = valuesOf(caseFile, entry.data.subject, lang, link);
      const notice = {
        key: `acknowledge-message:${entryId}`,
        lang,
        subject: say(words.subject, lang, values),
        body: [
          say(words.body, lang, values),
          isOwn && (await hoursNote(tx, lang)),
          link && say(goOn, lang, values),
          isOwn && say(toAdd, lang),
        ]
          .filter(Boolean)
          .join('\n\n'),
      };
      const to = entry.data.address;
      // A stranger in somebody's case is no client of it: they learn that it arrived, and nothing goes on from there.
      if (!isOwn) await notify(tx, { ...notice, to, automatic: true });
      else
        await tellClient(house, tx, caseFile, {
          ...notice,
          name: 'acknowledge-message',
          weight: 'courtesy',
          answers: { to, references: entry.references },
        });
    });
  };
}

/** While the office is closed: when it works again, and where help is to be had meanwhile. */
async function hoursNote(tx: Tx, lang: Lang): Promise<string | undefined> {
  const snapshot = await agencySnapshot(tx);
  const office = openAt(snapshot, 'office', tx.now);
  if (office.open || !office.opensAt) return undefined;
  const view = snapshot.at(tx.now);
  const phone = view.find(agencyKinds.contact, 'service-desk')?.content.phone;
  const values = {
    at: momentInWords(office.opensAt)[lang],
    hours: hoursInWords(view, 'office')[lang],
    phone: phone ?? '',
  };
  return say(phone ? closedWithDesk : closed, lang, values);
}

const closed = {
  lv: 'Šobrīd nodaļas nestrādā; darbu atsāksim {at}. Darba laiks: {hours}.',
  en: 'The units are closed now; we are back on {at}. Hours: {hours}.',
};

const closedWithDesk = {
  lv: 'Šobrīd nodaļas nestrādā; darbu atsāksim {at}. Darba laiks: {hours}. Ja kaut kas nedarbojas, Pakalpojumu dienests atbild visu diennakti: {phone}.',
  en: 'The units are closed now; we are back on {at}. Hours: {hours}. If something does not work, the service desk answers day and night: {phone}.',
};

const registered = {
  subject: { lv: 'Reģistrēts ar numuru {number}: {subject}', en: 'Registered as {number}: {subject}' },
  body: {
    lv: 'Jūsu ziņa ir saņemta un reģistrēta ({kind}) ar numuru {number}.\n\nAtbildes termiņš: {due}. {next} Ja mums būs jautājumi, rakstīsim uz šo adresi.',
    en: 'We have received your message and registered it ({kind}) as {number}.\n\nYou will have our answer by {due}. {next} If we have questions, we will write to this address.',
  },
};

const added = {
  subject: { lv: 'Pievienots lietai {number}: {subject}', en: 'Added to {number}: {subject}' },
  body: {
    lv: 'Jūsu ziņa ir saņemta un pievienota lietai {number}. Atbildes termiņš: {due}.',
    en: 'We have received your message and added it to {number}. You will have our answer by {due}.',
  },
};

const stranger = {
  subject: { lv: 'Saņemts: {subject}', en: 'Received: {subject}' },
  body: {
    lv: 'Jūsu ziņa ir saņemta. To izskatīs darbinieks.',
    en: 'We have received your message. A member of staff will look at it.',
  },
};

const goOn: Text = {
  lv: 'Šī ziņa nepierāda, kas to rakstījis, tāpēc uz to varam sniegt vispārīgu palīdzību, bet ne ziņas par Jums. Ja tās vajadzīgas, turpiniet ar eID (Jūsu jau uzrakstītais tur būs): {link}\nVai arī atbildiet uz šo e-pastu, pievienojot iesniegumu ar drošu elektronisko parakstu (eDoc, ASiC-E vai PDF).',
  en: 'This message does not prove who wrote it, so we can help in general but cannot give information about you. If you need that, go on with eID (what you have written will be there): {link}\nOr reply to this e-mail with a submission that bears your qualified electronic signature (eDoc, ASiC-E or PDF).',
};

const toAdd: Text = {
  lv: 'Lai ko pievienotu, atbildiet uz šo e-pastu.',
  en: 'To add something, reply to this e-mail.',
};

function valuesOf(caseFile: CaseFile, subject: string, lang: Lang, link: string | undefined): Record<string, string> {
  return {
    number: caseFile.number,
    subject: subject || say(tracks[caseFile.kind].name, lang),
    kind: say(tracks[caseFile.kind].name, lang).toLowerCase(),
    due: caseFile.dueOn
      ? dateInWords(caseFile.dueOn, lang)
      : say({ lv: 'bez noteikta termiņa', en: 'no set date' }, lang),
    next: say(nextSteps[caseFile.kind], lang),
    link: link ?? '',
  };
}

/** Only whoever reads that mailbox and signs in with eID can use it, once. */
async function makeLink(house: House, tx: Tx, { id, lang }: CaseFile): Promise<string> {
  const token = randomToken();
  const expires = new Date(tx.now.getTime() + linkDays * 86_400_000);
  await tx.run(sql`
    insert into casework.continuation (token, case_id, expires_at) values (${hashToken(token)}, ${id}::uuid, ${expires})`);
  return house.settings.publicUrl + addressOfContinuation(lang, token);
}
