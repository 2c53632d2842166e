import { differentDays, kinds } from '../../agency/index.js';
import { addDays, rigaDate } from '../../platform/clock/index.js';
import type { Snapshot } from '../../platform/dataset/index.js';
import type { ShownAgency } from '../../platform/html/index.js';
import type { Lang } from '../../platform/text/index.js';
import { organisation, type Thing } from './structured.js';

/** Days ahead whose other hours programs are told. */
const daysAhead = 120;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The agency with every telephone and mailbox and when each is answered: the week that holds, those that are planned, the days that differ. */
export function organisationWithHours(
  publicUrl: string,
  agency: ShownAgency,
  snapshot: Snapshot,
  now: Date,
  lang: Lang,
): Thing {
  const contacts = snapshot.at(now).list(kinds.contact);
  return {
    ...organisation(publicUrl, agency, lang),
    contactPoint: contacts.map(({ content: { name, phone, email, hours } }) => ({
      '@type': 'ContactPoint',
      contactType: name[lang],
      ...(phone && { telephone: phone }),
      ...(email && { email }),
      availableLanguage: ['lv', 'en'],
      ...(hours && { hoursAvailable: [...weeksOf(snapshot, hours, now), ...daysOf(snapshot, hours, now)] }),
    })),
  };
}

/** Each weekday with its hours, for as long as they hold. */
function weeksOf(snapshot: Snapshot, place: string, now: Date): readonly Thing[] {
  const changes = snapshot.changesAfter(now).filter(({ kind, key }) => kind === kinds.hours.id && key === place);
  return [now, ...changes.map(({ at }) => at)].flatMap((at, n) => {
    const week = snapshot.at(at).find(kinds.hours, place)?.content.week ?? {};
    const next = changes[n]?.at;
    return weekdays.flatMap((name, day) => {
      const times = week[day + 1];
      return times
        ? [
            {
              '@type': 'OpeningHoursSpecification',
              dayOfWeek: `https://schema.org/${name}`,
              ...timesOf(times),
              ...(n > 0 && { validFrom: rigaDate(at) }),
              ...(next && { validThrough: addDays(rigaDate(next), -1) }),
            },
          ]
        : [];
    });
  });
}

/** A day on which it is closed opens and closes at midnight, as schema.org writes it. */
function daysOf(snapshot: Snapshot, place: string, now: Date): readonly Thing[] {
  return differentDays(snapshot, place, now, daysAhead).map(({ day, open }) => ({
    '@type': 'OpeningHoursSpecification',
    validFrom: day,
    validThrough: day,
    ...timesOf(open ?? { opens: '00:00', closes: '00:00' }),
  }));
}

/** A day has no 24:00 in schema.org. */
function timesOf({ opens, closes }: { readonly opens: string; readonly closes: string }) {
  return { opens, closes: closes === '24:00' ? '23:59' : closes };
}
