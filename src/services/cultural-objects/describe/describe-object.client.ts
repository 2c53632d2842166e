// The description of an object: written, kept and opened in this browser alone. Nothing is sent; the page works without a network.
import { makePdf, type Piece, readFont } from '../../../platform/paper/index.js';
import { fill, type Lang, say } from '../../../platform/text/index.js';
import { type Description, mostPhotographs, type Photograph, type WrittenField } from './description.js';
import { forgetDraft, keepDraft, keptDraft } from './keep-draft.js';
import { keepOffline } from './keep-offline.js';
import { makeSmall, sizeOf } from './photographs.js';
import { empty, readFile, writtenFields } from './read-file.js';
import { fieldTexts, texts } from './texts.js';

const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'lv';
const section = document.querySelector<HTMLElement>('#describe');
const says = document.querySelector<HTMLElement>('#describe-says');
const shown = document.querySelector<HTMLElement>('#photographs');
let photographs: Photograph[] = [];
/** What is neither in a file nor kept by the browser. */
let unsaved = false;
let keeping: ReturnType<typeof setTimeout> | undefined;

const box = (name: WrittenField) =>
  document.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`#${name}`);
const tell = (words: { lv: string; en: string }) => {
  if (says) says.textContent = say(words, lang);
};

section?.addEventListener('input', changed);
document.addEventListener('visibilitychange', () => {
  if (document.hidden && unsaved) void keep();
});
addEventListener('beforeunload', (event) => {
  if (unsaved) event.preventDefault();
});
on('#save-json', 'click', () => {
  const written = described();
  if (written)
    download(new Blob([JSON.stringify(written, null, 1)], { type: 'application/json' }), `${fileName(written)}.json`);
});
on('#save-pdf', 'click', async () => {
  const written = described();
  if (written) download(new Blob([await paperOf(written)], { type: 'application/pdf' }), `${fileName(written)}.pdf`);
});
on('#open-file', 'change', async (input) => {
  const file = input.files?.[0];
  const opened = file && readFile(await file.text());
  if (opened) {
    open(opened);
    await keep();
  }
  tell(opened ? texts.opened : texts.unread);
});
on('#clear', 'click', async () => {
  if (!confirm(say(texts.clearSure, lang))) return;
  clearTimeout(keeping);
  await forgetDraft();
  open(empty);
  tell(texts.cleared);
});
on('#add-photographs', 'change', async (input) => {
  for (const file of input.files ?? []) {
    if (photographs.length >= mostPhotographs) {
      tell(texts.tooMany);
      break;
    }
    const data = await makeSmall(file);
    if (data) photographs.push({ data, caption: '' });
    else tell(fill(texts.notPicture, { name: file.name }));
  }
  input.value = '';
  changed();
  showPhotographs();
});
void goOn();
void keepOffline();

function on(selector: string, event: string, does: (input: HTMLInputElement) => unknown): void {
  const element = document.querySelector<HTMLInputElement>(selector);
  element?.addEventListener(event, () => void does(element));
}

/** Opens what was begun in this browser, where nothing has been typed meanwhile. */
async function goOn(): Promise<void> {
  const kept = readFile((await keptDraft()) ?? '');
  if (!kept || unsaved) return;
  open(kept);
  tell(texts.wentOn);
}

/** A moment after the last letter, what stands in the form is kept. */
function changed(): void {
  unsaved = true;
  clearTimeout(keeping);
  keeping = setTimeout(() => void keep(), 400);
}

async function keep(): Promise<void> {
  clearTimeout(keeping);
  if (await keepDraft(JSON.stringify(written()))) unsaved = false;
}

/** What stands in the form. */
function written(): Description {
  const fields = Object.fromEntries(writtenFields.map((name) => [name, box(name)?.value.trim() ?? ''])) as Record<
    WrittenField,
    string
  > &
    Pick<Description, 'kind'>;
  return {
    format: 'object-id',
    version: 1,
    describedOn: new Date().toISOString().slice(0, 10),
    ...fields,
    photographs,
  };
}

/** The same, once it has a title; undefined before, which is said. */
function described(): Description | undefined {
  const description = written();
  if (description.title) return description;
  tell(texts.nameless);
  box('title')?.focus();
  return undefined;
}

function open(description: Description): void {
  for (const name of writtenFields) {
    const field = box(name);
    if (field) field.value = description[name];
  }
  photographs = [...description.photographs];
  showPhotographs();
  unsaved = false;
}

function showPhotographs(): void {
  shown?.replaceChildren(...photographs.map(photographLine));
}

function photographLine(photograph: Photograph, n: number): HTMLElement {
  const line = document.createElement('li');
  const image = Object.assign(document.createElement('img'), { src: photograph.data, alt: photograph.caption });
  const side = Object.assign(document.createElement('div'), { className: 'stack' });
  const label = Object.assign(document.createElement('label'), {
    htmlFor: `caption-${n}`,
    className: 'ds-label',
    textContent: say(texts.caption, lang),
  });
  const caption = Object.assign(document.createElement('input'), {
    id: `caption-${n}`,
    className: 'ds-input',
    value: photograph.caption,
    maxLength: 200,
  });
  caption.addEventListener('input', () => {
    photographs[n] = { ...photograph, caption: caption.value };
    image.alt = caption.value;
  });
  const remove = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'ds-button',
    textContent: `${say(texts.remove, lang)} ${n + 1}`,
  });
  remove.dataset.variant = 'secondary';
  remove.addEventListener('click', () => {
    photographs.splice(n, 1);
    changed();
    showPhotographs();
    document.querySelector<HTMLElement>('#add-photographs')?.focus();
  });
  side.append(label, caption, remove);
  line.append(image, side);
  return line;
}

/** The description as a paper: what is empty is left out. */
async function paperOf(description: Description): Promise<Uint8Array<ArrayBuffer>> {
  const font = await fetch(section?.dataset.font ?? '');
  const fields = writtenFields.filter((name) => name !== 'title' && description[name] !== '');
  const pieces: Piece[] = [
    { kind: 'title', text: description.title },
    ...fields.flatMap((name): Piece[] => [
      { kind: 'heading', text: say(fieldTexts[name].label, lang) },
      { kind: 'text', text: wordsOf(name, description[name]) },
    ]),
  ];
  for (const { data, caption } of description.photographs) {
    const jpeg = new Uint8Array(await await (await fetchData(data)).arrayBuffer());
    pieces.push({ kind: 'picture', jpeg, ...(await sizeOf(data)), alt: caption || description.title });
    if (caption) pieces.push({ kind: 'note', text: caption });
  }
  pieces.push({ kind: 'note', text: say(fill(texts.describedOn, { on: description.describedOn }), lang) });
  return makePdf({ title: description.title, lang, pieces }, readFont(new Uint8Array(await font.arrayBuffer())));
}

/** A kind is chosen by its word: the list shows it. */
function wordsOf(name: WrittenField, value: string): string {
  const field = box(name);
  return field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.textContent ?? value) : value;
}

async function fetchData(data: string): Promise<Blob> {
  const bytes = Uint8Array.from(atob(data.slice(data.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
  return new Blob([bytes]);
}

function fileName({ title }: Description): string {
  return (
    title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'object-id'
  );
}

function download(content: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  unsaved = false;
  tell(texts.saved);
}
