import type { Service } from '../../case/index.js';
import { ownData } from './own-data.js';
import { passport } from './passport.js';

/** Administrative penalties: check and pay (Administratīvās atbildības likums; Sodu reģistra likums). */
export const service: Service = {
  id: 'administrative-penalties',
  passport,
  ownData,
  examples: {},
};
