import { cases, mistakes } from '../../../case/index.js';
import { listColleagues } from '../../../identity/index.js';
import { isPlainDate, rigaDate } from '../../../platform/clock/index.js';
import type { Text } from '../../../platform/text/index.js';
import { given } from '../../officer.js';
import { texts as deskTexts } from '../../texts.js';
import type { Deed } from '../part.js';
import { longest } from '../posted-text.js';

const names = ['apology', 'mended', 'cause', 'measure', 'owner', 'dueOn.day', 'dueOn.month', 'dueOn.year'] as const;

/** Keeps what is written; settles it when asked and nothing is missing. What is typed is kept first, so that nothing is lost. */
const mistake: Deed = async (_house, tx, officer, id, request) => {
  const typed = Object.fromEntries(names.map((name) => [name, given(request.body, name)]));
  const { apology = '', mended = '', cause = '', measure = '' } = typed;
  const tooLong = names.filter((name) => (typed[name] ?? '').length > longest);
  if (tooLong.length) return { typed, problems: tooLong.map((field) => ({ field, message: deskTexts.tooLong })) };
  const caseFile = await cases.getCase(tx, id);
  const chosen = (await listColleagues(tx, caseFile.unit)).find(({ personKey }) => personKey === typed.owner);
  const date = ['year', 'month', 'day'].map((part) => (typed[`dueOn.${part}`] ?? '').padStart(2, '0')).join('-');
  const parts = {
    apology,
    mended,
    cause,
    measure,
    owner: chosen && { key: chosen.personKey, name: chosen.name },
    dueOn: isPlainDate(date) ? date : undefined,
  };
  if (given(request.body, 'do') !== 'settle') {
    await mistakes.saveMistake(tx, officer, id, parts);
    return { doneAs: 'save-mistake' };
  }
  const problems = mistakes.checkMistake(parts, rigaDate(tx.now));
  if (problems.length) {
    await mistakes.saveMistake(tx, officer, id, parts);
    return { problems, typed };
  }
  await mistakes.settleMistake(tx, officer, id, parts);
  return undefined;
};

const measureDone: Deed = async (_house, tx, officer, id, request) => {
  const note = given(request.body, 'measureNote').slice(0, longest);
  if (note.length < 10)
    return { problems: [{ field: 'measureNote', message: deskTexts.tooShort }], typed: { measureNote: note } };
  await mistakes.finishMeasure(tx, officer, id, note);
  return undefined;
};

export const mistakeDeeds: Readonly<Record<string, Deed>> = {
  'mark-mistake': async (_house, tx, officer, id) => {
    await mistakes.markMistake(tx, officer, id);
    return undefined;
  },
  mistake,
  measure: measureDone,
};

export const mistakeDone: Readonly<Record<string, Text>> = {
  'mark-mistake': {
    lv: 'Kļūda ir atzīta. Pierakstiet atvainošanos, labojumu, cēloni un pasākumu.',
    en: 'The mistake is admitted. Write down the apology, what was mended, the cause and the measure.',
  },
  'save-mistake': { lv: 'Uzrakstītais ir saglabāts.', en: 'What you wrote is saved.' },
  mistake: {
    lv: 'Klientam atvainojamies un paziņojam, kas labots.',
    en: 'The client is told our apology and what was mended.',
  },
  measure: { lv: 'Pasākums ir atzīmēts kā izpildīts.', en: 'The measure is marked as carried out.' },
};
