import type { ArchivedPerson, CitedRecord, Said } from '../../registers/archive/index.js';
import type { Length } from './periods.js';

/** The words of statements: in Latvian, as the law has it (Valsts valodas likums, 8. pants). */

export function lengthInWords({ years, months, days }: Length): string {
  return `${years} g. ${months} mēn. ${days} d.`;
}

export function dots(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}.`;
}

export function spanInWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${dots(from)}–${dots(to)}`;
}

/** `F-12, 3. apr., 1004. l., 5. lp.` */
export function referenceOf({ person, sheet }: CitedRecord): string {
  return `${person.fonds}. f., ${person.inventory}. apr., ${person.file}. l., ${sheet}. lp.`;
}

export function saidInWords(said: Said): string {
  if (said.kind === 'service')
    return `${spanInWords(said)} ${said.institution}, ${said.post}${said.rank ? ` (${said.rank})` : ''}`;
  const event = { deported: 'Izsūtīts', settled: 'Nometināts', released: 'Atbrīvots' }[said.event];
  return `${dots(said.on)} ${event}: ${said.place}`;
}

export function recordInWords(record: CitedRecord): string {
  return `${saidInWords(record.said)} (${referenceOf(record)})`;
}

export function nameInFile({ givenName, surname, formerSurnames, fatherName }: ArchivedPerson): string {
  const former = formerSurnames.length ? ` (arī ${formerSurnames.join(', ')})` : '';
  return `${givenName} ${surname}${former}${fatherName ? `, tēva vārds ${fatherName}` : ''}`;
}
