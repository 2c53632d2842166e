import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock/index.js';
import type { Settings } from '../config/index.js';
import type { Db, RoleName, Tx } from '../db/index.js';
import type { JobHandler } from '../jobs/index.js';
import type { Log } from '../log/index.js';
import type { Text } from '../text/index.js';

/** What every room is given at the start: the world outside it, and nothing else. */
export interface House {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  /** One pool per database role; opened at the first use. */
  db(role: RoleName): Db;
  /** What the members of a kind declare, found by folder and frozen; the room that knows the kind gives it its type. */
  members(kind: 'services' | 'registers' | 'channels'): readonly unknown[];
  /** Words for every room's audit codes, gathered as the rooms are plugged in. */
  readonly words: WordBook;
  /** What each room watches of itself, by name, gathered as the rooms are plugged in; readiness and metrics ask them. */
  readonly checks: Map<string, Watched>;
  /** The head of the agency's papers, from the room that keeps the agency's facts; as released while there is none. */
  readonly letterhead: { read?: ReadLetterhead };
  /** A secret for one purpose, derived from the root secret; 32 bytes, base64url. */
  secretFor(purpose: string): string;
}

/** The agency as it stands at the head of its papers. */
export interface Letterhead {
  readonly name: Text;
  readonly registrationNumber: string;
  readonly address: Text;
  /** Mailbox, telephone, site: one on each line. */
  readonly contacts: readonly string[];
}

/** The letterhead as it was published at an instant; undefined where nothing was. */
export type ReadLetterhead = (tx: Tx, at: Date) => Promise<Letterhead | undefined>;

/** Words by audit code. */
export interface WordBook {
  readonly deeds: Map<string, Text>;
  readonly purposes: Map<string, Text>;
}

/** How one thing stands: `degraded` serves but wants an operator, `not-ready` cannot serve. `says` is open to all: nothing about people in it. */
export interface Check {
  readonly status: 'ok' | 'degraded' | 'not-ready';
  readonly says: Text;
}

/** One thing that is watched. */
export interface Watched {
  readonly name: Text;
  readonly look: () => Promise<Check>;
}

/** What `main` plugs in. Everything is optional but the id, which is the room's folder below src/ (`registers/persons`). */
export interface Room {
  readonly id: string;
  /** Folder with `0001-name.sql` …; the schema is created by the first file. */
  readonly migrations?: string;
  /** Registers the room's routes; every route declares `config.access`. */
  readonly pages?: (web: FastifyInstance) => void | Promise<void>;
  /** Handlers by task name `<room>:<verb>`; each safe to run twice. */
  readonly jobs?: Readonly<Record<string, JobHandler>>;
  /** Handlers by news name, e.g. `case-submitted`; each safe to run twice; each runs as a job of its own. */
  readonly news?: Readonly<Record<string, JobHandler>>;
  /** Task name → cron expression (UTC, five fields). */
  readonly schedule?: Readonly<Record<string, string>>;
  /** Work that goes on for as long as the process runs jobs; resolves with the way to stop it. Safe in any number of processes. */
  readonly background?: () => Promise<() => Promise<void>>;
  /** Lines for the operator once everything has started: where something is reached, or what does not work and why. */
  readonly tells?: () => readonly string[];
  /** What the room watches of itself, by name. */
  readonly checks?: Readonly<Record<string, Watched>>;
  /** Words for the audit codes that this room writes: deeds `<room>:<verb>` and purposes. */
  readonly deeds?: Readonly<Record<string, Text>>;
  readonly purposes?: Readonly<Record<string, Text>>;
  /** What stands at the head of papers, where this room keeps the agency's facts. */
  readonly letterhead?: ReadLetterhead;
  /** Demonstration data on the first run; called in floor order; must be safe to run twice. */
  readonly demonstrate?: () => Promise<void>;
  /** Sub-commands of `lete`: `lete <room> <name> …`, e.g. `lete audit verify`. Returns the exit code. */
  readonly commands?: Readonly<Record<string, Command>>;
  /** Called before the pools close. */
  readonly stop?: () => Promise<void>;
}

export interface Command {
  readonly about: string;
  readonly run: (args: readonly string[]) => Promise<number>;
}
