import { agencyOn, kinds } from '../../agency/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { Text } from '../../platform/text/index.js';
import type { RefusalGround, Service } from '../service.js';

/**
 * A service with its refusal grounds as the agency's catalogue has them now. A passport says each ground in the words of its service; from when
 * the agency publishes a version of its own, the reason and the norm of that version count, for every service that names the ground.
 */
export async function withGrounds(tx: Tx, service: Service): Promise<Service> {
  const view = await agencyOn(tx);
  const refusalGrounds = service.passport.refusalGrounds.map((ground): RefusalGround => {
    const standing = view.find(kinds.refusalGround, ground.code);
    // The first version came with the release, as the passports did.
    if (!standing || standing.version === 1) return ground;
    const { reason, act, section } = standing.content;
    return { ...ground, reason, norm: { title: { lv: normIn(act, section, 'lv'), en: normIn(act, section, 'en') } } };
  });
  return { ...service, passport: { ...service.passport, refusalGrounds } };
}

/** `Iesniegumu likums, 7. pants`; the act alone where no section is named. */
function normIn(act: Text, section: Text | undefined, lang: keyof Text): string {
  return [act[lang], section?.[lang]].filter(Boolean).join(', ');
}
