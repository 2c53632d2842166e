import type { House } from '../../platform/room/index.js';
import type { Lang } from '../../platform/text/index.js';
import { components, listLatest, statusTexts } from '../../status/index.js';
import { addressOf } from '../paths.js';
import { words } from './texts.js';

/** Everything that was said of works and incidents, as Atom (RFC 4287); each change is an entry, with the components as categories. */
export async function feedOf(
  house: House,
  { lang, agency }: { readonly lang: Lang; readonly agency: string },
): Promise<string> {
  const { publicUrl } = house.settings;
  const { latest, now } = await house
    .db('web')
    .transaction({}, async (tx) => ({ latest: await listLatest(tx), now: tx.now }));
  const page = publicUrl + addressOf('status', lang);
  const entries = latest.map(
    ({ id, noticeId, at, what, words: told, title, components: concerned }) => `<entry>
<id>${publicUrl}/status/${noticeId}/${id}</id>
<title>${escaped(`${statusTexts.whats[what][lang]}: ${title[lang]}`)}</title>
<updated>${at.toISOString()}</updated>
<link href="${page}#n-${noticeId}"/>
${concerned.map((one) => `<category term="${one}" label="${escaped(components.find(({ id: known }) => known === one)?.name[lang] ?? one)}"/>`).join('')}
<content type="text">${escaped(told[lang])}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>${publicUrl}/${lang}/status.atom</id>
<title>${escaped(`${words.title[lang]} – ${agency}`)}</title>
<updated>${(latest[0]?.at ?? now).toISOString()}</updated>
<author><name>${escaped(agency)}</name></author>
<link rel="self" href="${publicUrl}/${lang}/status.atom"/>
<link rel="alternate" href="${page}"/>
${entries.join('\n')}
</feed>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
