// Runs in a process of its own, started by press.ts: the compiler keeps memory, and a crash must not take the counter with it.

import { openNative } from './engine-native.js';
import { openWasm } from './engine-wasm.js';
import { fontFiles } from './fonts.js';
import { knownGlyphs } from './glyphs.js';
import type { PressReply, PressRequest } from './press.js';

/** Compiles one template to a PDF; throws with the compiler's words. */
export interface Engine {
  readonly name: 'native' | 'wasm';
  compile(template: string, input: string): Uint8Array;
}

let engine: Engine | undefined;
let tidy: ((text: string) => string) | undefined;

process.on('message', (request: PressRequest) => void answer(request));
process.on('disconnect', () => process.exit());

async function answer({ root, template, input }: PressRequest): Promise<void> {
  let reply: PressReply;
  try {
    tidy ??= knownGlyphs(fontFiles);
    engine ??= await openEngine(root);
    // PDF/A needs a glyph for every character: what the font lacks is shown as the replacement character.
    const pdf = engine.compile(template, tidy(JSON.stringify(input)));
    reply = { pdf, rss: process.memoryUsage.rss(), engine: engine.name };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    reply = { problem: `${template}: ${problem}`, rss: process.memoryUsage.rss(), engine: engine?.name ?? 'native' };
  }
  process.send?.(reply);
}

async function openEngine(root: string): Promise<Engine> {
  if (process.env.LETE_PRESS_ENGINE === 'wasm') return openWasm(root);
  return openNative(root) ?? (await openWasm(root));
}
