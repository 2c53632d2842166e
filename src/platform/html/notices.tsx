import type { ComponentChildren } from 'preact';
import { useSay, type Words } from './frame.js';
import { texts } from './texts.js';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

interface AlertProps {
  readonly tone?: Tone;
  readonly title?: Words;
  readonly children?: ComponentChildren;
  /** Announced when the page opens: for outcomes of what the person just did. */
  readonly live?: boolean;
}

/** Something the reader must not miss. */
export function Alert({ tone = 'info', title, children, live }: AlertProps) {
  const say = useSay();
  return (
    <div class="ds-alert" data-color={tone} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      {title ? <h2 class="alert-title">{say(title)}</h2> : <span class="ds-sr-only">{say(texts[tone])}: </span>}
      {children}
    </div>
  );
}

/** What was just done. The address after a deed ends in `#done`: the browser goes there, and assistive technology reads on from it. */
export function Done({ children }: { readonly children: ComponentChildren }) {
  return (
    <div id="done" tabIndex={-1}>
      <Alert tone="success" live>
        {children}
      </Alert>
    </div>
  );
}

/** The outcome of a whole journey: a heading on a coloured ground. Is the page's h1. */
export function Panel({
  title,
  children,
  tone = 'success',
}: {
  readonly title: Words;
  readonly children?: ComponentChildren;
  readonly tone?: 'success' | 'info';
}) {
  const say = useSay();
  return (
    <div class="panel" data-color={tone} role="status">
      <h1>{say(title)}</h1>
      {children && <div class="panel-body">{children}</div>}
    </div>
  );
}

/** A short word about a state. */
export function Tag({ tone, children }: { readonly tone?: Tone | 'neutral'; readonly children: ComponentChildren }) {
  return (
    <span class="ds-tag" data-color={tone ?? 'neutral'}>
      {children}
    </span>
  );
}

/** What is wrong with a page, each line leading to its field. `field` is the field's name; `control` the id of the box when it differs. */
export interface ProblemLine {
  readonly field: string;
  readonly control?: string | undefined;
  readonly message: Words;
}

/** Stands first in the page when a form has problems; nothing when there are none. */
export function ErrorSummary({ problems }: { readonly problems: readonly ProblemLine[] }) {
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <div class="ds-error-summary" role="alert" tabIndex={-1} aria-labelledby="problems-title">
      <h2 id="problems-title">{say(texts.problemTitle)}</h2>
      <ul>
        {problems.map((problem) => (
          <li>
            <a href={`#${problem.control ?? problem.field}`}>{say(problem.message)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface DetailsProps {
  readonly summary: Words;
  readonly children: ComponentChildren;
  readonly open?: boolean;
}

/** More for those who want it; opens without script. */
export function Details({ summary, children, open }: DetailsProps) {
  const say = useSay();
  return (
    <details class="ds-details" open={open}>
      <summary>{say(summary)}</summary>
      <div>{children}</div>
    </details>
  );
}

/** A bounded piece of a page, with a heading that may lead somewhere. */
export function Card({
  title,
  href,
  children,
  level = 2,
}: {
  readonly title?: Words;
  readonly href?: string;
  readonly children?: ComponentChildren;
  readonly level?: 2 | 3;
}) {
  const say = useSay();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class={href ? 'card card-link' : 'card'}>
      {title && <Heading class="card-title">{href ? <a href={href}>{say(title)}</a> : say(title)}</Heading>}
      {children}
    </div>
  );
}

/** Cards side by side, as many as fit. */
export function Cards({ children }: { readonly children: ComponentChildren }) {
  return <div class="cards">{children}</div>;
}

/** A main column and a narrower one beside it (below it on phones). */
export function Columns({
  children,
  aside,
}: {
  readonly children: ComponentChildren;
  readonly aside: ComponentChildren;
}) {
  return (
    <div class="columns">
      <div class="columns-main stack">{children}</div>
      <div class="columns-aside stack">{aside}</div>
    </div>
  );
}
