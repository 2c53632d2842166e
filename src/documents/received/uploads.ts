import { openBox, SealProblem, sealBox } from '../../platform/crypto/index.js';
import type { SentFile } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { keepReceived } from './keep-received.js';

/** A file that came with a form and is kept, as a case will name it. */
export interface Upload {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** Bytes that the files of one form may have together, and how many they may be. */
export const largest = 20 * 1024 * 1024;
const most = 5;

/** Keeps the files that came beside those kept before; what cannot be opened safely, and what is too many, is a problem to mend. */
export async function keepUploads(
  house: House,
  before: readonly Upload[],
  came: readonly Pick<SentFile, 'name' | 'bytes'>[],
): Promise<{ readonly files: readonly Upload[]; readonly problems: readonly Text[] }> {
  if (before.length + came.length > most) return { files: before, problems: [tooMany] };
  const files = [...before];
  const problems: Text[] = [];
  for (const { name, bytes } of came) {
    const kept = await house.db('web').transaction({}, (tx) => keepReceived(house, tx, bytes, { name }));
    const { sha256, type, size } = kept;
    if (kept.opens) files.push({ sha256, name: name.slice(0, 150), type, size });
    else problems.push(fill(wrongType, { name: name.slice(0, 100) }));
  }
  return { files, problems };
}

/**
 * Files that came with a form that has mistakes, as the form carries them on, so that nobody has to choose them again. `about` is
 * the form and whose it is: nobody else's form opens it.
 */
export function sealUploads(house: Pick<House, 'secretFor'>, about: string, files: readonly Upload[]): string {
  return files.length ? sealBox(house.secretFor('uploads'), JSON.stringify(files), `uploads|${about}`) : '';
}

/** The files that a form carried on; none where it did not, or the seal is not ours for that form. */
export function openUploads(house: Pick<House, 'secretFor'>, about: string, sealed: string): readonly Upload[] {
  try {
    return JSON.parse(openBox(house.secretFor('uploads'), sealed, `uploads|${about}`)) as readonly Upload[];
  } catch (error) {
    if (error instanceof SealProblem) return [];
    throw error;
  }
}

const wrongType = {
  lv: 'Datni „{name}” nevaram pieņemt. Sūtiet attēlu, PDF, tekstu, biroja dokumentu vai parakstītu konteineru.',
  en: 'We cannot take the file “{name}”. Send an image, PDF, text, office document or signed container.',
};

const tooMany = { lv: 'Pievienojiet ne vairāk par 5 datnēm.', en: 'Attach no more than 5 files.' };
