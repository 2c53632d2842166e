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
    engine ??= await openEngine(root);
    const pdf = engine.compile(template, toJson(input));
    reply = { pdf, rss: process.memoryUsage.rss(), engine: engine.name };
  } catch (error) {
    const rss = process.memoryUsage.rss();
    reply = { problem: `${template}: ${inWords(error)}`, rss, engine: engine?.name ?? 'native' };
  }
  process.send?.(reply);
}

function toJson(input: PressRequest['input']): string {
  tidy ??= knownGlyphs(fontFiles);
  const ready = tidy;
  return JSON.stringify(input, (_key, value: unknown) => (typeof value === 'string' ? ready(value) : value));
}

/** The compiler's messages without what they quote: that may be a person's name. */
function inWords(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const messages = [...text.matchAll(/message"?: ?"((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) => message);
  return (messages.join('; ') || text).replace(/`[^`]*`/g, '`…`').slice(0, 1000);
}

async function openEngine(root: string): Promise<Engine> {
  if (process.env.LETE_PRESS_ENGINE === 'wasm') return openWasm(root);
  return openNative(root) ?? (await openWasm(root));
}
