import type { FastifyInstance } from 'fastify';
import { servicesOf } from '../case/index.js';
import type { House } from '../platform/room/index.js';
import { languages } from '../platform/text/index.js';
import { addressOf, serviceAddress, sitePaths } from './paths.js';

/** robots.txt and the sitemap; a demonstration that others can reach asks not to be found. On one's own machine it answers as the real one will: nothing finds it there. */
export function forSearchEngines(web: FastifyInstance, house: House): void {
  const { publicUrl, LETE_DEMO } = house.settings;
  const config = { access: 'anyone' } as const;
  const closed = ['/desk', '/lv/pieteikums', '/en/application', '/demo', '/api'];
  const robots =
    LETE_DEMO && !isOwnMachine(publicUrl)
      ? 'User-agent: *\nDisallow: /\n'
      : `User-agent: *\n${closed.map((path) => `Disallow: ${path}\n`).join('')}Sitemap: ${publicUrl}/sitemap.xml\n`;
  web.get('/robots.txt', { config }, (_, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=3600').send(robots),
  );
  web.get('/sitemap.xml', { config }, (_, reply) =>
    reply.type('application/xml; charset=utf-8').header('cache-control', 'public, max-age=3600').send(sitemap(house)),
  );
}

function isOwnMachine(url: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(url).hostname);
}

function sitemap(house: House): string {
  const { publicUrl } = house.settings;
  const pages = Object.keys(sitePaths) as (keyof typeof sitePaths)[];
  const groups = [
    ...pages.map((page) => languages.map((lang) => ({ lang, path: addressOf(page, lang) }))),
    ...servicesOf(house).map(({ passport }) =>
      languages.map((lang) => ({ lang, path: serviceAddress(passport, lang) })),
    ),
  ];
  const entries = groups.flatMap((group) => {
    const twins = group.map(
      ({ lang, path }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${publicUrl}${path}"/>`,
    );
    twins.push(`<xhtml:link rel="alternate" hreflang="x-default" href="${publicUrl}${group[0]?.path}"/>`);
    return group.map(({ path }) => `<url><loc>${publicUrl}${path}</loc>${twins.join('')}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
}
