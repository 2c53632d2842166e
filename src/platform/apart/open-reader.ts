import { type ChildProcess, fork } from 'node:child_process';
import { walls } from './walls.js';
import { type Patience, watchComputing } from './watch-computing.js';

/** Why a process apart gave no answer. */
export type Silence = 'crashed' | 'too-slow';

/** Asks one thing after another of a process that may only read the program's own files; a new process begins where one ended. */
export interface Reader<Question extends object, Answer extends object> {
  ask(question: Question): Promise<Answer | Silence>;
  close(): void;
}

interface Options<Question, Answer> {
  /** The child's code, as `builtFile` finds it. */
  readonly path: string | undefined;
  /** Nothing that a question leaves behind lasts longer than so many more. */
  readonly questionsPerChild: number;
  readonly patience: (question: Question) => Patience;
  /** An answer after which the child is not trusted any further. */
  readonly isLast?: (answer: Answer) => boolean;
}

/** Opens a reader; its first process begins with the first question. What it is told and answers travels as structured data, with bytes as buffers. */
export function openReader<Question extends object, Answer extends object>(
  options: Options<Question, Answer>,
): Reader<Question, Answer> {
  let child: ChildProcess | undefined;
  let used = 0;
  let last: Promise<unknown> = Promise.resolve();
  const end = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const askNext = async (question: Question) => {
    if (used >= options.questionsPerChild) end();
    if (!child) {
      child = startChild(options.path);
      used = 0;
    }
    used++;
    const answer = await put<Answer>(child, question, options.patience(question));
    if (typeof answer === 'string' || options.isLast?.(answer)) end();
    return answer;
  };
  return {
    ask: (question) => {
      const answer = last.then(() => askNext(question));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: end,
  };
}

function startChild(path: string | undefined): ChildProcess {
  if (!path) throw new Error('the build is missing: run npm run build');
  const child = fork(path, [], {
    serialization: 'advanced',
    execArgv: [...walls, '--max-old-space-size=192'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  });
  child.unref();
  child.channel?.unref();
  return child;
}

function put<Answer extends object>(
  child: ChildProcess,
  question: object,
  patience: Patience,
): Promise<Answer | Silence> {
  return new Promise((resolve) => {
    child.channel?.ref();
    const finish = (answer: Answer | Silence) => {
      stopWatch();
      child.removeAllListeners();
      child.on('error', () => undefined);
      child.channel?.unref();
      resolve(answer);
    };
    const crashed = () => finish('crashed');
    const stopWatch = watchComputing(child.pid, patience, () => finish('too-slow'));
    child.on('message', (answer) => finish(answer as Answer));
    child.on('exit', crashed);
    child.on('error', crashed);
    child.send(question, (error) => {
      if (error) crashed();
    });
  });
}
