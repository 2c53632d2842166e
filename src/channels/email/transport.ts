import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import type { Settings } from '../../platform/config/index.js';

export interface Mail {
  readonly messageId: string;
  readonly fromName: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly caseNumber: string | undefined;
  /** A signed address that leads an answer back to its case; and one where servers return what they cannot deliver. */
  readonly replyTo?: string;
  readonly returnTo?: string;
  readonly inReplyTo?: string;
  readonly references?: readonly string[];
  readonly files?: readonly MailFile[];
  /** Where one click ends such mails. */
  readonly unsubscribe?: string;
}

export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** How a try to hand a mail over ended. `code`: the SMTP code or the name of the fault, never the server's words. */
export type Handed = { readonly outcome: 'taken' } | { readonly outcome: 'refused' | 'not-now'; readonly code: string };

export interface Transport {
  send(mail: Mail): Promise<Handed>;
  close(): void;
}

/** Mail over SMTP; undefined where no server is set. */
export function openSmtp(settings: Settings): Transport | undefined {
  const url = settings.LETE_SMTP_URL;
  if (!url) return undefined;
  const smtp = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    ...dkimOf(settings),
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      try {
        const { returnTo, references, files = [], unsubscribe, fromName, ...content } = mail;
        await smtp.sendMail({
          ...content,
          from: { name: fromName, address: settings.LETE_MAIL_FROM },
          ...(returnTo && { envelope: { from: returnTo, to: mail.to } }),
          attachments: files.map(({ name, type, bytes }) => ({ filename: name, contentType: type, content: bytes })),
          ...(references && { references: [...references] }),
          to: { name: '', address: mail.to },
          // No out-of-office answers to this (RFC 3834); the case's number for whoever files mail by headers.
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            ...(unsubscribe && {
              'List-Unsubscribe': `<${unsubscribe}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
            ...(mail.caseNumber && { 'X-Case-Number': mail.caseNumber }),
          },
        });
        return { outcome: 'taken' };
      } catch (error) {
        return handedOf(error);
      }
    },
    close: () => smtp.close(),
  };
}

/** Signs what leaves, where a key is configured. */
function dkimOf({ LETE_DKIM_KEY_FILE: file, LETE_DKIM_SELECTOR: keySelector, LETE_MAIL_FROM: from }: Settings) {
  if (!file) return {};
  const domainName = from.slice(from.lastIndexOf('@') + 1);
  return { dkim: { domainName, keySelector, privateKey: readFileSync(file, 'utf8') } };
}

/** Only a 5xx about this very mail or its recipient is final; whatever else failed may pass. */
function handedOf(error: unknown): Handed {
  const { responseCode, code, command } = error as { responseCode?: number; code?: string; command?: string };
  const isAboutMail = command === undefined || ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command);
  if (responseCode !== undefined && responseCode >= 500 && isAboutMail && code !== 'EAUTH')
    return { outcome: 'refused', code: String(responseCode) };
  return { outcome: 'not-now', code: responseCode ? String(responseCode) : (code ?? 'fault') };
}
