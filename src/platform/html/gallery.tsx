import type { ComponentChildren } from 'preact';
import { useSay, type Words } from './frame.js';

/** One thing shown by its picture. */
export interface Shown {
  readonly href: string;
  readonly title: Words;
  /** Address of the picture; `alt` says what it shows. */
  readonly picture?: string | undefined;
  readonly alt?: Words;
  readonly tag?: ComponentChildren;
  readonly lines: readonly Words[];
}

/** Things side by side, each with its picture, its name and a few words. */
export function Gallery({ items, label }: { readonly items: readonly Shown[]; readonly label: Words }) {
  const say = useSay();
  return (
    <ul class="gallery" aria-label={say(label)}>
      {items.map(({ href, title, picture, alt, tag, lines }) => (
        <li class="gallery-item">
          {picture ? (
            <div class="gallery-picture">
              <img src={picture} alt={say(alt ?? '')} loading="lazy" />
            </div>
          ) : (
            <span />
          )}
          <div>
            {tag}
            <h3>
              <a href={href}>{say(title)}</a>
            </h3>
            {lines.map((line) => (
              <p class="hint">{say(line)}</p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Pictures side by side where there is room, each with its words. */
export function Pictures({
  pictures,
}: {
  readonly pictures: readonly { readonly src: string; readonly alt: Words; readonly caption?: Words | undefined }[];
}) {
  const say = useSay();
  return (
    <div class="pictures">
      {pictures.map(({ src, alt, caption }) => (
        <figure class="picture">
          <img src={src} alt={say(alt)} />
          {caption && <figcaption>{say(caption)}</figcaption>}
        </figure>
      ))}
    </div>
  );
}
