import { expect, test } from 'vitest';
import { FrameContext, renderPage } from '../platform/html/index.js';
import { releasedHead } from './agency.js';
import type { IssuedDocument } from './get-issued.js';
import { HtmlTwin } from './html-twin.js';
import { readLetter } from './letter.js';
import { exampleOrder } from './testing.js';

const document: IssuedDocument = {
  id: '1',
  number: 'IC/2026/3-01/I-1',
  title: exampleOrder().title,
  language: 'ru',
  owner: exampleOrder().owner,
  caseId: null,
  caseNumber: null,
  issuedOn: '2026-11-25',
  size: 1,
  replacedAt: null,
  replacedBy: null,
  revokedAt: null,
  revocationReason: null,
};
const frame = { lang: 'lv', csrf: undefined } as const;
const page = (letter: ReturnType<typeof readLetter>) =>
  renderPage(
    <FrameContext.Provider value={frame}>
      <HtmlTwin document={document} letter={letter} head={releasedHead('ru')} />
    </FrameContext.Provider>,
  );

test('the page says what the paper says, in the paper’s language, and runs nothing of it', () => {
  const table = { kind: 'table', caption: 'Sodāmība', columns: ['Tiesa', 'Sods'], rows: [['<b>Rīga</b>', 'Nav']] };
  const blocks = [
    { kind: 'heading', text: 'Ziņas' },
    table,
    { kind: 'list', items: ['viens'] },
    { kind: 'statement', text: 'Nav atrastas.' },
  ];
  const html = page(readLetter({ ...exampleOrder().data, blocks, signatory: { position: 'Vadītāja', name: 'Ilze' } }));
  expect(html).toContain('<article class="paper" lang="ru">');
  expect(html).toContain('25 ноября 2026');
  expect(html).toContain('IC/2026/3-01/I-1');
  expect(html).toContain('<h2>Ziņas</h2>');
  expect(html).toMatch(/<caption[^>]*>Sodāmība/);
  expect(html).not.toContain('<b>Rīga');
  expect(html).toContain('Ilze');
});

test('a paper that is not a letter is pointed to instead', () => {
  expect(readLetter({ something: 'else' })).toBeUndefined();
  expect(page(undefined)).toContain('lejupielādējiet PDF');
});
