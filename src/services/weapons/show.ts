import type { OwnFact, OwnRecord } from '../../case/index.js';
import type { PlainDate } from '../../platform/clock/index.js';
import { dateInWords, fill, instantInWords, same, type Text } from '../../platform/text/index.js';
import { type Licence, licenceWords } from '../../registers/licences/index.js';
import {
  type dealings,
  type HeldWeapon,
  type Permit,
  type WeaponStatus,
  weaponWords,
} from '../../registers/weapons/index.js';
import { dealerWords } from './dealers/texts.js';
import { ownWords as words } from './own-texts.js';

/** Where a dealer reports, for whoever trades. */
const dealersPage = { lv: '/lv/pakalpojumi/ieroci/tirgotajiem', en: '/en/services/weapons/dealers' } as const;

type Tone = NonNullable<OwnRecord['status']>['tone'];

const tones: Readonly<Record<WeaponStatus, Tone>> = {
  registered: 'success',
  sold: 'neutral',
  'in-repair': 'info',
  lost: 'danger',
  stolen: 'danger',
  seized: 'danger',
  deactivated: 'neutral',
  destroyed: 'neutral',
  exported: 'neutral',
};

/** Whether it is no longer with its holder: no permit is missed for it. */
export function isOut(status: WeaponStatus): boolean {
  return status !== 'registered' && status !== 'in-repair';
}

/** A weapon as its holder reads it. */
export function showWeapon(weapon: HeldWeapon): OwnRecord {
  const {
    kind,
    make,
    model,
    calibre,
    category,
    status,
    serial,
    use,
    madeYear,
    country,
    parts,
    heldSince,
    how,
    keptAt,
  } = weapon;
  return {
    id: weapon.id,
    title: fill(words.weapon, { kind: weaponWords.kind[kind], make, model }),
    status: { words: weaponWords.status[status], tone: tones[status] },
    facts: [
      { label: words.category, value: same(category) },
      { label: words.calibre, value: same(calibre) },
      { label: words.serial, value: same(serial) },
    ],
    more: [
      { label: words.use, value: weaponWords.use[use] },
      ...said(words.madeYear, madeYear && String(madeYear)),
      ...said(words.country, country),
      ...said(words.parts, parts.join('; ')),
      { label: words.how, value: weaponWords.how[how] },
      { label: words.heldSince, value: day(heldSince) },
      ...said(words.keptAt, keptAt),
    ],
    notes: status === 'lost' || status === 'stolen' ? [words.outNote] : [],
    actions: isOut(status) ? [] : ['report-loss'],
  };
}

/** Somebody wants a weapon of the reader's registered to themselves. */
export function showTransfer({ id, kind, make, model, serial, toName, askedAt }: dealings.OpenTransfer): OwnRecord {
  const at = new Date(askedAt);
  return {
    id,
    title: fill(words.weapon, { kind: weaponWords.kind[kind], make, model }),
    status: { words: words.waitsForYou, tone: 'warning' },
    facts: [
      { label: words.toWhom, value: same(toName) },
      { label: words.serial, value: same(serial) },
      { label: words.askedAt, value: { lv: instantInWords(at, 'lv'), en: instantInWords(at, 'en') } },
    ],
    notes: [words.consentNote],
    actions: ['agree', 'refuse'],
  };
}

/** A permit of the State Police. */
export function showPermit({ id, number, kind, weapon, issuedBy, issuedOn, validUntil, status }: Permit): OwnRecord {
  return {
    id,
    title: fill(words.numbered, { kind: weaponWords.permit[kind], number }),
    status: {
      words: weaponWords.permitStatus[status],
      tone: status === 'valid' ? 'success' : status === 'suspended' ? 'warning' : 'neutral',
    },
    facts: [...said(words.forWeapon, weapon), { label: words.validUntil, value: day(validUntil) }],
    more: [
      { label: words.issuedBy, value: same(issuedBy) },
      { label: words.issuedOn, value: day(issuedOn) },
    ],
    notes: status === 'valid' ? [] : [words.permitNote],
  };
}

/** A licence or certificate. */
export function showLicence(licence: Licence): OwnRecord {
  const { id, number, kind, status, issuedBy, issuedOn, validUntil, suspendedOn, suspendedUntil } = licence;
  return {
    id,
    title: fill(words.numbered, { kind: licenceWords[kind], number }),
    status: {
      words: words.licenceStatus[status],
      tone: status === 'valid' ? 'success' : status === 'suspended' ? 'warning' : 'neutral',
    },
    facts: [
      { label: words.validUntil, value: validUntil ? day(validUntil) : words.endless },
      ...(status === 'suspended' ? on(words.suspendedOn, suspendedOn) : []),
      ...(status === 'suspended' ? on(words.suspendedUntil, suspendedUntil) : []),
      ...on(words.annulledOn, licence.annulledOn),
    ],
    more: [
      { label: words.issuedBy, value: same(issuedBy) },
      { label: words.issuedOn, value: day(issuedOn) },
      ...said(words.because, licence.annulledBecause),
    ],
    links: kind === 'weapons-commerce' && status === 'valid' ? [{ label: dealerWords.link, href: dealersPage }] : [],
  };
}

const said = (label: Text, value: string | number | undefined): readonly OwnFact[] =>
  value ? [{ label, value: same(String(value)) }] : [];
const on = (label: Text, date: PlainDate | undefined): readonly OwnFact[] =>
  date ? [{ label, value: day(date) }] : [];

function day(date: PlainDate): Text {
  return { lv: dateInWords(date, 'lv'), en: dateInWords(date, 'en') };
}
