import type { Text } from '../platform/text/index.js';
import type { State } from './state.js';

/** The state of a matter, as a client reads it. */
export const stateWords: Readonly<Record<State, Text>> = {
  'awaiting-payment': { lv: 'Gaida maksu', en: 'Awaiting payment' },
  'in-progress': { lv: 'Tiek izskatīts', en: 'In progress' },
  'with-officer': { lv: 'Izskata darbinieks', en: 'With an officer' },
  'awaiting-client': { lv: 'Gaida Jūsu atbildi', en: 'Awaiting your answer' },
  granted: { lv: 'Tiek gatavots dokuments', en: 'Document being made' },
  'ready-to-send': { lv: 'Gatavs nosūtīšanai', en: 'Ready to be posted' },
  delivered: { lv: 'Izsniegts', en: 'Delivered' },
  refused: { lv: 'Atteikts', en: 'Refused' },
  withdrawn: { lv: 'Atsaukts', en: 'Withdrawn' },
  lapsed: { lv: 'Slēgts bez izskatīšanas', en: 'Closed without examination' },
  answered: { lv: 'Atbildēts', en: 'Answered' },
  forwarded: { lv: 'Pārsūtīts citai iestādei', en: 'Forwarded to another authority' },
  merged: { lv: 'Apvienots ar citu lietu', en: 'Merged into another case' },
};

/** The same, as staff read it. */
export const staffStateWords: Readonly<Record<State, Text>> = {
  ...stateWords,
  'awaiting-client': { lv: 'Gaida klienta atbildi', en: 'Awaiting the client’s answer' },
};
