import { lists } from '../../case/index.js';
import { LiveRegion, useSay } from '../../platform/html/index.js';
import { queueNames, texts } from './texts.js';

interface QueuesProps {
  /** Undefined where none of them is shown. */
  readonly queue: lists.Queue | undefined;
  readonly counts: lists.Counts;
}

/** The lists with how many cases wait in each. */
export function Queues({ queue, counts }: QueuesProps) {
  const say = useSay();
  return (
    <nav aria-label={say(texts.queues)}>
      <LiveRegion id="queues">
        <ul class="queues">
          {lists.queues.map((name) => (
            <li>
              <a href={`/desk?queue=${name}`} aria-current={name === queue ? 'page' : undefined}>
                {say(queueNames[name])} <span data-count={name}>{countInBrief(counts[name])}</span>
              </a>
            </li>
          ))}
        </ul>
      </LiveRegion>
    </nav>
  );
}

/** A count as it stands beside a list's name; nothing for none. */
export function countInBrief(count: number): string {
  return count === 0 ? '' : count >= 1000 ? '999+' : String(count);
}
