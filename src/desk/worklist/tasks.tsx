import { type Units, unitsOn } from '../../agency/index.js';
import { decisions, rota } from '../../case/index.js';
import { hasGrant, type Visitor } from '../../identity/index.js';
import { articles } from '../../knowledge/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Alert, useSay } from '../../platform/html/index.js';
import { dateInBrief, fill, instantInBrief, type Text } from '../../platform/text/index.js';
import { texts as quality } from '../quality/texts.js';
import { texts } from './task-texts.js';

/** Something that waits for whoever looks and is no case. */
export interface Task {
  readonly href: string;
  readonly words: Text;
}

/** What waits for a member of staff beside their cases: decisions of colleagues to be confirmed, times with nobody on duty in their units, reviews of their work, articles to be reviewed. */
export async function listTasks(
  tx: Tx,
  officer: Visitor,
  own: readonly string[],
  unseen: number,
): Promise<readonly Task[]> {
  const overdue = await articles.listOverdue(tx, officer, rigaDate(tx.now));
  const toConfirm = hasGrant(officer, 'officer') ? await decisions.countToConfirm(tx, officer) : 0;
  return [
    ...(toConfirm ? [{ href: '/desk/approvals', words: fill(texts.confirm, { n: toConfirm }) }] : []),
    ...(await listGaps(tx, own)),
    ...(unseen ? [{ href: '/desk/quality', words: fill(quality.task, { n: unseen }) }] : []),
    ...overdue.map(({ id, title, reviewOn }) => ({
      href: `/desk/knowledge/${id}`,
      words: fill(texts.review, {
        title,
        on: { lv: dateInBrief(reviewOn, 'lv'), en: dateInBrief(reviewOn, 'en') },
      }),
    })),
  ];
}

/** Times with nobody on duty in the coming days, of the units that a person works with. */
export async function listGaps(tx: Tx, own: readonly string[]): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  const units = await unitsOn(tx);
  for (const covered of await rota.listCovered(tx)) {
    if (!own.includes(covered.unit) || !(await rota.isBegun(tx, covered.unit))) continue;
    const gaps = await rota.gapsAhead(tx, covered);
    tasks.push(
      ...gaps.map(({ from, to }) => ({
        href: `/desk/rota?unit=${covered.unit}`,
        words: gapWords(units, covered.unit, from, to),
      })),
    );
  }
  return tasks;
}

function gapWords({ nameOf }: Units, unit: string, from: Date, to: Date): Text {
  const at = (instant: Date) => ({ lv: instantInBrief(instant, 'lv'), en: instantInBrief(instant, 'en') });
  return fill(texts.gap, { unit: nameOf(unit), from: at(from), to: at(to) });
}

/** The tasks as links; nothing where nothing waits. */
export function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const say = useSay();
  if (!tasks.length) return null;
  return (
    <Alert tone="warning" title={texts.title}>
      <ul>
        {tasks.map(({ href, words }) => (
          <li>
            <a href={href}>{say(words)}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
