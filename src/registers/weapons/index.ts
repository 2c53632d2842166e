export { permitsEnding, permitsOf, weaponsOf } from './asked.js';
export { demonstrationWeapons } from './demonstration-weapons.js';
export { words as weaponWords } from './texts.js';
export {
  type Category,
  categories,
  type EndingPermit,
  type HeldWeapon,
  type Permit,
  type WeaponKind,
  type WeaponMarks,
  type WeaponStatus,
} from './weapon.js';
