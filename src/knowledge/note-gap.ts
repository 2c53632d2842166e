import type { Visitor } from '../identity/index.js';
import { addDays, rigaDate } from '../platform/clock/index.js';
import type { Tx } from '../platform/db/index.js';
import { fill, same, type Text } from '../platform/text/index.js';
import { saveArticle } from './save-article.js';
import { texts } from './texts.js';

/**
 * A question that no article answers, noticed while answering it: a draft for staff with what was being written, to be made an article
 * when there is time. Its words are the agency's own; nothing of the client goes into it but by the hand of whoever edits it.
 */
export function noteGap(
  tx: Tx,
  visitor: Visitor,
  gap: { readonly what: Text; readonly services: readonly string[]; readonly words: Text },
): Promise<string> {
  const title = fill(texts.gapTitle, { what: gap.what });
  return saveArticle(tx, visitor, {
    title: { lv: title.lv.slice(0, 150), en: title.en.slice(0, 150) },
    summary: same(''),
    body: gap.words,
    audience: 'staff',
    services: gap.services,
    standing: 'draft',
    reviewOn: addDays(rigaDate(tx.now), 14),
    version: 0,
  });
}
