import type { Text } from '../../platform/text/index.js';
import type { SubmissionKind } from './message.js';

const answered: Text = {
  lv: 'To izskatīs lietvedības darbinieks un atbildēs pēc būtības. Ja jautājums ir citas iestādes ziņā, piecās darbdienās to pārsūtīsim un par to paziņosim.',
  en: 'The records office will look at it and answer on the merits. If it is for another institution, we pass it on within five working days and tell you.',
};

/** What happens next, as whoever sent a submission of each kind is told. */
export const nextSteps: Readonly<Record<SubmissionKind, Text>> = {
  'service-request': {
    lv: 'Darbinieks pārbaudīs, vai pieteikumam kas trūkst, un pateiks, kā pakalpojumu saņemt.',
    en: 'A member of staff checks whether anything is missing and tells how the service is received.',
  },
  request: answered,
  question: answered,
  complaint: {
    lv: 'Sūdzību izskatīs kvalitātes vadība, nevis darbinieks, par kuru sūdzaties. Atbildē būs, ko noskaidrojām un ko mainīsim.',
    en: 'Quality management handles the complaint, not the person complained about. The answer says what we found and what we change.',
  },
  proposal: {
    lv: 'Priekšlikumu nodosim tam, kurš par šo jomu atbild, un pateiksim, vai un kā to īstenosim.',
    en: 'We pass the proposal to whoever is responsible and tell whether and how we carry it out.',
  },
  support: {
    lv: 'Pakalpojumu dienests meklēs cēloni. Ja steidzami, zvaniet: dienests strādā visu diennakti.',
    en: 'The service desk looks for the cause. If it is urgent, call: the desk works day and night.',
  },
  feedback: {
    lv: 'Atsauksmi izlasīs kvalitātes vadība un nodos tiem, uz kuriem tā attiecas.',
    en: 'Quality management reads the feedback and passes it to those whom it concerns.',
  },
  'legal-act-proposal': {
    lv: 'Viedokli nodosim amatpersonai, kas atbild par sabiedrības līdzdalību, un pateiksim, vai tas ņemts vērā.',
    en: 'We pass the opinion to the official in charge of public participation and tell whether it was taken into account.',
  },
  accessibility: {
    lv: 'Pārbaudīsim lapu ar palīgrīkiem un pateiksim, kad to izlabosim. Vajadzīgo līdz tam iedosim citā veidā. Ja atbilde neapmierina, var vērsties pie Tiesībsarga.',
    en: 'We check the page with assistive technology and tell when it will be mended; until then you get what you need in another form. If the answer does not satisfy you, you can turn to the Ombudsman.',
  },
  'information-request': {
    lv: 'Sameklēsim informāciju un izsniegsim to vai pateiksim, uz kāda likuma pamata to nevar izsniegt.',
    en: 'We look for the information and give it, or tell on what legal ground it cannot be given.',
  },
  'data-subject-request': {
    lv: 'Vispirms jāpārliecinās, kas Jūs esat; tad sniegsim ziņas vai izlabosim datus. Sarežģītā gadījumā termiņu var pagarināt par diviem mēnešiem, par to paziņojot.',
    en: 'First we make sure who you are; then we give or correct the data. In a complex case the term can be extended by two months, with notice.',
  },
  whistleblower: {
    lv: 'Septiņās dienās izlemsim, vai to atzīt par trauksmes cēlēja ziņojumu, un par izskatīšanas gaitu pastāstīsim divu mēnešu laikā.',
    en: 'Within seven days we decide whether to recognise it as a whistleblower’s report, and within two months tell how it is going.',
  },
};
