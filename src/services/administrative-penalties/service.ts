import type { Service } from '../../case/index.js';
import { ownData } from './own-data.js';
import { passport } from './passport.js';
import { strangers } from './strangers.js';

/** Administrative penalties: check and pay (Administratīvās atbildības likums; Sodu reģistra likums). */
export const service: Service = {
  id: 'administrative-penalties',
  passport,
  ownData,
  lookup: strangers,
  examples: { person: { number: 'PP 99000102', proof: '1984-03-22' } },
};
