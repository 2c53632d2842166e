import { agencySnapshot, momentInWords, openAt } from '../../../agency/index.js';
import { rigaDate } from '../../../platform/clock/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { fill, type Text } from '../../../platform/text/index.js';

/** What the exchange does with a caller, and what it says first; the notice of recording always comes before people speak (domain §13). */
export interface Greeting {
  readonly next: 'queue' | 'call-back';
  readonly says: Text;
  readonly opensAt?: Date;
}

const notice: Text = {
  lv: 'Sarunas tiek ierakstītas kvalitātes kontroles nolūkos. Ja nevēlaties, lai sarunu ieraksta, rakstiet mums e-pastu.',
  en: 'Calls are recorded for quality control. If you do not want to be recorded, please write us an e-mail.',
};

/** By the rule in force on the day: P1 and P2 day and night, the rest in office hours. */
export async function greetingFor(tx: Tx, priority: string): Promise<Greeting> {
  const opensAt = await opensFor(tx, priority);
  if (!opensAt) return { next: 'queue', says: notice };
  const at = momentInWords(opensAt);
  return { next: 'call-back', opensAt, says: fill(closed, { at }) };
}

/** When people answer a priority again; undefined while they do. */
export async function opensFor(tx: Tx, priority: string): Promise<Date | undefined> {
  const rule = await tx.maybe<{ open: string }>(sql`
    select open from phone.hours_rule where priority = ${priority} and valid_from <= ${rigaDate(tx.now)}::date
    order by valid_from desc limit 1`);
  if (rule?.open === 'always') return undefined;
  const office = openAt(await agencySnapshot(tx), 'office', tx.now);
  if (office.open) return undefined;
  if (!office.opensAt) throw new Error('the office never opens again');
  return office.opensAt;
}

const closed: Text = {
  lv: 'Šobrīd atbildam tikai uz steidzamiem pieteikumiem par sistēmu darbību. Citus zvanus atkal pieņemsim {at}. Nospiediet 1, un mēs Jums atzvanīsim, vai 9, ja nedarbojas reģistrs vai radiosakari.',
  en: 'We are now answering urgent reports about systems only. We take other calls again on {at}. Press 1 and we will call you back, or 9 if a register or radio communications are down.',
};
