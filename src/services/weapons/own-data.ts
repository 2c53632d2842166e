import { kindOf, type OwnDataPart, type OwnLook, type OwnOutcome, type OwnRecord, reach } from '../../case/index.js';
import { addJob } from '../../platform/jobs/index.js';
import { fill } from '../../platform/text/index.js';
import { type Licence, licencesOf } from '../../registers/licences/index.js';
import { dealings, type HeldWeapon, type Permit, permitsOf, weaponsOf } from '../../registers/weapons/index.js';
import { ownWords as words } from './own-texts.js';
import { stagesName } from './remind.js';
import { isOut, showLicence, showPermit, showTransfer, showWeapon } from './show.js';

/** Weapons, permits, licences and certificates of the one chosen; of a company, its stock. */
export const ownData: OwnDataPart = {
  begin: words.begin,
  options: [{ name: 'numbers', label: words.numbers, hint: words.numbersHint }],
  disclaimer: words.disclaimer,
  actions: [
    {
      path: { lv: 'piekrist', en: 'agree' },
      label: words.agree,
      on: 'one',
      weight: 'main',
      act: (look, [id]) => answer(look, id, true),
    },
    {
      path: { lv: 'nepiekrist', en: 'refuse' },
      label: words.refuse,
      on: 'one',
      act: (look, [id]) => answer(look, id, false),
    },
    { path: { lv: 'pieteikt-zudumu', en: 'report-loss' }, label: words.reportLoss, on: 'one', act: reportLoss },
  ],
  find: async ({ tx, look, applicant: { subject } }, chosen) => {
    const weapons = await weaponsOf(tx, look, subject.key, { numbers: chosen.has('numbers') });
    const permits = await permitsOf(tx, look, subject.key);
    const licences = await licencesOf(tx, look, subject.key);
    const transfers = await dealings.transfersAskedOf(tx, look, subject.key);
    const stages = await reach.stagesPublished(tx, stagesName);
    const isCompany = kindOf(subject.key) === 'entity';
    return {
      told: transfers.length > 0 ? askedOf : tell(weapons, permits, licences, stages),
      groups: [
        ...(transfers.length > 0
          ? [{ title: words.transfers, records: transfers.map(showTransfer), empty: words.noTransfers }]
          : []),
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

const askedOf = { tone: 'warning', heading: words.asked, advice: [words.askedAdvice] } as const;
const page = { lv: '/lv/pakalpojumi/ieroci/mani-dati', en: '/en/services/weapons/my-data' } as const;

/** The other party's word; whoever waits for it learns of it from their own case. */
async function answer({ tx, look, applicant }: OwnLook, id: string | undefined, agrees: boolean): Promise<OwnOutcome> {
  const caseId = id && (await dealings.answerTransfer(tx, look, applicant.subject.key, { id, agrees }));
  if (!caseId) return { problem: words.answered };
  await addJob(tx, 'services/weapons:consent-answered', { caseId, agrees });
  return { goTo: page };
}

/** The report of a loss begins with the weapon's own marks. */
async function reportLoss({ tx, look, applicant }: OwnLook, [id]: readonly string[]): Promise<OwnOutcome> {
  const held = await weaponsOf(tx, look, applicant.subject.key, { numbers: true });
  const weapon = held.find((one) => one.id === id);
  if (!weapon || isOut(weapon.status)) return { problem: words.notInOrder };
  return { apply: { what: 'loss', lostMake: weapon.make, lostSerial: weapon.serial } };
}

/** What still holds stands before what no longer does. */
function inForceFirst(records: readonly OwnRecord[]): readonly OwnRecord[] {
  const rank = ({ status }: OwnRecord) => (status?.tone === 'neutral' ? 1 : 0);
  return [...records].sort((one, other) => rank(one) - rank(other));
}

function tell(
  weapons: readonly HeldWeapon[],
  permits: readonly Permit[],
  licences: readonly Licence[],
  stages: readonly number[],
) {
  const count = weapons.length + permits.length + licences.length;
  if (count === 0) return { tone: 'info', heading: words.nothing, advice: [words.nothingAdvice] } as const;
  const ended = weapons.filter(
    ({ id, category, status }) => category !== 'E' && !isOut(status) && !permitted(id, permits),
  );
  if (ended.length > 0)
    return { tone: 'warning', heading: words.unpermitted, advice: [words.unpermittedAdvice] } as const;
  const advice = stages.length > 0 ? [fill(words.inOrderAdvice, { days: stages.join(', ') })] : [];
  return { tone: 'success', heading: words.inOrder, advice } as const;
}

/** A permit for this weapon, or one that is for no weapon in particular: a collection, a trade. */
function permitted(id: string, permits: readonly Permit[]): boolean {
  return permits.some(({ weaponId, status }) => status === 'valid' && (weaponId === undefined || weaponId === id));
}
