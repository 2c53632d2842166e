import { accessSync, constants } from 'node:fs';
import { z } from 'zod';
import { parseIban } from '../identifiers/index.js';
import { Secret } from './secret.js';

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');
const port = z.coerce.number().int().min(0).max(65535);
const secret = z
  .string()
  .min(32)
  .transform((value) => new Secret(value));

/** Every setting, once: its name in the environment, its meaning, its form. `docs/running.md` is generated from this. */
const declared = {
  PORT: { about: 'Port that the web listens on.', form: port.default(3000) },
  LETE_HOST: { about: 'Address that the web listens on.', form: z.string().default('127.0.0.1') },
  LETE_PUBLIC_URL: {
    about: 'Address under which people reach Lete; default http://localhost:PORT.',
    form: z.url().optional(),
  },
  LETE_WEB_URL: {
    about:
      'Where this process reaches a `lete web`, when roles run apart in the demonstration: its bank answers there; default: itself.',
    form: z.url().optional(),
  },
  LETE_DATA: {
    about: 'Folder for the embedded database, stored files, checkpoints and demonstration secrets.',
    form: z.string().min(1).default('./data'),
  },
  DATABASE_URL: {
    about: 'Own PostgreSQL (15 or newer) instead of the embedded one; a user that may create roles and schemas.',
    form: z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .optional(),
  },
  LETE_DEMO: {
    about: 'Demonstration: banner, people to sign in as, bank, outbox, generated data.',
    form: onOff.default(true),
  },
  LETE_DEMO_PEOPLE: {
    about: 'How many people the demonstration data hold on the first run.',
    form: z.coerce.number().int().min(100).max(5_000_000).default(20_000),
  },
  LETE_DEMO_DOCUMENTS: {
    about:
      'How many invalid documents the demonstration data hold on the first run; default: in proportion to the people.',
    form: z.coerce.number().int().min(0).max(20_000_000).optional(),
  },
  LETE_METRICS_TOKEN: {
    about: 'Bearer token for /metrics; without one /metrics answers only this machine.',
    form: secret.optional(),
  },
  LETE_TRUSTED_PROXIES: {
    about:
      'Addresses or networks of reverse proxies, separated by commas, whose X-Forwarded-For is believed; none by default.',
    form: z
      .string()
      .regex(/^[\da-fA-F.:/]+(\s*,\s*[\da-fA-F.:/]+)*$/)
      .optional(),
  },
  LETE_LIMIT_FACTOR: {
    about: 'Multiplies every limit on the number of requests; for load tests.',
    form: z.coerce.number().positive().default(1),
  },
  LETE_LOG: {
    about: 'Least level of log lines.',
    form: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  },
  LETE_SECRET: {
    about:
      'Root secret (32 characters or more): database passwords of the roles, cookies and reference codes derive from it.',
    form: secret.optional(),
  },
  LETE_OIDC_ISSUER: { about: 'OpenID Connect issuer of the sign-in provider.', form: z.url().optional() },
  LETE_OIDC_CLIENT_ID: { about: 'Client id at that provider.', form: z.string().min(1).optional() },
  LETE_OIDC_CLIENT_SECRET: { about: 'Client secret at that provider.', form: secret.optional() },
  LETE_SEAL_KEY_FILE: { about: 'PEM file with the private key of the electronic seal.', form: z.string().optional() },
  LETE_SEAL_CERT_FILE: {
    about: 'PEM file with the certificate chain of the electronic seal.',
    form: z.string().optional(),
  },
  LETE_SMTP_URL: {
    about: 'Outgoing mail, smtp(s)://user:password@host:port; in the demonstration mail goes to the outbox page.',
    form: z
      .string()
      .regex(/^smtps?:\/\//)
      .optional(),
  },
  LETE_MAIL_FROM: { about: 'Sender of notices.', form: z.email().default('pasts@ic.iem.gov.lv') },
  LETE_SMTP_PORT: {
    about: 'Port of the built-in mail server; 2525 in the demonstration, none otherwise.',
    form: port.optional(),
  },
  LETE_SMTP_HOST: {
    about: 'Address that the built-in mail server listens on: the loopback, or the agency’s own network.',
    form: z.string().default('127.0.0.1'),
  },
  LETE_IMAP_URLS: {
    about:
      'Mailboxes to fetch by IMAP, `mailbox=imaps://user:password@host:993/INBOX?move=Folder` separated by spaces; `mailbox` is the short name of one of the agency’s mailboxes (desk, facts about the agency); user and password percent-encoded; `move` is where taken mail goes, else it is marked as read.',
    form: z
      .string()
      .regex(/^[a-z\d.-]+=imaps?:\/\/[^\s@/]+@\S+(\s+[a-z\d.-]+=imaps?:\/\/[^\s@/]+@\S+)*$/)
      .transform((value) => new Secret(value))
      .optional(),
  },
  LETE_IMAP_CA_FILE: {
    about: 'PEM file with the authority of the IMAP servers, where it is not a public one.',
    form: z.string().optional(),
  },
  LETE_DKIM_KEY_FILE: {
    about: 'PEM file with the private key that signs outgoing mail (DKIM).',
    form: z.string().optional(),
  },
  LETE_DKIM_SELECTOR: { about: 'Selector of that key in the DNS.', form: z.string().default('lete') },
  LETE_BANK_URL: { about: 'Payment provider to redirect to.', form: z.url().optional() },
  LETE_BANK_SECRET: { about: 'Shared secret of the payment provider callbacks.', form: secret.optional() },
  LETE_PIS_URL: {
    about: 'Payment initiation interface (NextGenPSD2); the client certificate is the outgoing proxy’s.',
    form: z.url().optional(),
  },
  LETE_PIS_TOKEN: { about: 'Bearer token for it.', form: secret.optional() },
  LETE_AIS_URL: {
    about: 'Account information interface (NextGenPSD2) that statements are fetched from, as camt.',
    form: z.url().optional(),
  },
  LETE_AIS_TOKEN: { about: 'Bearer token for it.', form: secret.optional() },
  LETE_PIS_SCA_URL: {
    about: 'Where its customers confirm payments, when at another origin than the interface.',
    form: z.url().optional(),
  },
  LETE_STRIPE_KEY: { about: 'Secret key of the account at Stripe that takes cards.', form: secret.optional() },
  LETE_STRIPE_WEBHOOK_SECRET: {
    about: 'Signing secret of its webhook, which posts to /payments/callback/card.',
    form: secret.optional(),
  },
  LETE_FEE_IBAN: {
    about:
      'Account (IBAN, without spaces) to which fees are paid by transfer while the agency’s published requisites name none.',
    form: z
      .string()
      .regex(/^LV\d{2}[A-Z]{4}[A-Z0-9]{13}$/)
      .refine((value) => parseIban(value).ok)
      .optional(),
  },
  LETE_PBX_SECRET: {
    about:
      'Secret (32 characters or more) shared with the telephone exchange, which signs its events and recordings; in the demonstration the simulator has its own.',
    form: secret.optional(),
  },
  LETE_E_ADDRESS_URL: {
    about: 'Endpoint of the unified service of the e-address system (DIV); in the demonstration the simulator answers.',
    form: z.url().optional(),
  },
  LETE_E_ADDRESS_CERT_FILE: {
    about: 'PEM file with the certificate (RSA) by which the e-address system knows the agency: TLS and signatures.',
    form: z.string().optional(),
  },
  LETE_E_ADDRESS_KEY_FILE: { about: 'PEM file with the key of that certificate.', form: z.string().optional() },
  LETE_E_ADDRESS_SERVER_CERT_FILE: {
    about: 'PEM file with the certificates that the e-address system signs its confirmations with.',
    form: z.string().optional(),
  },
  LETE_E_ADDRESS_CA_FILE: {
    about: 'PEM file with the authority of the e-address server, where it is not a public one.',
    form: z.string().optional(),
  },
  LETE_TRUST_LIST_URL: {
    about: 'Where `lete documents fetch-trust-lists` finds the EU list of lists, or a mirror of it.',
    form: z.url({ protocol: /^https?$/ }).default('https://ec.europa.eu/tools/lotl/eu-lotl.xml'),
  },
  LETE_REVOCATION_ORIGINS: {
    about:
      'Origins that may be asked whether certificates were revoked (OCSP, CRL), separated by commas, besides those that the trust lists name; e.g. `http://ocsp.eparaksts.lv`.',
    form: z
      .string()
      .regex(/^(https?:\/\/[^\s,/]+(,https?:\/\/[^\s,/]+)*)?$/)
      .default('')
      .transform((list) => list.split(',').filter(Boolean)),
  },
  LETE_PROBE_SECONDS: {
    about: 'How often the status page’s prober asks each component from a process of its own; 0: never.',
    form: z.coerce.number().int().min(0).max(3600).default(60),
  },
  LETE_TSA_URL: {
    about:
      'Timestamp authority (RFC 3161 over HTTP): outgoing signatures and seals then carry its timestamp (level B-T).',
    form: z.url({ protocol: /^https?$/ }).optional(),
  },
  LETE_TSA_CERT_FILE: {
    about: 'PEM file with the certificates that vouch for its timestamps; default: the trust lists that were loaded.',
    form: z.string().optional(),
  },
  LETE_CLAMD: {
    about:
      'Virus scanner (clamd) that sees every file received, `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`; files are then unseen until clean.',
    form: z
      .string()
      .regex(/^(tcp:\/\/[^\s/:]+:\d+|tcp:\/\/\[[\da-fA-F:]+\]:\d+|unix:\/\S+)$/)
      .optional(),
  },
  LETE_SIVA_URL: {
    about:
      'Validation service (SiVa 3, REST) that decides about the trust in signatures instead of Lete; e.g. `https://siva.example`.',
    form: z.url({ protocol: /^https?$/ }).optional(),
  },
  LETE_SIVA_POLICY: {
    about: 'Policy that the validation service is asked to apply.',
    form: z.string().default('POLv4'),
  },
  LETE_DSS_URL: {
    about:
      'Validation service (DSS, REST) that decides about the trust in signatures where no SiVa is set; e.g. `https://dss.example/dss`.',
    form: z.url({ protocol: /^https?$/ }).optional(),
  },
} as const;

type Declared = typeof declared;
export type Settings = Readonly<{ [K in keyof Declared]: z.output<Declared[K]['form']> }> & {
  readonly publicUrl: string;
};

/** A setting that is unknown, malformed or missing: one sentence each; the start prints them and stops. */
export class SettingsProblem extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}

