import { agencyOn, kinds } from '../../agency/index.js';
import type { Actor } from '../../audit/index.js';
import { cases, servicesOf } from '../../case/index.js';
import { confidentialUnit } from '../../identity/index.js';
import type { DataSet } from '../../platform/dataset/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, listInWords, type Text } from '../../platform/text/index.js';

/** The facts about the agency, as the desk lets them be changed: what services, kinds of letters or mailboxes name does not end under them. */
export function keepingWhatIsNamed(house: House, set: DataSet<Actor>): DataSet<Actor> {
  return {
    ...set,
    async problemOf(tx, wish) {
      const own = await set.problemOf?.(tx, wish);
      if (own || wish.content !== null) return own;
      const names = await namersOf(house, tx, wish);
      if (!names.length) return undefined;
      const [lv, en] = (['lv', 'en'] as const).map((lang) =>
        listInWords([...new Set(names.map((one) => one[lang]))], lang),
      );
      return { field: 'note', message: fill(stillNamed, { names: { lv: lv ?? '', en: en ?? '' } }) };
    },
  };
}

/** Who goes on naming a record of the agency at an instant: services, kinds of letters, mailboxes. */
async function namersOf(
  house: House,
  tx: Tx,
  { kind, key, from }: { readonly kind: string; readonly key: string; readonly from: Date },
): Promise<readonly Text[]> {
  const services = servicesOf(house).map(({ passport }) => passport);
  const tracks = Object.values(cases.tracks);
  if (kind === kinds.unit.id) {
    const mailboxes = (await agencyOn(tx, from)).list(kinds.mailbox).filter(({ content }) => content.unit === key);
    return [
      ...(key === confidentialUnit ? [theLaw] : []),
      ...services.filter(({ unit }) => unit === key).map(({ name }) => name),
      ...tracks.filter(({ unit }) => unit === key).map(({ name }) => name),
      ...mailboxes.map(({ content: { address } }) => ({ lv: address, en: address })),
    ];
  }
  if (kind === kinds.caseIndex.id)
    return [
      ...services.filter(({ caseIndex }) => caseIndex === key).map(({ name }) => name),
      ...tracks.filter(({ index }) => index === key).map(({ name }) => name),
    ];
  if (kind === kinds.paymentTerm.id) return [invoices];
  if (kind === kinds.refusalGround.id)
    return services
      .filter(({ refusalGrounds }) => refusalGrounds.some(({ code }) => code === key))
      .map(({ name }) => name);
  return [];
}

const theLaw: Text = { lv: 'Trauksmes celšanas likums', en: 'Whistleblowing Law' };
const invoices: Text = { lv: 'rēķini', en: 'invoices' };
const stillNamed: Text = {
  lv: 'To nevar izbeigt, kamēr uz to atsaucas: {names}. Mainīt nosaukumu un aprakstu var.',
  en: 'It cannot end while these name it: {names}. Its name and description may be changed.',
};
