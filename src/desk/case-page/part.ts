import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ComponentChildren, FunctionComponent } from 'preact';
import { h } from 'preact';
import type { CaseFile, cases, Service, staffDrafts } from '../../case/index.js';
import type { Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { SummaryRow } from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import type { Lang, Text } from '../../platform/text/index.js';

/** What is wrong with one form of the case page; everything typed is shown again. */
export interface CaseProblem {
  readonly field: string;
  readonly message: Text;
}

/** What every part of the page is given: the matter, who looks at it, and what they have just done. A part reads the rest itself. */
export interface OpenCase {
  readonly house: House;
  readonly lang: Lang;
  readonly caseFile: CaseFile;
  readonly service: Service | undefined;
  readonly entries: readonly cases.Entry[];
  /** Everything unsent on the case, whichever part it is for. */
  readonly drafts: readonly staffDrafts.StaffDraft[];
  readonly officer: Visitor;
  readonly isOfficer: boolean;
  /** Whether whoever looks has taken the case. */
  readonly isMine: boolean;
  /** The case's own address; its deeds stand below it. */
  readonly action: string;
  readonly problems: readonly CaseProblem[];
  readonly typed: Readonly<Record<string, string>>;
  /** Names of the texts that any form of this page may bring, by field. */
  readonly textWords: Readonly<Record<string, Text>>;
  /** A newer version of a draft from another window. */
  readonly conflict?: staffDrafts.StaffDraft;
  /** Shown instead of everything that could be done: a preview to be sent or edited. */
  readonly instead?: ComponentChildren;
  /** Shown above what can be done: what the deed found. */
  readonly beside?: ComponentChildren;
  readonly done?: Text;
}

/** What a form of the case page gave back: problems, a preview or a conflict to show; undefined when it is done. */
export type Outcome =
  | (Partial<Pick<OpenCase, 'problems' | 'typed' | 'conflict' | 'instead' | 'beside'>> & {
      /** The case has gone to where whoever did it cannot follow. */
      readonly gone?: boolean;
      /** It is done, in the words of this name instead of the deed's own. */
      readonly doneAs?: string;
    })
  | undefined;
export type Deed = (
  house: House,
  tx: Tx,
  officer: Visitor,
  caseId: string,
  request: FastifyRequest,
) => Promise<Outcome>;

/** What a part reads with. */
export interface Reading extends OpenCase {
  readonly tx: Tx;
  readonly request: FastifyRequest;
}

/** What each of a part's components is given. */
export interface PartProps<Read = unknown> {
  readonly open: OpenCase;
  readonly read: Read;
}

/**
 * Where a part can stand, from the top of the page down: `top` under the title; `main` what is known; `act` what an officer can
 * do while the case is open, `ended` once it has ended; `timeline` above the timeline, `foot` below it; `aside` beside everything.
 */
export const places = ['top', 'main', 'act', 'ended', 'timeline', 'foot', 'aside'] as const;
export type Place = (typeof places)[number];

type Shows<Read> = Partial<Readonly<Record<Place, FunctionComponent<PartProps<Read>>>>>;

/** One part of the case page, whole: what it reads, where it shows it, what can be done in it. */
interface PartOf<Read> extends Shows<Read> {
  /** For whom: all staff who may open the case, or officers of its unit only. For others it is neither read nor shown. */
  readonly grant: 'staff' | 'officer';
  readonly read: (reading: Reading) => Promise<Read>;
  /** Lines of the summary beside the page. */
  readonly rows?: (props: PartProps<Read>) => readonly SummaryRow[];
  /** What the part adds to one line of the timeline. */
  readonly entry?: FunctionComponent<PartProps<Read> & { readonly entry: cases.Entry }>;
  /** Its forms by the last part of their address: one form, one verb; officers only. */
  readonly deeds?: Readonly<Record<string, Deed>>;
  /** What has just been done, by the same names. */
  readonly done?: Readonly<Record<string, Text>>;
  /** Names of its fields that hold a text somebody wrote, which a colleague's faster deed must not lose. */
  readonly texts?: Readonly<Record<string, Text>>;
  /** Pages of its own. */
  readonly routes?: (house: House) => (web: FastifyInstance) => void | Promise<void>;
}

/** A part read for one case. */
export interface OpenPart {
  readonly rows: readonly SummaryRow[];
  readonly at: (place: Place) => ComponentChildren;
  readonly entry: (entry: cases.Entry) => ComponentChildren;
}

/** A part as the page knows it: what it reads is its own affair. */
export interface Part extends Pick<PartOf<unknown>, 'deeds' | 'done' | 'texts' | 'routes'> {
  readonly open: (reading: Reading) => Promise<OpenPart | undefined>;
}

/** Puts a part together. What it reads reaches its own components and nothing else. */
export function part<Read>(of: PartOf<Read>): Part {
  const { deeds, done, texts, routes } = of;
  const open = async (reading: Reading): Promise<OpenPart | undefined> => {
    if (of.grant === 'officer' && !reading.isOfficer) return undefined;
    const { tx: _tx, request: _request, ...shown } = reading;
    const props = { open: shown, read: await of.read(reading) };
    return {
      rows: of.rows?.(props) ?? [],
      at: (place) => of[place] && h(of[place], props),
      entry: (entry) => of.entry && h(of.entry, { ...props, entry }),
    };
  };
  return { open, ...(deeds && { deeds }), ...(done && { done }), ...(texts && { texts }), ...(routes && { routes }) };
}

/** For a part that needs nothing but the case. */
export const nothing = (): Promise<undefined> => Promise.resolve(undefined);

/** A verb has refused a field after it may have begun: thrown, so that its transaction is undone, and shown as this outcome. */
export class Undone extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super('a field was refused');
    this.outcome = outcome;
  }
}
