import { randomFor } from '../../platform/generate/index.js';
import { type Dots, encodePicture } from '../../platform/pictures/index.js';

const [width, height] = [240, 320];
type Colour = readonly [number, number, number];

const skins: readonly [Colour, ...Colour[]] = [
  [236, 200, 170],
  [224, 182, 150],
  [246, 216, 192],
  [205, 160, 128],
];
const hairs: readonly [Colour, ...Colour[]] = [
  [62, 44, 32],
  [122, 84, 48],
  [196, 160, 96],
  [38, 36, 40],
  [150, 148, 150],
];
const shirts: readonly [Colour, ...Colour[]] = [
  [52, 84, 120],
  [92, 60, 84],
  [60, 96, 76],
  [120, 120, 128],
];
const ground: Colour = [222, 226, 230];

/** A portrait that is plainly drawn: nobody's face. All of it follows from the seed and n. */
export async function makeUpFace(seed: number, n: number, sex: 'female' | 'male'): Promise<Buffer> {
  const chance = randomFor(seed, 'biometrics', n);
  const [skin, hair, shirt] = [chance.pick(skins), chance.pick(hairs), chance.pick(shirts)];
  const dots: Dots = { data: new Uint8ClampedArray(width * height * 4).fill(255), width, height };
  const [middle, wide, long] = [width / 2, 62 + chance.int(8), 80 + chance.int(10)];
  const smile = 4 + chance.int(6);
  fillAll(dots, ground);
  // From the back to the front: long hair, shoulders, neck, ears, head, hair, eyes, nose, mouth.
  if (sex === 'female') oval(dots, hair, { x: middle, y: 160, wide: wide + 22, high: long + 46 });
  oval(dots, shirt, { x: middle, y: 350, wide: 118, high: 84 });
  oval(dots, shade(skin, 0.9), { x: middle, y: 246, wide: 28, high: 44 });
  for (const side of [-1, 1]) oval(dots, shade(skin, 0.93), { x: middle + side * wide, y: 158, wide: 10, high: 18 });
  oval(dots, skin, { x: middle, y: 150, wide, high: long });
  oval(dots, hair, { x: middle, y: 92, wide: wide + 4, high: sex === 'male' ? 42 : 50, to: 112 });
  for (const side of [-1, 1]) {
    oval(dots, [250, 250, 250], { x: middle + side * 26, y: 148, wide: 13, high: 7 });
    oval(dots, [60, 70, 84], { x: middle + side * 26, y: 148, wide: 6, high: 6 });
    oval(dots, shade(hair, 0.9), { x: middle + side * 26, y: 130, wide: 15, high: 4 });
  }
  oval(dots, shade(skin, 0.86), { x: middle, y: 178, wide: 9, high: 14, from: 172 });
  oval(dots, [176, 96, 92], { x: middle, y: 206, wide: 22, high: smile + 3, from: 205 });
  return encodePicture(dots);
}

function fillAll(dots: Dots, colour: Colour): void {
  for (let at = 0; at < width * height; at++) paint(dots, at, colour);
}

interface Oval {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
  /** Only rows below or above. */
  readonly from?: number;
  readonly to?: number;
}

function oval(dots: Dots, colour: Colour, { x, y, wide, high, from = 0, to = height }: Oval): void {
  for (let row = Math.max(0, from, Math.floor(y - high)); row < Math.min(height, to, y + high); row++) {
    const half = wide * Math.sqrt(Math.max(0, 1 - ((row - y) / high) ** 2));
    for (let column = Math.ceil(x - half); column <= x + half; column++)
      if (column >= 0 && column < width) paint(dots, row * width + column, colour);
  }
}

function shade([red, green, blue]: Colour, by: number): Colour {
  return [red * by, green * by, blue * by];
}

function paint({ data }: Dots, at: number, [red, green, blue]: Colour): void {
  data.set([red, green, blue, 255], at * 4);
}
