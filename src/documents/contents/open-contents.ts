import { builtFile } from '../../platform/apart/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { Text } from '../../platform/text/index.js';
import type { RefusalCode } from '../signed/report.js';
import { refusals } from '../signed/words.js';
import { askApart } from '../verify/quarantine.js';
import type { Content, Contents } from './read-contents.js';

const childPath = builtFile(new URL('./contents-child.js', import.meta.url));
const picturePath = builtFile(new URL('./picture-child.js', import.meta.url));

const atOnce = 2;
let running = 0;

/** What a ZIP or signed container holds, read in a process apart; what cannot be read safely is refused with the reason in words. */
export async function listContents(file: Uint8Array): Promise<readonly Content[] | { readonly refused: Text }> {
  const contents = await ask<Contents>({ file });
  return 'refused' in contents ? { refused: refusals[contents.refused] } : contents.files;
}

/** One file inside a container, by its place there; refuses what cannot be unpacked safely. */
export async function openContent(
  file: Uint8Array,
  nth: number,
): Promise<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array }> {
  const content = await ask<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array }>({
    file,
    nth,
  });
  if ('refused' in content) throw new Refusal('not-valid', refusals[content.refused]);
  return content;
}

/**
 * A file as it may be shown: of a picture only its dots, drawn anew in a process apart (security.md, rule 11); one that cannot be
 * drawn is only saved. Whatever is no picture comes back as it is.
 */
export async function showable<File extends { readonly type: string; readonly bytes: Uint8Array }>(
  file: File,
): Promise<File> {
  if (!file.type.startsWith('image/')) return file;
  const answer = await ask<{ readonly drawn?: { readonly type: string; readonly bytes: Uint8Array } }>(
    { file: file.bytes },
    picturePath,
  );
  return { ...file, ...(('drawn' in answer && answer.drawn) || { type: 'application/octet-stream' }) };
}

/** Whether a file is one whose contents can be listed, by its name or type; containers inside it are not opened further. */
export function isContainer({ name, type }: { readonly name: string; readonly type?: string }): boolean {
  return /\.(asice|sce|edoc|bdoc|adoc|zip)$/i.test(name.trim()) || /asic|zip-compressed|\/zip$/i.test(type ?? '');
}

async function ask<Answer extends object>(
  question: object,
  path = childPath,
): Promise<Answer | { readonly refused: RefusalCode }> {
  if (!path) throw new Error('the build is missing: run npm run build');
  if (running >= atOnce) throw new Refusal('too-many', busy, { retryAfter: 5 });
  running += 1;
  try {
    const answer = await askApart<Answer>(path, question);
    return typeof answer === 'string' ? { refused: answer.includes('long') ? 'too-long' : 'reader-failed' } : answer;
  } finally {
    running -= 1;
  }
}

const busy = {
  lv: 'Šobrīd tiek lasītas citas datnes. Lūdzu, mēģiniet pēc brīža.',
  en: 'Other files are being read. Please try again in a moment.',
};
