import type { FastifyInstance } from 'fastify';

// The living standard as a program reads it.

interface ToldSum {
  readonly total: number;
  readonly kept: number;
  readonly heldBack?: true;
}

interface Told {
  readonly id: string;
  readonly standing: string;
  readonly figures: readonly {
    readonly id: string;
    readonly lastMonth: ToldSum;
    readonly lastYear: ToldSum;
    readonly months: readonly (ToldSum & { readonly month: string })[];
  }[];
}

/** Every promise, every figure by its id, and what a figure says of the last month and of the year. */
export async function readTold(web: FastifyInstance) {
  const { promises: told } = (await web.inject({ url: '/standard.json' })).json<{ promises: readonly Told[] }>();
  const figures = new Map(told.flatMap((one) => one.figures.map((figure) => [figure.id, figure] as const)));
  const sumsOf = (id: string) => {
    const { lastMonth, lastYear } = figures.get(id) ?? {};
    return [lastMonth, lastYear].map((sum) => (sum?.heldBack ? 'held' : { total: sum?.total, kept: sum?.kept }));
  };
  return { told, figures, sumsOf };
}
