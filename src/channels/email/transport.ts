import { createTransport } from 'nodemailer';
import type { Settings } from '../../platform/config/index.js';

export interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly caseNumber: string | undefined;
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
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      try {
        await smtp.sendMail({
          ...mail,
          from: settings.LETE_MAIL_FROM,
          to: { name: '', address: mail.to },
          // No out-of-office answers to this (RFC 3834); the case's number for whoever files mail by headers.
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
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

/** Only a 5xx about this very mail or its recipient is final; whatever else failed may pass. */
function handedOf(error: unknown): Handed {
  const { responseCode, code, command } = error as { responseCode?: number; code?: string; command?: string };
  const isAboutMail = command === undefined || ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command);
  if (responseCode !== undefined && responseCode >= 500 && isAboutMail && code !== 'EAUTH')
    return { outcome: 'refused', code: String(responseCode) };
  return { outcome: 'not-now', code: responseCode ? String(responseCode) : (code ?? 'fault') };
}
