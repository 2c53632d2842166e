import { kindOf, type OwnDataPart, type OwnRecord } from '../../case/index.js';
import { type Licence, licencesOf } from '../../registers/licences/index.js';
import { type HeldWeapon, type Permit, permitsOf, weaponsOf } from '../../registers/weapons/index.js';
import { ownWords as words } from './own-texts.js';
import { isOut, showLicence, showPermit, showWeapon } from './show.js';

/** Weapons, permits, licences and certificates of the one chosen; of a company, its stock. */
export const ownData: OwnDataPart = {
  begin: words.begin,
  options: [{ name: 'numbers', label: words.numbers, hint: words.numbersHint }],
  disclaimer: words.disclaimer,
  actions: [],
  find: async ({ tx, look, applicant: { subject } }, chosen) => {
    const weapons = await weaponsOf(tx, look, subject.key, { numbers: chosen.has('numbers') });
    const permits = await permitsOf(tx, look, subject.key);
    const licences = await licencesOf(tx, look, subject.key);
    const isCompany = kindOf(subject.key) === 'entity';
    return {
      told: tell(weapons, permits, licences),
      groups: [
        {
          title: isCompany ? words.stock : words.weapons,
          records: weapons.map(showWeapon),
          empty: isCompany ? words.noStock : words.noWeapons,
        },
        { title: words.permits, records: inForceFirst(permits.map(showPermit)), empty: words.noPermits },
        { title: words.licences, records: inForceFirst(licences.map(showLicence)), empty: words.noLicences },
      ],
    };
  },
};

/** What still holds stands before what no longer does. */
function inForceFirst(records: readonly OwnRecord[]): readonly OwnRecord[] {
  const rank = ({ status }: OwnRecord) => (status?.tone === 'neutral' ? 1 : 0);
  return [...records].sort((one, other) => rank(one) - rank(other));
}

function tell(weapons: readonly HeldWeapon[], permits: readonly Permit[], licences: readonly Licence[]) {
  const count = weapons.length + permits.length + licences.length;
  if (count === 0) return { tone: 'info', heading: words.nothing, advice: [words.nothingAdvice] } as const;
  const ended = weapons.filter(
    ({ id, category, status }) => category !== 'E' && !isOut(status) && !permitted(id, permits),
  );
  if (ended.length > 0)
    return { tone: 'warning', heading: words.unpermitted, advice: [words.unpermittedAdvice] } as const;
  return { tone: 'success', heading: words.inOrder, advice: [words.inOrderAdvice] } as const;
}

/** A permit for this weapon, or one that is for no weapon in particular: a collection, a trade. */
function permitted(id: string, permits: readonly Permit[]): boolean {
  return permits.some(({ weaponId, status }) => status === 'valid' && (weaponId === undefined || weaponId === id));
}
