import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';
import { assetUrl } from '../../../platform/html/index.js';
import { both, sendPage } from '../../../platform/http/index.js';
import { addressOf, paths } from '../addresses.js';
import { DescribePage } from './describe-page.js';
import { texts } from './texts.js';

/** Beside the page in each language: what a browser keeps for it may answer for what stands below this folder only. */
const beside = { lv: `${paths.service.lv}/bez-interneta.js`, en: `${paths.service.en}/offline.js` };
const font = '/open-data/noto-sans.ttf';

/** The network first; what was kept where there is none. */
const worker = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  event.respondWith(
    fetch(event.request).catch(async () => (await caches.match(event.request, { ignoreSearch: true, ignoreVary: true })) ?? Response.error()),
  );
});
`;

/** The page on which an owner describes an object; it works in the browser alone. */
export function describeRoutes(web: FastifyInstance): void {
  both(web, paths.describe, {
    method: 'GET',
    config: { access: 'anyone', policy: { 'trusted-types': 'keep-offline', 'worker-src': `'self'` } },
    handler: (request, reply) =>
      sendPage(request, reply, {
        title: texts.title[request.lang],
        description: texts.lead[request.lang],
        body: <DescribePage offline={`/${request.lang}${beside[request.lang]}`} font={font} />,
        otherLanguage: addressOf('describe', request.lang === 'lv' ? 'en' : 'lv'),
        scripts: [assetUrl('describe-object.client.js')],
      }),
  });
  both(web, beside, {
    method: 'GET',
    config: { access: 'anyone' },
    handler: (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(worker),
  });
  const path = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  );
  const letters = readFileSync(path);
  web.get(font, { config: { access: 'anyone' } }, (_request, reply) =>
    reply.type('font/ttf').header('cache-control', 'public, max-age=604800').send(letters),
  );
}
