// A strict reader of XML without a document type, piece by piece: what camt messages are written in, and nothing more. Whatever is not
// well-formed is refused. A parser of the whole language would be larger than all that reads statements.
import { StatementProblem } from './piece.js';

export interface Heard {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(): void;
}

/** The longest tag, comment or stretch of text that is held. */
const longest = 262_144;

export function openScanner(heard: Heard) {
  const names: string[] = [];
  const state = { rest: '', hasRoot: false };
  const tell: Teller = { heard, names, state };
  return {
    write(chunk: string): void {
      state.rest += chunk;
      let at = 0;
      for (;;) {
        const end = nextToken(state.rest, at, tell);
        if (end === undefined) break;
        at = end;
      }
      state.rest = state.rest.slice(at);
      if (state.rest.length > longest) throw new StatementProblem('too-deep', 'XML');
    },
    end(): void {
      const isOver = state.hasRoot && names.length === 0 && state.rest.trim() === '';
      if (!isOver) throw new StatementProblem('cut-off', names.at(-1) ?? '');
    },
  };
}

interface Teller {
  readonly heard: Heard;
  readonly names: string[];
  readonly state: { hasRoot: boolean };
}

const malformed = (what: string) => new StatementProblem('not-xml', what.slice(0, 60));

/** Reads one token; where it ends, or undefined when more of the file is needed. */
function nextToken(source: string, at: number, tell: Teller): number | undefined {
  const start = source.indexOf('<', at);
  if (start === at) return markup(source, at, tell);
  const text = source.slice(at, start < 0 ? undefined : start);
  if (start < 0 && (tell.names.length > 0 || text.replace('\uFEFF', '').trim() === '')) return undefined;
  if (tell.names.length > 0) tell.heard.text(decoded(text));
  else if (text.replace('\uFEFF', '').trim() !== '') throw malformed('text outside of the message');
  return start;
}

function markup(source: string, at: number, tell: Teller): number | undefined {
  const next = source.startsWith('<!', at) ? source.slice(at, at + 9) : '';
  // Too little to see what it is.
  if (source.length - at < 2 || (next.length < 9 && next !== '' && !next.includes('>'))) return undefined;
  if (next.startsWith('<!--')) return skipTo(source, at, '-->');
  if (next === '<![CDATA[') {
    const end = skipTo(source, at, ']]>');
    if (end !== undefined) tell.heard.text(source.slice(at + 9, end - 3));
    return end;
  }
  if (next) throw /^<!doctype/i.test(next) ? new StatementProblem('doctype', 'DOCTYPE') : malformed(next);
  if (source.startsWith('<?', at)) return skipTo(source, at, '?>');
  const end = endOfTag(source, at);
  if (end !== undefined) tag(source.slice(at + 1, end - 1), tell);
  return end;
}

function skipTo(source: string, at: number, mark: string): number | undefined {
  const end = source.indexOf(mark, at);
  return end < 0 ? undefined : end + mark.length;
}

/** Behind the `>` that no quotes enclose. */
function endOfTag(source: string, at: number): number | undefined {
  let end = source.indexOf('>', at);
  if (end < 0) return undefined;
  const quotes = source.slice(at, end).match(/["']/g);
  if (!quotes || quotes.length % 2 === 0) return end + 1;
  for (let quote = '', each = at; each < source.length; each++) {
    const character = source[each] ?? '';
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') {
      end = each;
      return end + 1;
    }
  }
  return undefined;
}

const nameForm = /^[A-Za-z_][\w.:-]*/;
const attributeForm = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

function tag(inside: string, { heard, names, state }: Teller): void {
  if (inside.startsWith('/')) {
    if (names.pop() !== inside.slice(1).trimEnd()) throw malformed(`</${inside}>`);
    heard.close();
    return;
  }
  const name = nameForm.exec(inside)?.[0];
  if (!name || (names.length === 0 && state.hasRoot)) throw malformed(`<${inside}>`);
  const isEmpty = inside.endsWith('/');
  const attributes = attributesOf(isEmpty ? inside.slice(0, -1) : inside, name.length);
  state.hasRoot = true;
  heard.open(name, attributes);
  if (isEmpty) heard.close();
  else names.push(name);
}

function attributesOf(inside: string, from: number): Record<string, string> {
  const attributes: Record<string, string> = {};
  attributeForm.lastIndex = from;
  let end = from;
  for (let found = attributeForm.exec(inside); found; found = attributeForm.exec(inside)) {
    const [, name = '', double, single] = found;
    if (name in attributes) throw malformed(`${name} twice`);
    attributes[name] = decoded(double ?? single ?? '');
    end = attributeForm.lastIndex;
  }
  if (inside.slice(end).trim() !== '') throw malformed(`<${inside}>`);
  return attributes;
}

const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML's own five entities and characters by number; any other is refused. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;]{0,10};?)/g, (_all, inside: string) => {
    const number = /^#(?:(\d{1,7})|x([0-9a-fA-F]{1,6}));$/.exec(inside);
    const code = number && Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 10 : 16);
    const character = code
      ? code <= 0x10ffff
        ? String.fromCodePoint(code)
        : undefined
      : known[inside.replace(/;$/, '')];
    if (character === undefined || !inside.endsWith(';')) throw malformed(`&${inside}`);
    return character;
  });
}
