import { drawLine, encodePicture } from '../../platform/pictures/index.js';
import type { MadePerson } from './fill.js';
import type { Said } from './record.js';

const [width, height] = [520, 700];

/** A made-up sheet of a file, as a scanner would see it: yellowed paper, typed capitals. */
export async function drawSheet({ surname, givenName, fatherName, n }: MadePerson, said: Said): Promise<Buffer> {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const grain = ((Math.imul(x * 374_761_393 + y * 668_265_263 + n, 1_274_126_177) >>> 24) / 255 - 0.5) * 14;
      const worn = Math.min(x, y, width - x, height - y) < 14 ? -26 : 0;
      const shade = grain + worn;
      const at = (y * width + x) * 4;
      data[at] = 232 + shade;
      data[at + 1] = 220 + shade;
      data[at + 2] = 190 + shade;
      data[at + 3] = 255;
    }
  const dots = { data, width, height };
  for (const [row, line] of linesOf(said).entries())
    drawLine(dots, plain(line), { left: 44, top: 190 + row * 34, scale: 2 });
  drawLine(dots, plain('Uzskaites kartīte'), { left: 44, top: 60, scale: 3 });
  drawLine(dots, plain(`${surname} ${givenName} ${fatherName}`), { left: 44, top: 120, scale: 2 });
  return encodePicture(dots);
}

function linesOf(said: Said): readonly string[] {
  if (said.kind === 'service') return [...wrapped(said.institution), said.post, `No ${said.from}`, `Līdz ${said.to}`];
  return [
    said.event === 'deported' ? 'Izsūtīts' : said.event === 'settled' ? 'Nometināts' : 'Atbrīvots',
    ...wrapped(said.place),
    said.on,
  ];
}

const wrapped = (text: string) => text.match(/.{1,32}(?:\s|$)/g) ?? [text];
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().trim();
