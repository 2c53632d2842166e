import { relative, sep } from 'node:path';
import { templateRoot } from './press.js';

/** The template's path below src/, which is its path below dist/ too. */
export function templatePath(template: string): string {
  const path = relative(templateRoot, template).split(sep).join('/');
  const inside = /(?:^|\/)(?:src|dist)\/(.+\.typ)$/.exec(`/${template.split(sep).join('/')}`)?.[1];
  if (!path.startsWith('..') && path.endsWith('.typ')) return path;
  if (inside) return inside;
  throw new Error(`${template} is not a template below src/`);
}
