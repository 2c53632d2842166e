import type { Look } from '../../audit/index.js';
import { cases, reach } from '../../case/index.js';
import type { Who } from '../../platform/db/index.js';
import type { JobHandler } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { dealings } from '../../registers/weapons/index.js';
import { wordsOfDeciding } from './decide-texts.js';
import { jobWords as words } from './job-texts.js';

/** Everything but whistleblowers' reports: jobs are guarded by what they find, not by whom they serve. */
export const everyone: Who = { units: ['*'] };
export const ownDataPage = { lv: '/lv/pakalpojumi/ieroci/mani-dati', en: '/en/services/weapons/my-data' } as const;

/** The unit that answers for numbers that are searched for, day and night. */
const police = 'police-duty';

const look: Look = {
  actor: { kind: 'system', key: 'system:lete', name: 'Lete' },
  purpose: 'weapon-alarm',
  legalGround: 'Ieroču aprites likums, 83. pants',
};
const lookOfConsent: Look = { ...look, purpose: 'weapon-consent' };

/** The police unit learns that somebody tried to register a number: P1, as nobody's matter, so that no client finds it. */
export function raiseAlarm(house: House): JobHandler {
  return async ({ alarmId }, { transaction }) => {
    const id = String(alarmId);
    await transaction(everyone, async (tx) => {
      const alarm = await dealings.alarmTold(tx, look, id);
      if (!alarm) return;
      const { why, number, make, byName, caseNumber = '–' } = alarm;
      await cases.openByRule(house, tx, {
        id,
        unit: police,
        from: words.register,
        subject: words.alarm[why],
        text: fill({ lv: words.alarmText, en: words.alarmText }, { make, number, byName, caseNumber }).lv,
        weight: { impact: 1, urgency: 1 },
        reason: words.alarmReason,
      });
    });
  };
}

/** Whoever has the weapon learns that their consent is waited for, by their own way; what it is about waits in the portal. */
export function askConsent(house: House): JobHandler {
  return async ({ transferId }, { transaction }) => {
    const id = String(transferId);
    await transaction(everyone, async (tx) => {
      const subject = await dealings.askedParty(tx, lookOfConsent, id);
      if (!subject) return;
      const body = fill(words.consentBody, { address: addressOf(house) });
      await reach.remind(house, tx, {
        key: `weapon-consent:${id}`,
        subject,
        title: words.consentTitle,
        body,
        whole: body,
      });
    });
  };
}

/** The case that waits for it gets a line of the other party's answer. */
export const tellAnswer: JobHandler = async ({ caseId, agrees }, { transaction }) => {
  await transaction(everyone, (tx) =>
    cases.noteAnswer(tx, String(caseId), agrees === true ? wordsOfDeciding.agreedNews : wordsOfDeciding.refusedNews),
  );
};

/** Where a client sees their own, in full. */
export function addressOf({ settings }: Pick<House, 'settings'>): Text {
  return { lv: settings.publicUrl + ownDataPage.lv, en: settings.publicUrl + ownDataPage.en };
}
