import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fontFiles } from './fonts.js';
import type { Engine } from './press-child.js';

interface WasmCompiler {
  set_fonts(fonts: unknown): void;
  map_shadow(path: string, content: Uint8Array): boolean;
  compile(main: string, inputs: readonly (readonly [string, string])[], format: string, diagnostics: number): unknown;
}
interface WasmModule {
  default(): Promise<unknown>;
  TypstCompilerBuilder: new () => { set_dummy_access_model(): void; build(): Promise<WasmCompiler> };
  TypstFontResolverBuilder: new () => { add_raw_font(font: Uint8Array): void; build(): Promise<unknown> };
}

const moduleName = '@myriaddreamin/typst-ts-web-compiler';

/**
 * Typst as WebAssembly, for machines without the native library: the same pages and tags, slower, and without the PDF/A
 * mark, which this build cannot be asked for. It is given the templates and fonts and can reach nothing else.
 */
export async function openWasm(root: string): Promise<Engine> {
  const typst = (await import(moduleName)) as WasmModule;
  await typst.default();
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const compiler = await builder.build();
  const fonts = new typst.TypstFontResolverBuilder();
  for (const file of fontFiles) fonts.add_raw_font(readFileSync(file));
  compiler.set_fonts(await fonts.build());
  for (const file of templatesBelow(root))
    compiler.map_shadow(`/${relative(root, file).split(sep).join('/')}`, readFileSync(file));
  return {
    name: 'wasm',
    compile: (template, input) => {
      const answer = compiler.compile(`/${template}`, [['input', input]], 'pdf', 1) as {
        readonly result?: Uint8Array;
        readonly diagnostics?: unknown;
      };
      if (!answer.result) throw new Error(JSON.stringify(answer.diagnostics ?? 'the compiler gave no reason'));
      return answer.result;
    },
  };
}

function templatesBelow(root: string): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.typ'))
    .map((entry) => join(entry.parentPath, entry.name));
}
