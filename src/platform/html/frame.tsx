import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Lang, say, type Text } from '../text/index.js';
import { agency, type ShownAgency } from './theme.js';

/** Words for people: a text in both languages, or words that are the same in every language (a name, a number). */
export type Words = Text | string;

/** What every component of a page may need to know; the layout provides it. */
export interface Frame {
  readonly lang: Lang;
  /** Anti-forgery token; undefined for anonymous visitors. */
  readonly csrf?: string | undefined;
  /** What is published of the agency at this moment; as released where nothing else is known. */
  readonly agency?: ShownAgency;
}

/** Hands the language and the anti-forgery token to the components below; `Layout` uses it, and so do tests of single components. */
export const FrameContext = createContext<Frame>({ lang: 'lv' });

/** Language of the page being rendered. */
export function useLang(): Lang {
  return useContext(FrameContext).lang;
}

/** What is published of the agency at this moment: its name, addresses, telephone and hours. */
export function useAgency(): ShownAgency {
  return useContext(FrameContext).agency ?? agency;
}

export function useFrame(): Frame {
  return useContext(FrameContext);
}

/** The function that says words in the language of the page. */
export function useSay(): (words: Words, values?: Record<string, string | number>) => string {
  const lang = useLang();
  return (words, values) => (typeof words === 'string' ? words : say(words, lang, values));
}
