import { fields, type Snapshot } from '../../platform/dataset/index.js';
import { kinds } from '../agency-set.js';

/** What the agency tells about itself as data: now, and what is known to change. */
export function agencyJson(snapshot: Snapshot, now: Date) {
  const view = snapshot.at(now);
  const agency = view.find(kinds.requisites, 'agency')?.content;
  const planned = snapshot.changesAfter(now).filter(({ kind }) => kind === kinds.hours.id);
  return {
    name: agency?.name,
    registrationNumber: agency?.registrationNumber,
    address: agency?.address,
    email: agency?.email,
    eAddress: agency?.eAddress,
    contacts: view.list(kinds.contact).map(({ key, content: { name, about, phone, email, hours } }) => ({
      id: key,
      name,
      about,
      phone,
      email,
      hours,
    })),
    hours: view.list(kinds.hours).map((standing) => hoursJson(standing.key, standing.from, standing.content)),
    plannedHours: planned.flatMap(({ at, key }) => {
      const found = snapshot.at(at).find(kinds.hours, key);
      return found ? [hoursJson(key, at, found.content)] : [];
    }),
    specialDays: view.list(kinds.specialDay).map(({ key, content: { is, name } }) => ({ day: key, is, name })),
    notices: view
      .list(kinds.notice)
      .map(({ key, from, to, content: { weight, title, text } }) => ({ id: key, weight, title, text, from, to })),
  };
}

type Hours = Parameters<typeof kinds.hours.title>[0];

function hoursJson(id: string, from: Date, { name, week, holidays }: Hours) {
  const inWords = { lv: fields.weekInWords(week, 'lv'), en: fields.weekInWords(week, 'en') };
  return { id, name, from, week, inWords, holidays };
}
