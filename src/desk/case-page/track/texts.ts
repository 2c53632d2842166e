import type { Text } from '../../../platform/text/index.js';

export const trackTexts = {
  change: { lv: 'Mainīt veidu vai nodaļu', en: 'Change the kind or unit' },
  kind: { lv: 'Iesnieguma veids', en: 'Kind of submission' },
  kindHint: {
    lv: 'Termiņu pārrēķinās no saņemšanas dienas pēc jaunā veida noteikuma; numurs paliek.',
    en: 'The term is counted again from the day of receipt by the rule of the new kind; the number stays.',
  },
  unit: { lv: 'Nodaļa, ja ne veidam paredzētā', en: 'Unit, if not the kind’s own' },
  reason: { lv: 'Kāpēc veids jāmaina', en: 'Why the kind must change' },
  kindMissing: { lv: 'Izvēlieties veidu no saraksta.', en: 'Choose a kind from the list.' },
  short: { lv: 'Uzrakstiet iemeslu: vismaz 10 rakstzīmes.', en: 'Write the reason: at least 10 characters.' },
  recognise: { lv: 'Atzīt par trauksmes cēlēja ziņojumu', en: 'Recognise as a whistleblower’s report' },
  recogniseHint: {
    lv: 'Lēmums jāpieņem septiņu dienu laikā. Pēc atzīšanas divu mēnešu laikā jāpaziņo, kā ziņojumu izskata. Ja to neatzīst, atbildiet ar pamatojumu.',
    en: 'Decide within seven days. Once recognised, the reporter must hear within two months how it is going. If it is not recognised, answer with the reasons.',
  },
  reporter: { lv: 'Ziņotājs', en: 'Reporter' },
  name: { lv: 'Vārds', en: 'Name' },
  email: { lv: 'E-pasts', en: 'E-mail' },
  phone: { lv: 'Tālrunis', en: 'Telephone' },
  openReporter: { lv: 'Rādīt, kas ziņoja', en: 'Show who reported' },
  reporterReason: { lv: 'Kāpēc jāzina, kas ziņoja', en: 'Why you need to know who reported' },
  reporterHint: {
    lv: 'Iemeslu un skatījumu pieraksta auditā.',
    en: 'The reason and the look are written into the audit.',
  },
} satisfies Record<string, Text>;
