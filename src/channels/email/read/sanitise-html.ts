import sanitize from 'sanitize-html';

const longest = 1_000_000;

export interface Sanitised {
  readonly html: string;
  /** Pictures from elsewhere that were taken out. */
  readonly remoteImages: number;
}

/**
 * HTML of a stranger as markup that does nothing: no script, style sheet, form, frame or link that a browser would follow by
 * itself. Pictures of the mail itself (`cid:` or `data:`) come as `picture` gives them; pictures from elsewhere would tell their server who read it.
 */
export function sanitiseHtml(html: string, picture: (cid: string) => string | undefined): Sanitised {
  let remoteImages = 0;
  const clean = sanitize(html.slice(0, longest), {
    allowedTags: [...sanitize.defaults.allowedTags, 'img', 'del', 'ins', 'font', 'center'],
    allowedAttributes: {
      a: ['href', 'title'],
      img: ['src', 'alt', 'width', 'height'],
      '*': ['dir', 'lang', 'align', 'valign', 'colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 100,
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'noopener noreferrer' } }),
      img: (tagName, { src = '', alt = '', ...size }) => {
        const own = src.toLowerCase().startsWith('cid:') ? picture(decodeCid(src.slice(4))) : picture(src);
        if (own) return { tagName, attribs: { ...size, src: own, alt } };
        if (/^(https?:)?\/\//i.test(src)) remoteImages++;
        return { tagName: 'span', attribs: {}, text: alt ? `[${alt}]` : '' };
      },
    },
  });
  return { html: clean, remoteImages };
}

function decodeCid(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
