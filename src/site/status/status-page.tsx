import type { FastifyRequest } from 'fastify';
import { incidents } from '../../case/index.js';
import type { House } from '../../platform/room/index.js';
import {
  type Availability,
  availabilityOf,
  latestReadings,
  listOpen,
  listPast,
  listUpdates,
  type Notice,
  type Now,
  phaseOf,
  type Update,
} from '../../status/index.js';
import type { PublicPage } from '../serve-public.js';
import { StatusView } from './status-view.js';
import { words } from './texts.js';

/** Days over which availability is told. */
export const days = 90;

/** Everything that the status page shows, read together. */
export interface Standing {
  readonly now: Date;
  readonly readings: readonly Now[];
  readonly availability: readonly Availability[];
  readonly open: readonly Notice[];
  readonly past: readonly Notice[];
  readonly updates: readonly Update[];
  /** Known problems that the service desk has published. */
  readonly problems: readonly incidents.PublicIncident[];
}

function readStanding(house: House): Promise<Standing> {
  return house.db('web').transaction({}, async (tx) => {
    const [open, past] = [await listOpen(tx), await listPast(tx)];
    const ids = [...open, ...past].map(({ id }) => id);
    return {
      now: tx.now,
      readings: await latestReadings(tx),
      availability: await availabilityOf(tx, days),
      open: open.toSorted((a, b) => Number(phaseOf(b, tx.now) === 'now') - Number(phaseOf(a, tx.now) === 'now')),
      past,
      updates: await listUpdates(tx, ids),
      problems: await incidents.listPublic(tx),
    };
  });
}

/** What is wrong with the form of subscription, and what was typed. */
export interface Asking {
  readonly email: string;
  readonly components: readonly string[];
  readonly hasProblem: boolean;
}

/** Whether everything works, what is planned, what was, how often it worked, and who may be told. */
export function statusPage(house: House): PublicPage {
  return async (request) => statusContent(house, request);
}

export async function statusContent(house: House, { lang }: FastifyRequest, asking?: Asking) {
  return {
    title: words.title[lang],
    description: words.description[lang],
    body: <StatusView standing={await readStanding(house)} asking={asking} />,
  };
}
