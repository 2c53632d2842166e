import type { Settings } from '../config/index.js';

/** What a page may load, directive by directive; a route adds to it through `config.policy`. */
export type ContentPolicy = Readonly<Record<string, string>>;

function basePolicy(settings: Settings): ContentPolicy {
  return {
    'default-src': `'none'`,
    'style-src': `'self'`,
    // data: is for the small icons inside our own style sheet; an image cannot run anything.
    'img-src': `'self' data:`,
    'font-src': `'self'`,
    'script-src': `'self'`,
    'connect-src': `'self'`,
    'manifest-src': `'self'`,
    // Browsers apply form-action to the redirects that answer a form too: the bank and the sign-in are reached by them.
    'form-action': [`'self'`, ...foreignOrigins(settings)].join(' '),
    'frame-ancestors': `'none'`,
    'base-uri': `'none'`,
    'require-trusted-types-for': `'script'`,
    'trusted-types': `'none'`,
  };
}

function foreignOrigins(settings: Settings): string[] {
  const own = new URL(settings.publicUrl).origin;
  const { LETE_OIDC_ISSUER, LETE_BANK_URL, LETE_PIS_URL, LETE_PIS_SCA_URL, LETE_STRIPE_KEY } = settings;
  const cards = LETE_STRIPE_KEY && 'https://checkout.stripe.com';
  const foreign = [LETE_OIDC_ISSUER, LETE_BANK_URL, LETE_PIS_URL, LETE_PIS_SCA_URL, cards].flatMap((url) =>
    url ? [new URL(url).origin] : [],
  );
  return [...new Set(foreign)].filter((origin) => origin !== own);
}

/** The policy as a header value; `extra` replaces directives of the base. */
export function policyHeader(settings: Settings, extra: ContentPolicy = {}): string {
  return Object.entries({ ...basePolicy(settings), ...extra })
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}

/** The headers of every answer, made once at the start. */
export function securityHeaders(settings: Settings): Readonly<Record<string, string>> {
  return Object.freeze({
    'content-security-policy': policyHeader(settings),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'permissions-policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
    ...(settings.publicUrl.startsWith('https:') && {
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
    }),
  });
}
