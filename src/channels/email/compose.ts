import type { Lang } from '../../platform/text/index.js';

export interface Letter {
  readonly text: string;
  readonly html: string;
}

/** A notice as mail: the words, who they come from, and that nobody reads answers sent here as a decision; the same in simple HTML. */
export function composeLetter(body: string, lang: Lang, signature: string, answerable: boolean): Letter {
  const end = (answerable ? closingOfCase : closing)[lang].replace('{signature}', () => signature);
  const paragraphs = [...body.trim().split(/\n{2,}/), end];
  const text = `${paragraphs.join('\n\n')}\n`;
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"></head><body>${paragraphs
    .map((paragraph) => `<p>${linked(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n')}</body></html>`;
  return { text, html };
}

const closing = {
  lv: '{signature}\nŠī ir automātiska vēstule. Lai ko jautātu vai pievienotu, izmantojiet savu lietu portālā.',
  en: '{signature}\nThis is an automatic message. To ask or add something, use your matter in the portal.',
};

const closingOfCase = {
  lv: '{signature}\nŠī ir automātiska vēstule. Atbildi uz to pievienosim Jūsu lietai.',
  en: '{signature}\nThis is an automatic message. Your reply to it will be added to your case.',
};

/** Escaped, with http addresses as links; a full stop after an address is not a part of it. */
function linked(paragraph: string): string {
  return paragraph
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((part, index) => (index % 2 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
