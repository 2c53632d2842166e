import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { safeError } from '../../log/index.js';
import type { House } from '../../room/index.js';
import { Refusal } from '../refusal.js';
import type { Access } from '../web.js';

/** A page's news: an address to which its island listens (server-sent events), and what is looked at meanwhile. */
export interface LiveFeed {
  readonly url: string;
  readonly access: Access;
  /**
   * How things stand, in a few characters and without anything about people: whenever they differ from the look before, all
   * who listen are told to look again. Asked once a second by each process, and only while somebody listens.
   */
  readonly look: () => Promise<string>;
  /** Whose connection it is: one person holds a few at most. Refuses whoever may not listen. */
  readonly who: (request: FastifyRequest) => string;
}

/** Connections of one feed in one process, and of one person; whoever is turned away looks by themselves, less often. */
export const mostConnections = 500;
export const mostOfOnePerson = 4;
/** Milliseconds: between two looks; between two signs of life; after which a connection begins anew, so that rights are asked again. */
const pace = { look: 1_000, beat: 15_000, life: 300_000 } as const;
/** Bytes that may wait for a reader who does not read. */
const mostWaiting = 16_384;

/** Serves a feed: `event: changed` at the beginning and whenever the look differs. Ends with the web, so that a process can stop. */
export function liveFeed(web: FastifyInstance, house: Pick<House, 'log'>, feed: LiveFeed): void {
  const open = new Map<PassThrough, string>();
  const watch = watching(feed, house.log, (what) => tell(open.keys(), changed(what)));
  const beat = setInterval(() => tell(open.keys(), ':\n\n'), pace.beat).unref();
  web.addHook('preClose', (done) => {
    clearInterval(beat);
    watch.stop();
    for (const stream of open.keys()) stream.end();
    done();
  });
  web.get(feed.url, { exposeHeadRoute: false, config: { access: feed.access } }, (request, reply) => {
    const whose = feed.who(request);
    const own = [...open.values()].filter((one) => one === whose).length;
    if (open.size >= mostConnections || own >= mostOfOnePerson)
      throw new Refusal('too-many', undefined, { retryAfter: 30 });
    const stream = new PassThrough();
    const end = setTimeout(() => stream.end(), pace.life).unref();
    open.set(stream, whose);
    stream.once('close', () => {
      clearTimeout(end);
      open.delete(stream);
      if (!open.size) watch.stop();
    });
    // What changes from the look before on will be told; until there is one, the first look tells everybody.
    stream.write(`retry: 3000\n\n${watch.hasLooked() ? changed('begun') : ''}`);
    watch.start();
    return reply
      .type('text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .send(stream);
  });
}

const changed = (what: string) => `event: changed\ndata: ${what}\n\n`;

function tell(streams: Iterable<PassThrough>, words: string): void {
  for (const stream of streams) {
    if (stream.writableLength > mostWaiting) stream.destroy();
    else if (!stream.writableEnded) stream.write(words);
  }
}

/** Looks at once and then each second between start and stop, never twice at a time; a look that fails is tried again and told in the log once. */
function watching({ url, look }: LiveFeed, log: House['log'], differs: (what: string) => void) {
  let timer: NodeJS.Timeout | undefined;
  let before: string | undefined;
  let failed = false;
  const again = async (mine: NodeJS.Timeout): Promise<void> => {
    try {
      const now = await look();
      if (timer !== mine) return;
      if (now !== before) differs(now);
      before = now;
      failed = false;
    } catch (error) {
      if (!failed) log.warn({ error: safeError(error), url }, 'a live page could not be looked after; trying on');
      failed = true;
    }
    if (timer === mine) lookIn(pace.look);
  };
  const lookIn = (milliseconds: number) => {
    const mine: NodeJS.Timeout = setTimeout(() => void again(mine), milliseconds);
    timer = mine.unref();
  };
  return {
    hasLooked: () => before !== undefined,
    start: () => {
      if (!timer) lookIn(0);
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      before = undefined;
    },
  };
}