/** Reads and checks the environment once, at the start; the result is frozen. Throws SettingsProblem. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const name of Object.keys(environment))
    if (name.startsWith('LETE_') && !(name in declared))
      problems.push(`${name} is not a setting of Lete; see docs/running.md.`);
  for (const [name, { form, about }] of Object.entries(declared)) {
    const given = environment[name];
    const result = (form as z.ZodType).safeParse(given === '' ? undefined : given);
    if (result.success) values[name] = result.data;
    else problems.push(`${name} is malformed (${result.error.issues[0]?.message ?? 'not accepted'}). ${about}`);
  }
  for (const [name, value] of Object.entries(values))
    if (name.endsWith('_FILE') && typeof value === 'string' && !isReadable(value))
      problems.push(`${name} names a file that cannot be read.`);
  if (values.LETE_DEMO === false) {
    for (const name of requiredOutsideDemo)
      if (values[name] === undefined) problems.push(`${name} is required when LETE_DEMO=off. ${declared[name].about}`);
    // The words in an address of a server are not ours to judge.
    for (const [name, value] of Object.entries(values))
      if (value instanceof Secret && !name.endsWith('_URLS') && isGuessable(value.reveal()))
        problems.push(`${name} is a default or can be guessed: make one with \`openssl rand -base64 48\`.`);
  }
  if (problems.length) throw new SettingsProblem(problems);
  const publicUrl = String(values.LETE_PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, '');
  return Object.freeze({ ...values, publicUrl }) as unknown as Settings;
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** Words of examples, and too few different characters. */
function isGuessable(text: string): boolean {
  return /change.?me|example|default|password|1234567|abcdefg/i.test(text) || new Set(text).size < 12;
}

const requiredOutsideDemo = [
  'LETE_SECRET',
  'LETE_PUBLIC_URL',
  'LETE_OIDC_ISSUER',
  'LETE_OIDC_CLIENT_ID',
  'LETE_OIDC_CLIENT_SECRET',
  'LETE_SEAL_KEY_FILE',
  'LETE_SEAL_CERT_FILE',
  'LETE_SMTP_URL',
  'LETE_BANK_URL',
  'LETE_BANK_SECRET',
] as const;

/** The settings as a Markdown table for docs/running.md. */
export function settingsTable(): string {
  const rows = Object.entries(declared).map(([name, { about, form }]) => {
    const preset: unknown = (form as z.ZodType).safeParse(undefined).data;
    const shown = typeof preset === 'boolean' ? (preset ? 'on' : 'off') : preset;
    const required = requiredOutsideDemo.some((each) => each === name) ? 'yes' : '';
    return `| \`${name}\` | ${about} | ${shown === undefined ? '' : `\`${shown}\``} | ${required} |`;
  });
  return ['| setting | meaning | default | required when LETE_DEMO=off |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}
