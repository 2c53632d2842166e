import { type AnswersOf, choice, defineForm, text } from '../../platform/form/index.js';
import { words } from './texts.js';

/** What identifies a document; no person is asked for (domain §5.5, §11.3). */
export const form = defineForm({
  id: 'invalid-documents',
  pages: [
    {
      id: 'document',
      title: words.title,
      fields: {
        kind: choice({
          label: words.kind,
          required: true,
          as: 'select',
          options: [
            { value: 'passport', label: words.passport },
            { value: 'identity-card', label: words.identityCard },
            { value: 'return-certificate', label: words.returnCertificate },
            { value: 'temporary-travel-document', label: words.temporaryTravelDocument },
            { value: 'driving-licence', label: words.drivingLicence },
            { value: 'seafarers-book', label: words.seafarersBook },
          ],
        }),
        series: text({
          label: words.series,
          hint: words.seriesHint,
          required: true,
          max: 6,
          pattern: /^[A-Za-z]{1,3}$/,
          patternProblem: words.seriesProblem,
          width: 4,
        }),
        number: text({
          label: words.number,
          hint: words.numberHint,
          required: true,
          max: 14,
          pattern: /^\d{5,9}$/,
          patternProblem: words.numberProblem,
          width: 10,
        }),
      },
    },
  ],
});

export type Answers = AnswersOf<typeof form>;
