import type { Text } from '../../../platform/text/index.js';

export const entryTexts = {
  subject: { lv: 'Temats', en: 'Subject' },
  files: { lv: 'Pielikumi', en: 'Attachments' },
  original: { lv: 'Lejupielādēt oriģinālo vēstuli (.eml)', en: 'Download the original mail (.eml)' },
  notices: { lv: 'Citi pa e-pastu nosūtītie', en: 'Other mails that were sent' },
  letter: { lv: 'Vēstule {number}', en: 'Letter {number}' },
  envelope: { lv: 'aploksne', en: 'envelope' },
  ocrOf: { lv: 'Nolasītais teksts: {name}', en: 'The text as read: {name}' },
  state: { lv: 'Stāvoklis', en: 'State' },
  recipient: { lv: 'Adrese', en: 'Address' },
  deadTitle: { lv: 'E-pasta adrese {address} vēstules nepieņem', en: 'The address {address} takes no mail' },
  dead: {
    lv: 'Uz to neko vairs nesūtām; paziņojumi iet pa nākamo likumīgo ceļu. Ja klients apliecina, ka adrese darbojas, atļaujiet to atkal.',
    en: 'Nothing more is sent there; notices go by the next lawful way. If the client confirms that the address works, open it again.',
  },
  lift: { lv: 'Atkal sūtīt uz šo adresi', en: 'Send to this address again' },
} as const satisfies Record<string, Text>;
