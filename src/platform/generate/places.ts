import type { Random } from './random.js';

const towns = [
  ['Rīga', 'Rīga', 'LV-10'],
  ['Rīga', 'Rīga', 'LV-10'],
  ['Rīga', 'Rīga', 'LV-10'],
  ['Daugavpils', 'Daugavpils', 'LV-54'],
  ['Liepāja', 'Liepāja', 'LV-34'],
  ['Jelgava', 'Jelgava', 'LV-30'],
  ['Jūrmala', 'Jūrmala', 'LV-20'],
  ['Ventspils', 'Ventspils', 'LV-36'],
  ['Rēzekne', 'Rēzekne', 'LV-46'],
  ['Valmiera', 'Valmiera, Valmieras novads', 'LV-42'],
  ['Ogre', 'Ogre, Ogres novads', 'LV-50'],
  ['Jēkabpils', 'Jēkabpils, Jēkabpils novads', 'LV-52'],
  ['Tukums', 'Tukums, Tukuma novads', 'LV-31'],
  ['Cēsis', 'Cēsis, Cēsu novads', 'LV-41'],
  ['Sigulda', 'Sigulda, Siguldas novads', 'LV-21'],
  ['Kuldīga', 'Kuldīga, Kuldīgas novads', 'LV-33'],
  ['Talsi', 'Talsi, Talsu novads', 'LV-32'],
  ['Bauska', 'Bauska, Bauskas novads', 'LV-39'],
  ['Madona', 'Madona, Madonas novads', 'LV-48'],
  ['Gulbene', 'Gulbene, Gulbenes novads', 'LV-44'],
  ['Dobele', 'Dobele, Dobeles novads', 'LV-37'],
  ['Preiļi', 'Preiļi, Preiļu novads', 'LV-53'],
] as const;

const streets = [
  'Brīvības',
  'Rīgas',
  'Skolas',
  'Liepu',
  'Parka',
  'Raiņa',
  'Dzirnavu',
  'Meža',
  'Saules',
  'Ganību',
  'Upes',
  'Ozolu',
  'Avotu',
  'Kalna',
  'Stacijas',
  'Dārza',
  'Lielā',
  'Pils',
  'Jaunā',
  'Tērbatas',
] as const;
const houses = [
  'Smiltaiņi',
  'Kalnlejas',
  'Jaunzemji',
  'Bērzkalni',
  'Ozolsētas',
  'Upmalas',
  'Vējiņi',
  'Lejnieki',
  'Priedītes',
] as const;

/** A town, for the place where someone was born or something happened. */
export function pickTown(random: Random): string {
  return random.pick(towns)[0];
}

/** A street and a house in a town: where an offence took place. */
export function pickSpot(random: Random): string {
  return `${random.pick(streets)} iela ${1 + random.int(90)}, ${pickTown(random)}`;
}

/** An address in the order in which Latvian ones are written; some are farmsteads with a name. */
export function pickAddress(random: Random): string {
  const [, place, post] = random.pick(towns);
  const postcode = `${post}${String(1 + random.int(40)).padStart(2, '0')}`;
  if (place.includes('novads') && random.percent(20)) return `"${random.pick(houses)}", ${place}, ${postcode}`;
  const flat = random.percent(65) ? ` - ${1 + random.int(80)}` : '';
  return `${random.pick(streets)} iela ${1 + random.int(120)}${flat}, ${place}, ${postcode}`;
}
