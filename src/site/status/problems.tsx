import type { incidents } from '../../case/index.js';
import { Details, SummaryList, useLang, useSay } from '../../platform/html/index.js';
import { instantInBrief } from '../../platform/text/index.js';
import { words } from './texts.js';

/** Problems that the service desk knows of and has published, the open ones first. */
export function Problems({ problems }: { readonly problems: readonly incidents.PublicIncident[] }) {
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <section>
      <h2>{say(words.problems)}</h2>
      {problems.map((problem) => (
        <Details summary={problem.title} open={!problem.resolvedAt}>
          <Facts problem={problem} />
        </Details>
      ))}
    </section>
  );
}

function Facts({ problem }: { readonly problem: incidents.PublicIncident }) {
  const say = useSay();
  const lang = useLang();
  const { systems, impact, workaround, startedAt, expectedEnd, resolvedAt, updates } = problem;
  return (
    <>
      <SummaryList
        rows={[
          { label: words.systems, value: say(systems) },
          { label: words.impact, value: say(impact) },
          ...(workaround ? [{ label: words.workaround, value: say(workaround) }] : []),
          { label: words.started, value: instantInBrief(startedAt, lang) },
          ...(expectedEnd && !resolvedAt
            ? [{ label: words.expectedEnd, value: instantInBrief(expectedEnd, lang) }]
            : []),
          ...(resolvedAt ? [{ label: words.solved, value: instantInBrief(resolvedAt, lang) }] : []),
        ]}
      />
      {updates.length > 0 && (
        <ul>
          {updates.map(({ at, body }) => (
            <li>
              <strong>{instantInBrief(at, lang)}</strong> {say(body)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
