export { permitsEnding, permitsOf, weaponsOf } from './asked.js';
export * as dealings from './dealings.js';
export { demonstrationWeapons } from './demonstration-weapons.js';
export * as history from './history.js';
export { type Movement, type Outcome, reportMovements } from './movements.js';
export { words as weaponWords } from './texts.js';
export {
  type Category,
  categories,
  type EndingPermit,
  type HeldWeapon,
  type Permit,
  serialPattern,
  uses,
  type WeaponKind,
  type WeaponMarks,
  type WeaponStatus,
  weaponKinds,
} from './weapon.js';
