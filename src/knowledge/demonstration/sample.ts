import type { Text } from '../../platform/text/index.js';
import type { Audience } from '../article.js';

/** An article of the demonstration. */
export interface Sample {
  /** Two figures of its id. */
  readonly key: string;
  readonly audience?: Audience;
  readonly services: readonly string[];
  readonly title: Text;
  readonly summary: Text;
  readonly body: Text;
  /** Days until its review; negative where it is overdue. */
  readonly reviewIn?: number;
}
