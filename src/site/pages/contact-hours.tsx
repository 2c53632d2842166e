import { differentDays, hoursInWords, kinds, momentInWords } from '../../agency/index.js';
import type { Snapshot, View } from '../../platform/dataset/index.js';
import { Alert, SummaryList, useSay } from '../../platform/html/index.js';
import { dateInWords, fill, type Text } from '../../platform/text/index.js';
import { contactTexts as words } from './contact-texts.js';

/** Days ahead whose other hours are told. */
const daysAhead = 45;

/** When each place works: its week, the days ahead that differ from it, and what is planned. */
export function Hours({ view, snapshot }: { readonly view: View; readonly snapshot: Snapshot }) {
  const say = useSay();
  const places = view.list(kinds.hours);
  const planned = plannedHours(snapshot, view.at);
  return (
    <section>
      <h2>{say(words.hours)}</h2>
      <SummaryList
        rows={places.map(({ key, content: { name } }) => ({ label: name, value: say(hoursInWords(view, key)) }))}
      />
      {planned.length > 0 && (
        <Alert tone="info" title={words.planned}>
          <ul>
            {planned.map((line) => (
              <li>{say(line)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {places.map(({ key, content: { name } }) => (
        <Different name={name} days={differentDays(snapshot, key, view.at, daysAhead)} />
      ))}
    </section>
  );
}

function Different({ name, days }: { readonly name: Text; readonly days: ReturnType<typeof differentDays> }) {
  const say = useSay();
  if (days.length === 0) return null;
  return (
    <>
      <h3>{say(fill(words.different, { name }))}</h3>
      <SummaryList
        rows={days.map(({ day, name: what = words.beforeHoliday, open }) => ({
          label: { lv: dateInWords(day, 'lv'), en: dateInWords(day, 'en') },
          value: say(
            open
              ? fill(words.otherHours, { hours: `${open.opens}–${open.closes}`, name: what })
              : fill(words.closed, { name: what }),
          ),
        }))}
      />
    </>
  );
}

/** Hours that will be others from an instant on, the soonest first. */
function plannedHours(snapshot: Snapshot, now: Date): readonly Text[] {
  return snapshot
    .changesAfter(now)
    .filter(({ kind }) => kind === kinds.hours.id)
    .flatMap(({ at, key }) => {
      const then = snapshot.at(at);
      const hours = then.find(kinds.hours, key)?.content;
      return hours
        ? [fill(words.from, { when: momentInWords(at), name: hours.name, hours: hoursInWords(then, key) })]
        : [];
    });
}
