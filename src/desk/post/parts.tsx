import { useSay } from '../../platform/html/index.js';
import { texts } from './texts.js';

const parts = [
  { href: '/desk/post', label: texts.in },
  { href: '/desk/post/out', label: texts.out },
] as const;

/** The two halves of the registry. */
export function PostParts({ here }: { readonly here: (typeof parts)[number]['href'] }) {
  const say = useSay();
  return (
    <nav aria-label={say(texts.parts)}>
      <ul class="queues">
        {parts.map(({ href, label }) => (
          <li>
            <a href={href} aria-current={href === here ? 'page' : undefined}>
              {say(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
