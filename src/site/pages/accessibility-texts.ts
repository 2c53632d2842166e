import type { Article } from './about.js';

/** The accessibility statement (MK 2020 No. 445, chapter IV; Directive (EU) 2016/2102). */
export const accessibility: Article = {
  title: { lv: 'Piekļūstamības paziņojums', en: 'Accessibility statement' },
  lead: {
    lv: 'Šai vietnei jābūt lietojamai ikvienam: ar tastatūru, ekrāna lasītāju, lieliem burtiem, tumšās krāsās, tālrunī un bez skriptiem.',
    en: 'Everyone must be able to use this site: by keyboard, with a screen reader, in large letters, in dark colours, on a phone and without scripts.',
  },
  sections: [
    {
      title: { lv: 'Atbilstība', en: 'Conformance' },
      paragraphs: [
        {
          lv: 'Vietne veidota atbilstoši standarta EN 301 549 prasībām un WCAG 2.2 AA līmenim.',
          en: 'The site is built to the requirements of EN 301 549 and to WCAG 2.2 level AA.',
        },
        {
          lv: 'Pirms katra laidiena to automātiski pārbauda īstā pārlūkā: katru lapu un stāvokli abās valodās, gaišās un tumšās krāsās, no 320 pikseļu platuma. Lietošanu ar tastatūru un 400 % palielinājumu pārbauda atsevišķi.',
          en: 'Before each release it is checked automatically in a real browser: pages and states in both languages, in light and dark colours, from a width of 320 pixels. Use by keyboard and at 400 % zoom is checked separately.',
        },
      ],
    },
    {
      title: { lv: 'Zināmie trūkumi', en: 'Known shortcomings' },
      paragraphs: [
        {
          lv: 'Cilvēku ar dažādiem funkcionāliem traucējumiem veikta neatkarīga pārbaude vēl nav notikusi, tāpēc varam nezināt par kādu šķērsli. Lūdzu, pastāstiet mums par to.',
          en: 'An independent test with people with different disabilities has not taken place yet, so there may be a barrier that we do not know of. Please tell us.',
        },
      ],
    },
    {
      title: { lv: 'Jums vajag citādi?', en: 'Do you need it another way?' },
      paragraphs: [
        {
          lv: 'Ja kaut ko nevarat izlasīt vai izdarīt, rakstiet uz pasts@ic.iem.gov.lv vai zvaniet +371 67219111. Pastāstiet, kura lapa tā ir un ko lietojat; palīdzēsim uzreiz un kļūdu novērsīsim.',
          en: 'If there is something that you cannot read or do, write to pasts@ic.iem.gov.lv or call +371 67219111. Tell us which page it is and what you use; we help at once and mend the fault.',
        },
        {
          lv: 'Ja mūsu atbilde neapmierina, varat vērsties pie tiesībsarga.',
          en: 'If our answer does not satisfy you, you can turn to the Ombudsman.',
        },
      ],
    },
  ],
};
