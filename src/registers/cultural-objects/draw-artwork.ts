import { type Random, randomFor } from '../../platform/generate/index.js';
import type { Dots } from '../../platform/likeness/index.js';
import type { ObjectKind } from './object.js';

/** Made-up works of art, drawn from a seed: for the demonstration, and for trying how pictures are found again. */

type Colour = readonly [red: number, green: number, blue: number];
/** The colour at a place, both from 0 to 1; undefined where this shape is not. */
type Shape = (x: number, y: number) => Colour | undefined;

interface Brush {
  readonly between: (from: number, to: number) => number;
  readonly pick: Random['pick'];
  readonly int: Random['int'];
}

/** Work `n`, of a kind, so many dots wide. */
export function drawArtwork(
  seed: number,
  n: number,
  { kind, width }: { readonly kind: ObjectKind; readonly width: number },
): Dots & { readonly data: Uint8ClampedArray<ArrayBuffer> } {
  const random = randomFor(seed, 'artwork', n);
  const brush: Brush = { ...random, between: (from, to) => from + ((to - from) * random.int(10_000)) / 10_000 };
  const height = Math.round(width * brush.between(0.78, 1.35));
  const shapes = (moulds[kind] ?? landscape)(brush);
  const grain = brush.between(5, 16);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [red, green, blue] = colourAt(shapes, (x + 0.5) / width, (y + 0.5) / height);
      const grainHere = ((Math.imul(x * 374_761_393 + y * 668_265_263, 1_274_126_177) >>> 24) / 255 - 0.5) * grain;
      const at = (y * width + x) * 4;
      data[at] = red + grainHere;
      data[at + 1] = green + grainHere;
      data[at + 2] = blue + grainHere;
      data[at + 3] = 255;
    }
  return { data, width, height };
}

function colourAt(shapes: readonly Shape[], x: number, y: number): Colour {
  for (let n = shapes.length - 1; n >= 0; n--) {
    const colour = shapes[n]?.(x, y);
    if (colour) return colour;
  }
  return [90, 90, 90];
}

const oval =
  (colour: Colour, [cx, cy, rx, ry]: readonly [number, number, number, number]): Shape =>
  (x, y) =>
    ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1 ? shaded(colour, 1.12 - (x - cx + rx) / rx / 6) : undefined;
const box =
  (colour: Colour, [left, top, right, bottom]: readonly [number, number, number, number]): Shape =>
  (x, y) =>
    x > left && x < right && y > top && y < bottom ? shaded(colour, 1.08 - (x - left) / (right - left) / 6) : undefined;
const roof =
  (colour: Colour, [left, top, right, bottom]: readonly [number, number, number, number]): Shape =>
  (x, y) =>
    y > top && y < bottom && Math.abs(x - (left + right) / 2) < (((right - left) / 2) * (y - top)) / (bottom - top)
      ? colour
      : undefined;
const ground =
  (top: Colour, bottom: Colour): Shape =>
  (_, y) =>
    mixed(top, bottom, y);
const shaded = ([red, green, blue]: Colour, by: number): Colour => [red * by, green * by, blue * by];
const mixed = (one: Colour, other: Colour, share: number): Colour =>
  [0, 1, 2].map((part) => (one[part] ?? 0) * (1 - share) + (other[part] ?? 0) * share) as unknown as Colour;
const any = (brush: Brush, [from, to] = [50, 215]): Colour => [
  brush.between(from, to),
  brush.between(from, to),
  brush.between(from, to),
];

function hill(brush: Brush, base: number, colour: Colour): Shape {
  const [rise, often, from] = [brush.between(0.02, 0.13), brush.between(2, 8), brush.between(0, 6)];
  return (x, y) => (y > base + rise * Math.sin(x * often + from) ? shaded(colour, 1.2 - (y - base)) : undefined);
}

/** Sky, sun, hills, a farm, trees. */
function landscape(brush: Brush): readonly Shape[] {
  const sky = brush.pick([
    [166, 196, 222],
    [228, 190, 150],
    [120, 140, 170],
    [214, 214, 196],
  ] as const);
  const sun: Shape = oval([246, 226, 170], [brush.between(0.1, 0.9), brush.between(0.08, 0.3), 0.07, 0.06]);
  const hills = [0.42, 0.56, 0.7].map((base) =>
    hill(brush, base + brush.between(-0.06, 0.08), [
      brush.between(50, 140),
      brush.between(80, 150),
      brush.between(40, 100),
    ]),
  );
  const left = brush.between(0.08, 0.6);
  const house = [
    box([214, 200, 176], [left, 0.56, left + 0.2, 0.7]),
    roof([140, 66, 48], [left - 0.03, 0.44, left + 0.23, 0.57]),
  ];
  const trees = Array.from({ length: 2 + brush.int(4) }, () => {
    const [at, foot, size] = [brush.between(0.05, 0.95), brush.between(0.6, 0.92), brush.between(0.04, 0.12)];
    return [
      box([84, 60, 42], [at - 0.008, foot - size, at + 0.008, foot]),
      oval([44, brush.between(80, 120), 52], [at, foot - size * 1.6, size * 0.7, size]),
    ];
  }).flat();
  return [ground(sky, [240, 232, 214]), sun, ...hills, ...house, ...trees];
}

