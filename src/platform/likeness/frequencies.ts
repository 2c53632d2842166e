import type { Grey } from './grey.js';

/** A part of the picture, in shares of it, and how far the picture is turned back around its middle, in degrees. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly turn: number;
}

const points = 24;
const low = 8;

/** Which frequencies, lowest first; never the mean of all, which only tells how bright the picture is. */
const order: readonly (readonly [u: number, v: number])[] = Array.from(
  { length: low * low },
  (_, n) => [n % low, Math.floor(n / low)] as const,
)
  .sort(([u, v], [p, q]) => u + v - p - q || u - p)
  .slice(1);

const cosines = Array.from({ length: low }, (_, u) =>
  Float32Array.from({ length: points }, (_, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * points))),
);

/** The 63 lowest frequencies of a frame's brightness (DCT-II), lowest first. */
export function frequenciesOf(grey: Grey, frame: Frame): Float32Array {
  const along = new Float32Array(low * points);
  const light = lightAt(grey, frame);
  for (let y = 0; y < points; y++)
    for (let x = 0; x < points; x++) {
      const value = light(x, y);
      for (let u = 0; u < low; u++) {
        const at = u * points + y;
        along[at] = (along[at] ?? 0) + value * (cosines[u]?.[x] ?? 0);
      }
    }
  return Float32Array.from(order, ([u, v]) => {
    let sum = 0;
    for (let y = 0; y < points; y++) sum += (along[u * points + y] ?? 0) * (cosines[v]?.[y] ?? 0);
    return sum;
  });
}

/** The brightness at a point of the frame's grid, between the dots; beyond the edge it is that of the edge. */
function lightAt({ light, width, height }: Grey, frame: Frame): (x: number, y: number) => number {
  const angle = (frame.turn * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return (x, y) => {
    const right = (frame.left + ((x + 0.5) / points) * frame.width - 0.5) * width;
    const down = (frame.top + ((y + 0.5) / points) * frame.height - 0.5) * height;
    const px = within(right * cosine - down * sine + width / 2 - 0.5, width);
    const py = within(right * sine + down * cosine + height / 2 - 0.5, height);
    const [left, top] = [Math.floor(px), Math.floor(py)];
    const [dx, dy] = [px - left, py - top];
    const at = top * width + left;
    const above = (light[at] ?? 0) * (1 - dx) + (light[at + 1] ?? 0) * dx;
    const below = (light[at + width] ?? 0) * (1 - dx) + (light[at + width + 1] ?? 0) * dx;
    return above * (1 - dy) + below * dy;
  };
}

function within(place: number, size: number): number {
  return Math.min(size - 1.001, Math.max(0, place));
}
