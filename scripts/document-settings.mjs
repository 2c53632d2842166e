// Writes the table of settings into docs/running.md: `node scripts/document-settings.mjs`. A test says when it is due.
import { readFileSync, writeFileSync } from 'node:fs';
import { buildLete } from './build.mjs';

await buildLete();
const { settingsTable } = await import('../dist/platform/config/index.js');
const file = new URL('../docs/running.md', import.meta.url);
const table = () => `\n\n${settingsTable()}\n\n`;
writeFileSync(file, readFileSync(file, 'utf8').replace(/(?<=<!-- settings.*-->)[\s\S]*(?=<!-- \/settings -->)/, table));
