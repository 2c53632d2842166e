import type { Text } from '../../platform/text/index.js';
import type { HoldingWay, PermitKind, PermitStatus, Use, WeaponKind, WeaponStatus } from './weapon.js';

/** The register's codes in words. */
export const words = {
  kind: {
    pistol: { lv: 'Pistole', en: 'Pistol' },
    revolver: { lv: 'Revolveris', en: 'Revolver' },
    rifle: { lv: 'Vītņstobra šautene', en: 'Rifle' },
    shotgun: { lv: 'Gludstobra šautene', en: 'Shotgun' },
    combination: { lv: 'Kombinētais ierocis', en: 'Combination gun' },
    'air-weapon': { lv: 'Lielas enerģijas pneimatiskais ierocis', en: 'High-energy air weapon' },
    'gas-pistol': { lv: 'Gāzes pistole', en: 'Gas pistol' },
    'gas-revolver': { lv: 'Gāzes revolveris', en: 'Gas revolver' },
    'signal-weapon': { lv: 'Signālierocis', en: 'Signal weapon' },
  } satisfies Record<WeaponKind, Text>,
  use: {
    hunting: { lv: 'Medībām', en: 'Hunting' },
    sport: { lv: 'Sportam', en: 'Sport' },
    'self-defence': { lv: 'Pašaizsardzībai', en: 'Self-defence' },
    service: { lv: 'Dienestam', en: 'Service' },
    collection: { lv: 'Kolekcijai', en: 'Collection' },
    trade: { lv: 'Tirdzniecībai', en: 'Trade' },
  } satisfies Record<Use, Text>,
  status: {
    registered: { lv: 'Reģistrēts', en: 'Registered' },
    sold: { lv: 'Pārdots', en: 'Sold' },
    'in-repair': { lv: 'Remontā', en: 'In repair' },
    lost: { lv: 'Nozaudēts', en: 'Lost' },
    stolen: { lv: 'Nozagts', en: 'Stolen' },
    seized: { lv: 'Izņemts', en: 'Seized' },
    deactivated: { lv: 'Dezaktivēts', en: 'Deactivated' },
    destroyed: { lv: 'Iznīcināts', en: 'Destroyed' },
    exported: { lv: 'Izvests no Latvijas', en: 'Exported' },
  } satisfies Record<WeaponStatus, Text>,
  how: {
    bought: { lv: 'Pirkts', en: 'Bought' },
    're-registered': { lv: 'Pārreģistrēts', en: 'Re-registered' },
    inherited: { lv: 'Mantots', en: 'Inherited' },
    imported: { lv: 'Ievests', en: 'Imported' },
    stock: { lv: 'Tirgotāja krājumā', en: 'In a dealer’s stock' },
  } satisfies Record<HoldingWay, Text>,
  permit: {
    keeping: { lv: 'Glabāšanas atļauja', en: 'Permit to keep' },
    carrying: { lv: 'Nēsāšanas atļauja', en: 'Permit to carry' },
    collection: { lv: 'Kolekcijas atļauja', en: 'Collection permit' },
    trade: { lv: 'Iegādes atļauja tirdzniecībai', en: 'Permit to acquire for trade' },
  } satisfies Record<PermitKind, Text>,
  permitStatus: {
    valid: { lv: 'Derīga', en: 'Valid' },
    suspended: { lv: 'Apturēta', en: 'Suspended' },
    annulled: { lv: 'Anulēta', en: 'Annulled' },
    expired: { lv: 'Beidzies termiņš', en: 'Expired' },
  } satisfies Record<PermitStatus, Text>,
} as const;

/** What was done, in words. */
export const deeds: Readonly<Record<string, Text>> = {
  'registers/weapons:held': { lv: 'Apskatīja ieročus', en: 'Looked at weapons' },
  'registers/weapons:permits': { lv: 'Apskatīja ieroču atļaujas', en: 'Looked at weapon permits' },
  'registers/weapons:ending': {
    lv: 'Atrada ieroča atļauju, kuras termiņš tuvojas beigām, lai atgādinātu',
    en: 'Found a weapon permit about to expire, to send a reminder',
  },
  'registers/weapons:number': {
    lv: 'Pārbaudīja ieroča numuru Ieroču reģistrā',
    en: 'Checked the number of a weapon in the Weapons Register',
  },
  'registers/weapons:alarm': {
    lv: 'Nodeva policijai ziņas par ieroča numuru',
    en: 'Passed what is known of a weapon’s number to the police',
  },
  'registers/weapons:report-out': {
    lv: 'Pieteica ieroča nozaudēšanu vai zādzību',
    en: 'Reported a weapon lost or stolen',
  },
  'registers/weapons:ask-transfer': {
    lv: 'Lūdza piekrišanu ieroča pārreģistrācijai',
    en: 'Asked for consent to re-register a weapon',
  },
  'registers/weapons:transfers': {
    lv: 'Apskatīja lūgumus piekrist ieroča pārreģistrācijai',
    en: 'Looked at requests to consent to re-registering a weapon',
  },
  'registers/weapons:answer-transfer': {
    lv: 'Atbildēja uz lūgumu piekrist ieroča pārreģistrācijai',
    en: 'Answered a request to consent to re-registering a weapon',
  },
  'registers/weapons:asked-party': {
    lv: 'Noskaidroja, kam nosūtīt lūgumu piekrist ieroča pārreģistrācijai',
    en: 'Found out whom to send a request to consent to re-registering a weapon',
  },
  'registers/weapons:consent': {
    lv: 'Apskatīja, vai ir piekrišana ieroča pārreģistrācijai',
    en: 'Looked whether there is consent to re-registering a weapon',
  },
  'registers/weapons:enter': {
    lv: 'Ierakstīja ieroci Ieroču reģistrā',
    en: 'Entered a weapon in the Weapons Register',
  },
  'registers/weapons:hand-over': { lv: 'Pārreģistrēja ieroci', en: 'Re-registered a weapon' },
  'registers/weapons:movement': { lv: 'Ziņoja par ieroču krājumu', en: 'Reported on a stock of weapons' },
  'registers/weapons:sold': { lv: 'Ziņoja par ieroča pārdošanu', en: 'Reported the sale of a weapon' },
  'registers/weapons:history': { lv: 'Apskatīja ieroča vēsturi', en: 'Looked at the history of a weapon' },
  'registers/weapons:propose-correction': {
    lv: 'Ierosināja labot ieroča ierakstu',
    en: 'Proposed to correct a weapon’s entry',
  },
  'registers/weapons:list-corrections': {
    lv: 'Apskatīja ierosinātos ieroču ierakstu labojumus',
    en: 'Looked at the corrections proposed to weapons’ entries',
  },
  'registers/weapons:correct': { lv: 'Izlaboja ieroča ierakstu', en: 'Corrected a weapon’s entry' },
  'registers/weapons:report-back': {
    lv: 'Ierakstīja, ka ierocis atrasts vai atdots',
    en: 'Recorded that a weapon was found or given back',
  },
  'registers/weapons:decline-correction': {
    lv: 'Noraidīja ieroča ieraksta labojumu',
    en: 'Declined a correction of a weapon’s entry',
  },
  'registers/weapons:import': {
    lv: 'Ielasīja Ieroču reģistra ziņas no faila',
    en: 'Loaded Weapons Register data from a file',
  },
};
