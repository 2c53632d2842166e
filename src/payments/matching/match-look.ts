import type { Look } from '../../audit/index.js';
import { systemActor } from '../system-actor.js';

/** On what ground the register of penalties is asked and told about money that came. */
export const matchLook: Look = {
  actor: systemActor,
  purpose: 'payment',
  legalGround: 'Administratīvās atbildības likums, 270. pants; MK 08.11.2022. noteikumi Nr. 693',
};
