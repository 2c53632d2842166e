import { defineKind, fields } from '../../platform/dataset/index.js';

const { both, day, line, oneOf } = fields;

/** Something that was changed because of what people said or what went wrong: shown in the standard and in the month's report. */
export const improvement = defineKind({
  id: 'improvement',
  name: { lv: 'Uzlabojumi', en: 'Improvements' },
  about: {
    lv: 'Kas mainīts tāpēc, ka cilvēki to teica vai kas nogāja greizi. Rāda apkalpošanas standartā un mēneša pārskatā.',
    en: 'What was changed because people said so or something went wrong. Shown in the standard and in the month’s report.',
  },
  fields: {
    what: both({ label: { lv: 'Kas mainīts', en: 'What was changed' } }),
    because: both({ label: { lv: 'Kāpēc', en: 'Why' }, long: true }),
    on: day({ label: { lv: 'Kura diena', en: 'On which day' } }),
    from: oneOf({
      label: { lv: 'No kā uzzinājām', en: 'How we learned of it' },
      of: {
        survey: { lv: 'Aptauja', en: 'Survey' },
        complaint: { lv: 'Sūdzība', en: 'Complaint' },
        proposal: { lv: 'Priekšlikums', en: 'Proposal' },
        page: { lv: 'Atbilde „lapa nepalīdzēja”', en: 'An answer “the page did not help”' },
        mistake: { lv: 'Pašu kļūda', en: 'Our own mistake' },
      },
    }),
  },
  title: ({ what }) => what,
});

/** A check of the website by hand: who tried what with what, and what was found. The newest stands in the accessibility statement. */
export const accessibilityCheck = defineKind({
  id: 'accessibility-check',
  name: { lv: 'Piekļūstamības pārbaudes ar roku', en: 'Accessibility checks by hand' },
  about: {
    lv: 'Kad, kā un ar ko vietne pārbaudīta ar roku un kas atrasts. Jaunākā pārbaude redzama piekļūstamības paziņojumā.',
    en: 'When, how and with what the site was checked by hand and what was found. The newest stands in the accessibility statement.',
  },
  fields: {
    on: day({ label: { lv: 'Kura diena', en: 'On which day' } }),
    how: both({ label: { lv: 'Kas un ar ko pārbaudīts', en: 'What was checked, and with what' }, long: true }),
    found: both({ label: { lv: 'Kas atrasts', en: 'What was found' }, long: true }),
    by: line({ label: { lv: 'Kas pārbaudīja', en: 'Who checked' } }),
  },
  title: ({ how }) => how,
});
