import { readFileSync } from 'node:fs';

/**
 * Makes a function that readies a text for paper: what has no glyph in some face, or no place in an archived document
 * (PDF/A wants a glyph and a meaning for every character), becomes U+FFFD; what is invisible goes; lines are kept.
 */
export function knownGlyphs(files: readonly string[]): (text: string) => string {
  const faces = files.map((file) => characters(readFileSync(file)));
  const known = (code: number) => faces.every((face) => face.has(code));
  const substitute = known(0xfffd) ? '\ufffd' : '?';
  return (text) => {
    let ready = '';
    // Names arrive in either normal form; the font has the composed letters.
    for (const character of text.replace(/\r\n?|[\u2028\u2029]/g, '\n').normalize('NFC')) {
      if (character === '\n') ready += character;
      else if (character === '\t') ready += ' ';
      else if (!invisible.test(character))
        ready += !unfit.test(character) && known(character.codePointAt(0) ?? 0) ? character : substitute;
    }
    return ready;
  };
}

/** Controls, marks of direction, joiners and variation selectors: they only steer. */
const invisible = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;
/** Private use, halves of surrogate pairs, not characters. */
const unfit = /[\p{Co}\p{Cs}\p{Cn}]/u;

/** The code points in a TrueType file's `cmap`, formats 4 and 12. */
function characters(font: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  const tables = font.readUInt16BE(4);
  for (let table = 0; table < tables; table++) {
    const entry = 12 + table * 16;
    if (font.toString('latin1', entry, entry + 4) === 'cmap') addMaps(font, font.readUInt32BE(entry + 8), found);
  }
  return found;
}

function addMaps(font: Buffer, cmap: number, found: Set<number>): void {
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    const format = font.readUInt16BE(at);
    if (format === 4) addSegments(font, at, found);
    if (format === 12)
      for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
        const start = at + 16 + group * 12;
        for (let code = font.readUInt32BE(start); code <= font.readUInt32BE(start + 4); code++) found.add(code);
      }
  }
}

function addSegments(font: Buffer, at: number, found: Set<number>): void {
  const segments = font.readUInt16BE(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + segments * 2];
  for (let segment = 0; segment < segments; segment++) {
    const [start, end] = [font.readUInt16BE(starts + segment * 2), font.readUInt16BE(ends + segment * 2)];
    for (let code = start; code <= end && code !== 0xffff; code++) found.add(code);
  }
}
