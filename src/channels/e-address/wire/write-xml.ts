/** XML text of an element: `content` is XML already. */
export function tag(
  name: string,
  content: string | readonly string[] = '',
  attributes: Readonly<Record<string, string>> = {},
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner = typeof content === 'string' ? content : content.join('');
  return inner ? `<${name}${given.join('')}>${inner}</${name}>` : `<${name}${given.join('')}/>`;
}

/** An element that holds a text. */
export function word(name: string, text: string | number | boolean): string {
  return tag(name, escaped(String(text)));
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
};

/** Escaped; signs that XML cannot carry are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"\r]/g, (sign) => signs[sign] ?? '');
}
