import type { House } from '../../../platform/room/index.js';

/** A mailbox elsewhere that Lete empties. */
export interface Account {
  /** user@host:port/folder: its name in the database. */
  readonly key: string;
  /** The key of a mailbox of the agency's. */
  readonly queue: string;
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS, which only the loopback may lack. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  /** Where taken mail is moved; without one it is marked as read and stays. */
  readonly moveTo?: string;
}

/** The accounts of `LETE_IMAP_URLS`: `queue=imaps://user:password@host:port/FOLDER?move=Folder`, separated by spaces. */
export function accountsOf({ settings }: Pick<House, 'settings'>): readonly Account[] {
  const entries = settings.LETE_IMAP_URLS?.reveal().trim().split(/\s+/) ?? [];
  return entries.map((entry) => {
    const cut = entry.indexOf('=');
    const url = new URL(entry.slice(cut + 1));
    const secure = url.protocol === 'imaps:';
    const port = Number(url.port || (secure ? 993 : 143));
    const user = decodeURIComponent(url.username);
    const folder = decodeURIComponent(url.pathname.slice(1)) || 'INBOX';
    const moveTo = url.searchParams.get('move');
    return {
      key: `${user}@${url.hostname}:${port}/${folder}`,
      queue: entry.slice(0, cut),
      host: url.hostname,
      port,
      secure,
      user,
      password: decodeURIComponent(url.password),
      folder,
      ...(moveTo && { moveTo }),
    };
  });
}
