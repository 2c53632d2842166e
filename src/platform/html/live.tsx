import type { ComponentChildren } from 'preact';
import { useSay, type Words } from './frame.js';
import { texts } from './texts.js';

interface LiveControlProps {
  /** Address of the feed (`liveFeed`) that tells when the page's regions have changed. */
  readonly feed: string;
  /** Whether the reader has asked the page to stand still. */
  readonly still: boolean;
  /** The same page, standing still; and moving again. */
  readonly stop: string;
  readonly go: string;
}

/**
 * Says that the page brings itself up to date, with the way to stop it (WCAG 2.2.2). The page names the script
 * `assetUrl('live.client.js')` and, for browsers without script, a `refresh`; neither when it stands still.
 */
export function LiveControl({ feed, still, stop, go }: LiveControlProps) {
  const say = useSay();
  if (still)
    return (
      <p class="standing">
        <span>{say(texts.liveStill)}</span>
        <a href={go}>{say(texts.liveGo)}</a>
      </p>
    );
  return (
    <p class="standing" data-live-feed={feed} data-lost={say(texts.liveLost)}>
      <span data-live-state role="status">
        {say(texts.liveOn)}
      </span>
      <a href={stop}>{say(texts.liveStop)}</a>
    </p>
  );
}

/** A part of the page that is replaced when the feed tells of a change; no fields to type into may stand in it. */
export function LiveRegion({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <div id={id} data-live="region">
      {children}
    </div>
  );
}

/** Words that assistive technology reads out when they change; not seen. */
export function LiveWords({ id, words }: { readonly id: string; readonly words: Words }) {
  const say = useSay();
  return (
    <p id={id} class="ds-sr-only" role="status" data-live="words">
      {say(words)}
    </p>
  );
}
