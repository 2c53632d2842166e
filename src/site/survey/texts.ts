/** Words of the page on which a client says how it went. */
export const texts = {
  title: { lv: 'Kā Jums gāja?', en: 'How did it go?' },
  lead: {
    lv: 'Par lietu {number}. Atbildēt nav obligāti, pieslēgties nevajag, un lietas iznākumu atbilde neietekmē.',
    en: 'About {number}. You need not answer or sign in, and your answer does not affect the matter.',
  },
  send: { lv: 'Nosūtīt vērtējumu', en: 'Send the rating' },
  thanks: { lv: 'Paldies, vērtējums ir saņemts.', en: 'Thank you, your rating has been received.' },
  more: { lv: 'Ja vēlaties, pastāstiet vairāk', en: 'If you like, tell us more' },
  commentHint: {
    lv: 'Līdz 2000 zīmēm. Nerakstiet personas kodu un citu cilvēku datus.',
    en: 'Up to 2,000 characters. Leave out personal codes and other people’s data.',
  },
  add: { lv: 'Pievienot', en: 'Add' },
  done: {
    lv: 'Paldies! Atbilde ir saņemta, un saite vairs nav vajadzīga.',
    en: 'Thank you! We have your answer, and the link is no longer needed.',
  },
  expired: { lv: 'Šīs saites laiks ir beidzies.', en: 'The time of this link is over.' },
  unhappy: {
    lv: 'Ja lieta nav atrisināta, rakstiet mums: minot lietas numuru, ziņa nonāks pie tās.',
    en: 'If the matter is not solved, write to us: with its number, your message is added to it.',
  },
  reopen: { lv: 'Jautājums nav atrisināts – atsākt lietu', en: 'It was not solved – reopen the matter' },
  reopenLead: {
    lv: 'Žēl, ka neesat apmierināts. Ja vēlaties, lietu izskatīsim vēlreiz.',
    en: 'We are sorry that you are not satisfied. If you like, we will look into the matter again.',
  },
  reopened: {
    lv: 'Lieta ir atsākta: to izskatīs vēlreiz, un Jūs saņemsiet atbildi.',
    en: 'The matter is reopened: it will be looked into again and you will be answered.',
  },
  write: { lv: 'Rakstīt mums', en: 'Write to us' },
} as const;
