import type { Text } from '../../platform/text/index.js';

/** What leaves by itself: an alarm in Latvian for the police unit, notices and reminders in the client's language. */
export const jobWords = {
  register: 'Ieroču reģistrs',
  alarm: {
    wanted: 'Mēģina reģistrēt meklēšanā esošu ieroci',
    'another-holder': 'Mēģina reģistrēt citai personai reģistrētu ieroci',
  },
  alarmText:
    'Marka: {make}\nNumurs: {number}\nIesniedz: {byName}\nPieteikums: {caseNumber}\n\nKlientam par to nav ziņots.',
  alarmReason: 'Ierocis var būt nelikumīgi nonācis citās rokās.',
  consentTitle: { lv: 'Jums lūdz piekrišanu', en: 'Your consent is asked for' },
  consentBody: {
    lv: 'Kāds lūdz Jūsu piekrišanu pakalpojumā „Ieroču reģistrācija”. Kas un par ko, redzēsiet, kad pieslēgsieties:\n{address}\n\nKamēr neatbildat, nekas nemainās.',
    en: 'Somebody asks for your consent in the service “Weapons: registration”. You see who and for what when you sign in:\n{address}\n\nUntil you answer, nothing changes.',
  },
  endTitle: { lv: 'Tuvojas termiņa beigas', en: 'Something of yours expires soon' },
  endBody: {
    lv: '{on} beidzas termiņš dokumentam, ko par Jums glabājam. Kuram, redzēsiet, kad pieslēgsieties:\n{address}\n\nKā Jums rakstīt, varat mainīt portālā.',
    en: 'A document that we keep of you expires on {on}. You see which one when you sign in:\n{address}\n\nYou can change how we write to you in the portal.',
  },
  endWhole: {
    lv: '{kind} Nr. {number}: termiņš beidzas {on}. Pagarināšanai laikus vērsieties Valsts policijā; atļauju tā izsniedz 30 darbdienu laikā.\n{address}',
    en: '{kind} No. {number} expires on {on}. To renew it, turn to the State Police in time; it takes 30 working days.\n{address}',
  },
} as const satisfies Record<string, Text | string | Record<string, string>>;
