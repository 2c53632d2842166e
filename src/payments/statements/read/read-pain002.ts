/**
 * Reads a bank's answer to payments that were handed to it (pain.002, customer payment status report) as a stream: the state of the
 * whole message, and of each transfer by the id that it was given.
 */
import { StatementProblem } from './piece.js';
import { openScanner } from './scan-xml.js';

/** What the bank says of one transfer, or of the whole message where `isMessage`. */
export interface Answer {
  /** The end-to-end id of the transfer, or the id of the message. */
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

export async function* readPain002(chunks: AsyncIterable<string>): AsyncGenerator<AnswerPiece> {
  const reader = openReader();
  const scanner = openScanner(reader);
  for await (const chunk of chunks) {
    scanner.write(chunk);
    yield* reader.take();
  }
  scanner.end();
  yield* reader.take();
  if (!reader.isReport()) throw new StatementProblem('not-camt', 'CstmrPmtStsRpt');
}

interface Open {
  readonly isMessage: boolean;
  of?: string;
  status?: string;
  reason?: string;
}

const plainName = (name: string) => name.replace(/^.*:/, '');

function openReader() {
  const path: string[] = [];
  const answers: AnswerPiece[] = [];
  const state = { isReport: false, text: '', open: undefined as Open | undefined };
  return {
    isReport: () => state.isReport,
    take: () => answers.splice(0),
    open(name: string) {
      path.push(plainName(name));
      state.text = '';
      if (path.length > 12) throw new StatementProblem('too-deep', plainName(name));
      if (plainName(name) === 'CstmrPmtStsRpt') state.isReport = true;
      if (plainName(name) === 'OrgnlGrpInfAndSts') state.open = { isMessage: true };
      if (plainName(name) === 'TxInfAndSts') state.open = { isMessage: false };
    },
    text(text: string) {
      if (state.text.length < 1_000) state.text += text;
    },
    close() {
      const name = path.pop() ?? '';
      const { open } = state;
      const value = state.text.trim();
      if (open) take(open, name, path.at(-1) ?? '', value);
      if (open && (name === 'OrgnlGrpInfAndSts' || name === 'TxInfAndSts')) {
        if (open.of && open.status)
          answers.push({
            kind: 'answer',
            answer: {
              of: open.of,
              isMessage: open.isMessage,
              status: open.status,
              ...(open.reason && { reason: open.reason }),
            },
          });
        else if (!open.isMessage) throw new StatementProblem('missing', 'TxInfAndSts/OrgnlEndToEndId');
        state.open = undefined;
      }
      state.text = '';
    },
  };
}

function take(open: Open, name: string, parent: string, value: string): void {
  if (name === (open.isMessage ? 'OrgnlMsgId' : 'OrgnlEndToEndId')) open.of = value.slice(0, 40);
  if (name === (open.isMessage ? 'GrpSts' : 'TxSts')) open.status = value.slice(0, 4);
  if (name === 'Cd' && parent === 'Rsn') open.reason = value.slice(0, 4);
}
