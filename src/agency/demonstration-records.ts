// Nobody here exists; the telephone numbers are ones that are not given out.

export const people = {
  'ilga-krumina': {
    name: 'Ilga Krūmiņa',
    post: { lv: 'Informācijas centra vadītāja', en: 'Head of the Information Centre' },
    unit: 'administration',
    phone: '+371 67000101',
    email: 'ilga.krumina@ic.example',
  },
  'valdis-egle': {
    name: 'Valdis Egle',
    post: { lv: 'Lietotāju atbalsta nodaļas vadītājs', en: 'Head of the User support unit' },
    unit: 'service-desk',
    phone: '+371 67000102',
    email: 'valdis.egle@ic.example',
  },
  'dace-liepina': {
    name: 'Dace Liepiņa',
    post: { lv: 'Sodu reģistra nodaļas vadītāja', en: 'Head of the Punishment Register unit' },
    unit: 'punishment-register',
    phone: '+371 67000103',
    email: 'dace.liepina@ic.example',
  },
  'juris-ozols': {
    name: 'Juris Ozols',
    post: { lv: 'Lietvedis', en: 'Records manager' },
    unit: 'records',
    phone: '+371 67000104',
    email: 'juris.ozols@ic.example',
  },
  'sarmite-vitola': {
    name: 'Sarmīte Vītola',
    post: { lv: 'Kvalitātes vadītāja', en: 'Quality manager' },
    unit: 'quality',
    phone: '+371 67000105',
    email: 'sarmite.vitola@ic.example',
  },
  'normunds-berzs': {
    name: 'Normunds Bērzs',
    post: { lv: 'Nederīgo dokumentu nodaļas vadītājs', en: 'Head of the Invalid Documents unit' },
    unit: 'invalid-documents',
    phone: '+371 67000106',
    email: 'normunds.berzs@ic.example',
  },
} as const;

export const responsibles = {
  'public-participation': {
    duty: 'public-participation',
    name: 'Juris Ozols',
    post: { lv: 'Lietvedis', en: 'Records manager' },
    phone: '+371 67000104',
    email: 'lidzdaliba@ic.example',
  },
  'web-accessibility': {
    duty: 'web-accessibility',
    name: 'Sarmīte Vītola',
    post: { lv: 'Kvalitātes vadītāja', en: 'Quality manager' },
    phone: '+371 67000105',
    email: 'pieklustamiba@ic.example',
  },
  'data-protection': {
    duty: 'data-protection',
    name: 'Agnese Priede',
    post: { lv: 'Datu aizsardzības speciāliste', en: 'Data protection officer' },
    phone: '+371 67000107',
    email: 'datu.aizsardziba@ic.example',
  },
  whistleblowing: {
    duty: 'whistleblowing',
    name: 'Normunds Bērzs',
    post: { lv: 'Trauksmes cēlēju kontaktpersona', en: 'Whistleblowing contact person' },
    phone: '',
    email: 'trauksme@ic.example',
  },
} as const;

/** `days`: how long each is shown. */
export const notices = {
  'new-office-hours': {
    days: 60,
    weight: 'change',
    title: { lv: 'Mainās nodaļu darba laiks', en: 'The units’ hours are changing' },
    text: {
      lv: 'Pēc mēneša pirmdienās strādāsim ilgāk, piektdienās īsāk. Pakalpojumu dienests tāpat kā līdz šim atbild visu diennakti.',
      en: 'In a month we will work longer on Mondays and shorter on Fridays. The service desk answers day and night as before.',
    },
  },
  'e-address-first': {
    days: 90,
    weight: 'info',
    title: { lv: 'Atbildes sūtām uz e-adresi', en: 'We answer to the e-address' },
    text: {
      lv: 'Ja Jums ir aktīva e-adrese, lēmumus un izziņas likums prasa sūtīt uz to.',
      en: 'If you have an active e-address, the law asks us to send decisions and certificates there.',
    },
  },
} as const;
