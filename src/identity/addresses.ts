import type { Lang } from '../platform/text/index.js';
import type { Side } from './sessions.js';
import type { Assurance } from './visitor.js';

/** The addresses of this room's pages, without the language prefix. */
export const paths = {
  signIn: { lv: '/ieiet', en: '/sign-in' },
  notInRegister: { lv: '/ieiet/nav-registra', en: '/sign-in/not-in-register' },
  signOut: { lv: '/iziet', en: '/sign-out' },
  onBehalfOf: { lv: '/kam', en: '/on-behalf-of' },
  sessions: { lv: '/manas-sesijas', en: '/my-sessions' },
  goOn: { lv: '/turpinat', en: '/continue' },
} as const;

/** Where the provider sends people back to; registered there letter by letter. */
export const callbackPath = '/sign-in/callback';
export const deskSignIn = '/desk/ieiet';
export const deskSignOut = '/desk/iziet';
export const deskGoOn = '/desk/turpinat';
export const deskSessions = '/desk/manas-sesijas';

/** Whether a text is an address on this site: a path, nothing that a browser reads as another host, no control characters. */
export function isLocalPath(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 2000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(value))
    return false;
  const base = 'http://lete.invalid';
  return URL.canParse(value, base) && new URL(value, base).origin === base;
}

/** Why someone is asked to sign in: a form came too late, the session ended between two pages, or more certainty is needed. */
export const whys = ['expired', 'ended', 'first', 'stronger'] as const;
export type Why = (typeof whys)[number];

/** The address at which a sign-in begins. */
export function signInUrl(lang: Lang, side: Side, next: string, level?: Assurance, why?: Why): string {
  const query = new URLSearchParams({ next, ...(level && { level }), ...(why && { why }) });
  return `${side === 'staff' ? deskSignIn : `/${lang}${paths.signIn[lang]}`}?${query}`;
}

/** The page that offers what was typed again. */
export function goOnUrl(lang: Lang, side: Side): string {
  return side === 'staff' ? deskGoOn : `/${lang}${paths.goOn[lang]}`;
}
