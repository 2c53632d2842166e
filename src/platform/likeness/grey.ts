/** The dots of a picture as every decoder hands them over: red, green, blue, opacity. */
export interface Dots {
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
}

/** The brightness of a picture, made small: detail that a copy loses anyway is gone. */
export interface Grey {
  readonly light: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Dots along the longer side. */
const most = 128;
const least = 8;

/** Each dot is the mean of those that it stands for. */
export function greyOf(dots: Dots): Grey {
  const step = Math.max(1, Math.max(dots.width, dots.height) / most);
  const width = Math.max(least, Math.round(dots.width / step));
  const height = Math.max(least, Math.round(dots.height / step));
  const light = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      light[y * width + x] = meanOf(dots, span(x, width, dots.width), span(y, height, dots.height));
  return { light, width, height };
}

type Span = readonly [from: number, to: number];

function span(n: number, of: number, size: number): Span {
  const from = Math.min(size - 1, Math.floor((n * size) / of));
  return [from, Math.max(from + 1, Math.floor(((n + 1) * size) / of))];
}

function meanOf({ data, width, height }: Dots, [left, right]: Span, [top, bottom]: Span): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(bottom, height); y++)
    for (let x = left; x < Math.min(right, width); x++) {
      const at = (y * width + x) * 4;
      sum += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
      count++;
    }
  return count ? sum / count : 0;
}