/** The shapes nearer or farther, higher or lower, to the right or left, before a ground of their own. */
function placed(brush: Brush, ground: readonly Shape[], shapes: readonly Shape[]): readonly Shape[] {
  const [size, right, down, mirrored] = [
    brush.between(0.7, 1.35),
    brush.between(-0.16, 0.16),
    brush.between(-0.12, 0.12),
    brush.int(2) === 1,
  ];
  const moved = shapes.map(
    (shape): Shape =>
      (x, y) => {
        const across = (x - 0.5 - right) / size + 0.5;
        return shape(mirrored ? 1 - across : across, (y - 0.5 - down) / size + 0.5);
      },
  );
  return [...ground, ...moved, ...Array.from({ length: brush.int(4) }, () => thing(brush))];
}

/** Something beside what is shown: a fruit, a book, a cloth. */
function thing(brush: Brush): Shape {
  const [x, y, wide, high] = [
    brush.between(0.05, 0.95),
    brush.between(0.1, 0.95),
    brush.between(0.03, 0.14),
    brush.between(0.03, 0.14),
  ];
  return brush.int(2)
    ? oval(any(brush), [x, y, wide, high])
    : box(any(brush), [x - wide, y - high, x + wide, y + high]);
}

/** A saint before gold. */
function icon(brush: Brush): readonly Shape[] {
  const gold: Colour = [brush.between(190, 220), brush.between(150, 175), 84];
  const robe = any(brush, [40, 150]);
  const side = brush.between(0.4, 0.6);
  return placed(
    brush,
    [ground(shaded(gold, 0.72), shaded(gold, 0.6)), box(gold, [0.08, 0.07, 0.92, 0.93])],
    [
      oval([236, 206, 120], [side, 0.32, 0.22, 0.19]),
      oval(robe, [side, 0.86, brush.between(0.3, 0.4), 0.42]),
      oval([202, 156, 120], [side, 0.34, 0.1, 0.13]),
      oval([70, 46, 34], [side, 0.245, 0.1, 0.055]),
      box([120, 40, 36], [side + brush.between(0.04, 0.14), 0.62, side + 0.28, 0.82]),
      ...Array.from({ length: brush.int(4) }, () =>
        oval(any(brush), [brush.between(0.14, 0.86), brush.between(0.12, 0.26), 0.035, 0.03]),
      ),
    ],
  );
}

function portrait(brush: Brush): readonly Shape[] {
  const at = brush.between(0.42, 0.58);
  const hair = brush.pick([
    [62, 44, 34],
    [150, 110, 60],
    [190, 186, 178],
  ] as const);
  return placed(
    brush,
    [ground(any(brush, [40, 110]), any(brush, [30, 80]))],
    [
      oval(any(brush, [30, 160]), [at, 1.02, 0.42, 0.4]),
      oval([222, 214, 200], [at, 0.66, 0.12, 0.07]),
      oval(hair, [at, 0.35, 0.17, brush.between(0.18, 0.24)]),
      oval([214, 170, 138], [at, 0.42, 0.125, 0.17]),
      oval([60, 44, 40], [at - 0.05, 0.4, 0.016, 0.01]),
      oval([60, 44, 40], [at + 0.05, 0.4, 0.016, 0.01]),
      oval([166, 84, 78], [at, 0.51, 0.04, 0.012]),
    ],
  );
}

/** Something of clay, silver or glass on a table. */
function vessel(brush: Brush): readonly Shape[] {
  const body = any(brush, [70, 220]);
  const [wide, tall, at] = [brush.between(0.14, 0.28), brush.between(0.18, 0.3), brush.between(0.4, 0.6)];
  return placed(
    brush,
    [ground(any(brush, [150, 230]), any(brush, [140, 200])), box(any(brush, [60, 150]), [0, 0.76, 1, 1])],
    [
      oval(shaded(body, 0.4), [at + 0.06, 0.82, wide, 0.04]),
      oval(body, [at, 0.6, wide, tall]),
      box(body, [at - wide * 0.4, 0.6 - tall * 1.4, at + wide * 0.4, 0.6]),
      oval(shaded(body, 0.6), [at, 0.6 - tall * 1.4, wide * 0.45, 0.025]),
      ...Array.from({ length: 2 + brush.int(4) }, () =>
        oval(any(brush), [at + brush.between(-wide, wide) * 0.7, 0.6 + brush.between(-tall, tall) * 0.7, 0.03, 0.03]),
      ),
    ],
  );
}

/** A medal, a coin, the face of a clock. */
function round(brush: Brush): readonly Shape[] {
  const metal = brush.pick([
    [206, 172, 92],
    [186, 188, 192],
    [168, 112, 74],
  ] as const);
  const marks = Array.from({ length: 5 + brush.int(8) }, (_, n) => {
    const turn = n * brush.between(0.5, 1.1);
    return oval(shaded(metal, n % 2 ? 0.6 : 1.25), [
      0.5 + Math.cos(turn) * brush.between(0.05, 0.28),
      0.5 + Math.sin(turn) * brush.between(0.05, 0.28),
      brush.between(0.02, 0.09),
      brush.between(0.02, 0.09),
    ]);
  });
  return [
    ground(any(brush, [40, 120]), any(brush, [60, 150])),
    oval(metal, [0.5, 0.5, 0.4, 0.4]),
    oval(shaded(metal, 0.82), [0.5, 0.5, 0.34, 0.34]),
    ...marks,
  ];
}

const moulds: Readonly<Partial<Record<ObjectKind, (brush: Brush) => readonly Shape[]>>> = {
  painting: landscape,
  graphics: portrait,
  icon,
  religious: icon,
  sculpture: portrait,
  ceramics: vessel,
  silver: vessel,
  coin: round,
  clock: round,
  jewellery: round,
  archaeology: round,
};
