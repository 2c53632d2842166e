import type { Text } from '../../platform/text/index.js';

/** Words of the deeds on the desk's rules, as the audit shows them. */
export const ruleDeeds: Readonly<Record<string, Text>> = {
  'case:rules-draft': { lv: 'Sagatavoja darba noteikumu izmaiņu', en: 'Drafted a change of the desk’s rules' },
  'case:rules-ask': {
    lv: 'Lūdza otru cilvēku apstiprināt darba noteikumu izmaiņu',
    en: 'Asked a second person to approve a change of the desk’s rules',
  },
  'case:rules-publish': { lv: 'Publicēja darba noteikumu izmaiņu', en: 'Published a change of the desk’s rules' },
  'case:rules-discard': {
    lv: 'Atmeta sagatavotu darba noteikumu izmaiņu',
    en: 'Laid a drafted change of the desk’s rules aside',
  },
  'case:rules-ask-undo': {
    lv: 'Lūdza atcelt darba noteikumu izmaiņu',
    en: 'Asked to undo a change of the desk’s rules',
  },
  'case:rules-undo': { lv: 'Atcēla darba noteikumu izmaiņu', en: 'Undid a change of the desk’s rules' },
  'case:rules-ask-import': { lv: 'Iesniedza importam darba noteikumus', en: 'Handed in the desk’s rules to import' },
  'case:rules-import': { lv: 'Importēja darba noteikumus', en: 'Imported the desk’s rules' },
  'case:rules-decline-import': {
    lv: 'Noraidīja darba noteikumu importu',
    en: 'Turned down an import of the desk’s rules',
  },
  'case:review-look': { lv: 'Atbilde skatīta kvalitātes pārbaudē', en: 'A reply was read in a review of quality' },
  'case:review-score': { lv: 'Novērtēta saruna vai atbilde', en: 'A call or a reply was scored' },
  'case:review-remark': {
    lv: 'Pierakstīta piezīme kvalitātes pārbaudē',
    en: 'A remark was made in a review of quality',
  },
};

export const rulePurposes: Readonly<Record<string, Text>> = {
  'quality-review': { lv: 'Apkalpošanas kvalitātes pārbaude', en: 'Review of the quality of service' },
  'desk-rules': { lv: 'Darba noteikumu uzturēšana', en: 'Keeping the rules that the desk works by' },
};
