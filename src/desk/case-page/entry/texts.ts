import type { NoticeState } from '../../../channels/email/index.js';
import type { Text } from '../../../platform/text/index.js';

export const entryTexts = {
  subject: { lv: 'Temats', en: 'Subject' },
  files: { lv: 'Pielikumi', en: 'Attachments' },
  original: { lv: 'Lejupielādēt oriģinālo vēstuli (.eml)', en: 'Download the original mail (.eml)' },
  letter: { lv: 'Vēstule {number}', en: 'Letter {number}' },
  envelope: { lv: 'aploksne', en: 'envelope' },
  ocrOf: { lv: 'Nolasītais teksts: {name}', en: 'The text as read: {name}' },
  notices: { lv: 'Pa e-pastu nosūtītais', en: 'Sent by e-mail' },
  state: { lv: 'Stāvoklis', en: 'State' },
  recipient: { lv: 'Adrese', en: 'Address' },
  dead: {
    lv: 'Šī adrese vēstules nepieņem; uz to vairs nekas netiek sūtīts.',
    en: 'This address takes no mail; nothing more is sent there.',
  },
} as const satisfies Record<string, Text>;

/** How a notice fared, in words. */
export const noticeWords: Readonly<Record<NoticeState['state'], Text>> = {
  queued: { lv: 'Gaida nosūtīšanu', en: 'Waiting to be sent' },
  sent: { lv: 'Nosūtīts', en: 'Sent' },
  delivered: { lv: 'Piegādāts', en: 'Delivered' },
  'bounced-temporary': { lv: 'Piegāde kavējas', en: 'Delivery is delayed' },
  'bounced-permanent': { lv: 'Atgriezts: nav piegādāts', en: 'Returned: not delivered' },
  failed: { lv: 'Neizdevās nosūtīt', en: 'Could not be sent' },
};
