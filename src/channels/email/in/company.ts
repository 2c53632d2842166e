/**
 * Mails that one job of this process reads along with its own, so that a burst takes a transaction for many and not for each. Every mail
 * keeps its job: it waits for the one that took it along, and reads the mail itself where that came to nothing.
 */
export interface Company {
  /** Whether somebody else read it; false where this job must, which is known as reading it from now on. */
  readByOther(id: string): Promise<boolean>;
  /** Those that nobody reads, each noted as being read from now on. */
  claim(ids: readonly string[]): string[];
  /** What became of them; a job that comes later is told. */
  settle(ids: readonly string[], areRead: boolean): void;
  /** Those in hand, as far as they are remembered. */
  known(): string[];
}

/** Mails whose jobs run in another process are never asked for here: so many of those that were read are remembered. */
const mostRemembered = 2_000;

interface Turn {
  readonly settled: Promise<boolean>;
  settle(areRead: boolean): void;
}

export function openCompany(): Company {
  const turns = new Map<string, Turn>();
  const read = new Set<string>();
  const begin = (id: string) => {
    let settle: Turn['settle'] = () => undefined;
    const settled = new Promise<boolean>((resolve) => {
      settle = resolve;
    });
    turns.set(id, { settled, settle });
  };
  const remember = (id: string) => {
    read.add(id);
    const [oldest] = read.size > mostRemembered ? read : [];
    if (oldest) read.delete(oldest);
  };
  return {
    readByOther: async (id) => {
      if (read.delete(id) || (await turns.get(id)?.settled)) return true;
      begin(id);
      return false;
    },
    claim: (ids) => {
      const free = ids.filter((id) => !turns.has(id) && !read.has(id));
      for (const id of free) begin(id);
      return free;
    },
    settle: (ids, areRead) => {
      for (const id of ids) {
        turns.get(id)?.settle(areRead);
        turns.delete(id);
        if (areRead) remember(id);
      }
    },
    known: () => [...turns.keys()],
  };
}
