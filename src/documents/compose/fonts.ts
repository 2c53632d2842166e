import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'));

/** The faces that documents are set in: whole TrueType files with Latin, Greek and Cyrillic. */
export const fontFiles: readonly string[] = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'].map((face) =>
  join(folder, face, `NotoSans_${face}.ttf`),
);
