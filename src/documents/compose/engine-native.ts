import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fontFiles } from './fonts.js';
import type { Engine } from './press-child.js';

interface Diagnostics {
  readonly shortDiagnostics?: readonly { readonly message: string; readonly severity: string }[];
}
interface Compiler {
  compile(options: object): {
    readonly result: object | null;
    hasError(): boolean;
    takeError(): Diagnostics | null;
    takeDiagnostics(): Diagnostics | null;
  };
  pdf(document: object, options: { readonly pdfStandard: string }): Uint8Array;
  evictCache(maxAge: number): void;
}
interface Binding {
  readonly NodeCompiler: { create(options: object): Compiler };
}

/** The binding exists for Linux x64 with glibc only; elsewhere undefined. */
const bindingName = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';

/** Whether this machine has the native library; says nothing of whether it loads. */
export function hasNative(): boolean {
  try {
    createRequire(import.meta.url).resolve(bindingName);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return false;
    throw error;
  }
}

/** Typst as a native library: some 4 ms a document, tagged PDF/A-2a. Undefined where there is none for this machine. */
export function openNative(root: string): Engine | undefined {
  const binding = findBinding();
  if (!binding) return undefined;
  const compiler = binding.NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontBlobs: [] }, { fontPaths: fontFiles }],
  });
  let count = 0;
  return {
    name: 'native',
    compile: (template, input) => {
      const options = { mainFilePath: join(root, template), inputs: { input } };
      const compiled = compiler.compile(options);
      if (!compiled.result || compiled.hasError())
        throw new Error(inWords(compiled.takeDiagnostics() ?? compiled.takeError()));
      const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2a' });
      // Memoised layouts of documents that will never be set again: let go of them early.
      if (++count % 10 === 0) compiler.evictCache(5);
      return pdf;
    },
  };
}

function findBinding(): Binding | undefined {
  const require = createRequire(import.meta.url);
  try {
    return require(bindingName) as Binding;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'MODULE_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED') return undefined;
    throw error;
  }
}

function inWords(diagnostics: Diagnostics | null): string {
  return diagnostics?.shortDiagnostics?.map(({ message }) => message).join('; ') || 'the compiler gave no reason';
}
