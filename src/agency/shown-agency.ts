import { rigaDate, rigaTime } from '../platform/clock/index.js';
import { fields, type View } from '../platform/dataset/index.js';
import { agency as released, type ShownAgency, type ShownUnits } from '../platform/html/index.js';
import { dateInWords, same, type Text } from '../platform/text/index.js';
import { kinds } from './agency-set.js';

/** What stands at the foot of every page; undefined while the agency has no requisites or no desk. */
export function shownAgency(view: View, unitsNow: () => ShownUnits = () => released.units): ShownAgency | undefined {
  let units: ShownUnits | undefined;
  const own = view.find(kinds.requisites, 'agency')?.content;
  const desk = view.find(kinds.contact, 'service-desk')?.content;
  if (!own || !desk) return undefined;
  const { name, ministry, registrationNumber, address, email, eAddress } = own;
  return {
    name,
    ministry,
    registrationNumber,
    address,
    email,
    eAddress: same(eAddress),
    deskEmail: desk.email,
    deskPhone: desk.phone,
    deskHours: hoursInWords(view, desk.hours),
    // Most pages show none of them: worked out when asked for.
    get units() {
      units ??= unitsNow();
      return units;
    },
  };
}

/** When a place is open, in words. */
export function hoursInWords(view: View, place: string) {
  const week = view.find(kinds.hours, place)?.content.week ?? {};
  return { lv: fields.weekInWords(week, 'lv'), en: fields.weekInWords(week, 'en') };
}

/** An instant as it stands in a sentence after `on`: `2027. gada 11. janvārī plkst. 07:00`, `11 January 2027 at 07:00`. */
export function momentInWords(instant: Date): Text {
  const [day, time] = [rigaDate(instant), rigaTime(instant)];
  return { lv: `${dateInWords(day, 'lv', 'on')} plkst. ${time}`, en: `${dateInWords(day, 'en')} at ${time}` };
}
