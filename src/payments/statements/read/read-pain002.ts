/**
 * Reads a bank's answer to payments that were handed to it (pain.002, customer payment status report) as a stream: the state of the
 * whole message, of its batch, and of each transfer by the id that it was given.
 */
import { type Reading, StatementProblem } from './piece.js';
import { openScanner } from './scan-xml.js';

/** What the bank says of one transfer, or of the whole message or its batch where `isMessage`. */
export interface Answer {
  /** The end-to-end id of the transfer, or the id of the message, which its batch bears too. */
  readonly of: string;
  readonly isMessage: boolean;
  /** `ACSC`, `ACCC`: carried out; `ACSP`, `ACTC` …: accepted; `RJCT`: refused. */
  readonly status: string;
  /** The bank's code for why, `AC04`: the account is closed. */
  readonly reason?: string;
}

export interface AnswerPiece {
  readonly kind: 'answer';
  readonly answer: Answer;
}

/** Whether the beginning of a file is such an answer. */
export const isAnswerFile = (head: string) => /<(?:[\w.-]+:)?CstmrPmtStsRpt[\s>]/.test(head);

export function openPain002(): Reading<AnswerPiece> {
  const reader = openReader();
  const scanner = openScanner(reader);
  return {
    write: (chunk) => scanner.write(chunk),
    end: () => {
      scanner.end();
      if (!reader.isReport()) throw new StatementProblem('not-camt', 'CstmrPmtStsRpt');
    },
    take: () => reader.take(),
  };
}

interface Open {
  /** The element that it is told in. */
  readonly part: keyof typeof parts;
  of?: string;
  status?: string;
  reason?: string;
}

/** What tells a state, and in which elements; transfers stand within their batch. Our messages hold one batch, which bears the message's id. */
const parts = {
  OrgnlGrpInfAndSts: { id: 'OrgnlMsgId', status: 'GrpSts', isMessage: true },
  OrgnlPmtInfAndSts: { id: 'OrgnlPmtInfId', status: 'PmtInfSts', isMessage: true },
  TxInfAndSts: { id: 'OrgnlEndToEndId', status: 'TxSts', isMessage: false },
} as const;

const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name);
const plainName = (name: string) => name.replace(/^.*:/, '');

function openReader() {
  const path: string[] = [];
  const answers: AnswerPiece[] = [];
  const open: Open[] = [];
  const state = { isReport: false, text: '' };
  return {
    isReport: () => state.isReport,
    take: () => answers.splice(0),
    open(written: string) {
      const name = plainName(written);
      path.push(name);
      state.text = '';
      if (path.length > 12) throw new StatementProblem('too-deep', name);
      if (name === 'CstmrPmtStsRpt') state.isReport = true;
      if (isPart(name)) open.push({ part: name });
    },
    text(text: string) {
      if (state.text.length < 1_000) state.text += text;
    },
    close() {
      const name = path.pop() ?? '';
      const innermost = open.at(-1);
      if (innermost) take(innermost, name, path.at(-1) ?? '', state.text.trim());
      if (innermost?.part === name) {
        open.pop();
        answers.push(...answerOf(innermost));
      }
      state.text = '';
    },
  };
}

function take(open: Open, name: string, parent: string, value: string): void {
  const { id, status } = parts[open.part];
  if (name === id) open.of = value.slice(0, 40);
  if (name === status) open.status = value.slice(0, 4);
  if (name === 'Cd' && parent === 'Rsn') open.reason = value.slice(0, 4);
}

/** A message or a batch of which nothing is said as a whole is told by its transfers; a transfer without its id or state is none. */
function answerOf({ part, of, status, reason }: Open): readonly AnswerPiece[] {
  const { isMessage } = parts[part];
  if (of && status) return [{ kind: 'answer', answer: { of, isMessage, status, ...(reason && { reason }) } }];
  if (!isMessage) throw new StatementProblem('missing', 'TxInfAndSts/OrgnlEndToEndId');
  return [];
}
