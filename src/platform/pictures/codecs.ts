import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The dots of a picture, four bytes each: red, green, blue, opacity. */
export interface Dots {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

export interface Codec {
  readonly decode: (bytes: ArrayBuffer) => Promise<Dots>;
  readonly encode: (dots: Dots) => Promise<ArrayBuffer>;
}

/** The codecs hand over their dots in the browser's own type, which Node lacks. */
class BareImageData implements Dots {
  constructor(
    readonly data: Uint8ClampedArray<ArrayBuffer>,
    readonly width: number,
    readonly height: number,
  ) {}
}
if (!('ImageData' in globalThis)) Object.assign(globalThis, { ImageData: BareImageData });

let png: Promise<Codec> | undefined;
let jpeg: Promise<Codec> | undefined;

/** Loaded when the first picture comes: most mails bring none. */
export const codecs = {
  png: () => (png ??= loadPng()),
  jpeg: () => (jpeg ??= loadJpeg()),
} as const;

async function loadPng(): Promise<Codec> {
  const [reader, writer] = await Promise.all([import('@jsquash/png/decode.js'), import('@jsquash/png/encode.js')]);
  const code = await compiled('@jsquash/png/codec/pkg/squoosh_png_bg.wasm');
  await Promise.all([reader.init(code), writer.init(code)]);
  return {
    decode: (bytes) => reader.default(bytes),
    encode: (dots) => writer.default({ ...dots, colorSpace: 'srgb' }),
  };
}

async function loadJpeg(): Promise<Codec> {
  const [reader, writer] = await Promise.all([import('@jsquash/jpeg/decode.js'), import('@jsquash/jpeg/encode.js')]);
  const code = await compiled('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm');
  await reader.init(code);
  await writer.init(await compiled('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
  return {
    decode: async (bytes) => {
      try {
        return await reader.default(bytes);
      } catch (error) {
        // The program ends at a damaged picture, in the middle of its work: run on, it reads beyond its memory or never ends.
        await reader.init(code);
        throw error;
      }
    },
    encode: (dots) => writer.default({ ...dots, colorSpace: 'srgb' }, { quality: 85 }),
  };
}

async function compiled(path: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(fileURLToPath(import.meta.resolve(path))));
}
