import type { Font } from './font.js';

/** One piece of a paper, in reading order. */
export type Piece =
  | { readonly kind: 'title' | 'heading' | 'text' | 'note'; readonly text: string }
  /** A JPEG with what it shows in words. */
  | {
      readonly kind: 'picture';
      readonly jpeg: Uint8Array;
      readonly width: number;
      readonly height: number;
      readonly alt: string;
    };

/** A4 in points. */
export const sheet = { width: 595, height: 842 } as const;
const margin = 56;
const across = sheet.width - margin * 2;

const looks = {
  title: { size: 20, before: 0, after: 8, strong: true },
  heading: { size: 11, before: 10, after: 2, strong: true },
  text: { size: 11, before: 0, after: 4, strong: false },
  note: { size: 9, before: 4, after: 4, strong: false },
} as const;

/** A line of letters, or a picture, at its place on a page; `piece` is the piece that it is of. */
export type Placed =
  | {
      readonly piece: number;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly strong: boolean;
      readonly line: string;
    }
  | { readonly piece: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Puts the pieces onto pages, from the top down; a heading never ends a page. */
export function layOut(pieces: readonly Piece[], font: Font): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [[]];
  let y = sheet.height - margin;
  const room = (needed: number) => {
    if (y - needed >= margin) return;
    pages.push([]);
    y = sheet.height - margin;
  };
  pieces.forEach((piece, n) => {
    if (piece.kind === 'picture') {
      const share = Math.min(across / piece.width, 300 / piece.height);
      const [width, height] = [piece.width * share, piece.height * share];
      room(height + 12);
      y -= height + 6;
      pages.at(-1)?.push({ piece: n, x: margin, y, width, height });
      y -= 6;
      return;
    }
    const { size, before, after, strong } = looks[piece.kind];
    y -= before;
    if (piece.kind === 'heading') room(size * 4);
    for (const line of linesOf(piece.text, size, font)) {
      room(size * 1.4);
      y -= size * 1.4;
      pages.at(-1)?.push({ piece: n, x: margin, y, size, strong, line });
    }
    y -= after;
  });
  return pages;
}

/** Words in lines as wide as the page; a word that is wider is cut. */
function linesOf(text: string, size: number, font: Font): readonly string[] {
  const widthOf = (words: string) =>
    ([...words].reduce((sum, letter) => sum + font.widthOf(font.glyphOf(letter)), 0) * size) / 1000;
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [''];
    for (const word of paragraph.split(/\s+/)) {
      const line = lines.at(-1) ?? '';
      const longer = line ? `${line} ${word}` : word;
      if (widthOf(longer) <= across) lines[lines.length - 1] = longer;
      else lines.push(...cut(word, (part) => widthOf(part) <= across));
    }
    return lines.filter((line, n) => line !== '' || n > 0);
  });
}

function cut(word: string, fits: (part: string) => boolean): readonly string[] {
  const parts: string[] = [''];
  for (const letter of word) {
    const longer = (parts.at(-1) ?? '') + letter;
    if (fits(longer)) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}
