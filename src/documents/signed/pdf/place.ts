import { SignatureProblem } from '../report.js';

/** A signature or document timestamp in a PDF, and what it covers. */
export interface Place {
  readonly cms: Buffer;
  readonly content: readonly [Buffer, Buffer];
  /** The signature's dictionary without the signature itself. */
  readonly dictionary: string;
  /** Where its object begins, right behind `obj`. */
  readonly body: number;
  /** Where what it covers ends. */
  readonly end: number;
}

/** The place whose range is named at that byte; throws SignatureProblem. */
export function readPlace(file: Buffer, at: number): Place {
  const found = /^\/ByteRange\s{0,9}\[\s{0,9}0\s{1,9}(\d{1,10})\s{1,9}(\d{1,10})\s{1,9}(\d{1,10})\s{0,99}\]/.exec(
    file.toString('latin1', at, at + 200),
  );
  const [from = 0, to = 0, rest = 0] = (found ?? []).slice(1).map(Number);
  if (!found || from >= to || to - from > 400_000 || to + rest > file.length || at >= to + rest)
    throw new SignatureProblem('format', 'a malformed ByteRange');
  const hex = file.toString('latin1', from + 1, to - 1);
  if (file[from] !== 0x3c || file[to - 1] !== 0x3e || !/^(?:[0-9A-Fa-f]{2})+$/.test(hex))
    throw new SignatureProblem('format', 'a malformed signature place');
  const begin = file.lastIndexOf(' obj', Math.min(at, from));
  const end = file.indexOf('endobj', Math.max(at, to));
  const [before, after] = [
    file.toString('latin1', Math.max(begin, 0), from),
    file.toString('latin1', to, Math.max(end, to)),
  ];
  const inOne = begin >= 0 && end >= 0 && !before.includes('endobj') && (at < from || at < end);
  if (!inOne || !/\/Contents\s{0,9}$/.test(before))
    throw new SignatureProblem('format', 'not one signature dictionary');
  return {
    cms: Buffer.from(hex, 'hex'),
    content: [file.subarray(0, from), file.subarray(to, to + rest)],
    dictionary: before + after,
    body: begin + 4,
    end: to + rest,
  };
}
