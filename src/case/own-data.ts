import type { Look } from '../audit/index.js';
import type { Tx } from '../platform/db/index.js';
import type { House } from '../platform/room/index.js';
import type { Lang, Text } from '../platform/text/index.js';
import type { Applicant } from './service.js';

/** Who looks at what a register holds, for whom and why, in one transaction. */
export interface OwnLook {
  readonly house: House;
  readonly tx: Tx;
  /** Handed to every query of a register, which writes it down before it answers. */
  readonly look: Look;
  /** Who looks, and the subject chosen: themselves, a child, a ward, a company. */
  readonly applicant: Applicant;
  readonly lang: Lang;
}

/** Something that may be added to what is shown, as a box to tick: `the archive too`. Its name stands in the address, so it says nothing about anybody. */
export interface OwnOption {
  /** `archive`: a name of the address's query. */
  readonly name: string;
  readonly label: Text;
  readonly hint?: Text;
}

/** A fact of a record: a label and its words. */
export interface OwnFact {
  readonly label: Text;
  readonly value: Text;
}

/** One thing that the register holds. */
export interface OwnRecord {
  /** The register's own id of it; what an action is told. Never a personal code: it stands in forms. */
  readonly id: string;
  readonly title: Text;
  readonly status?: { readonly words: Text; readonly tone: 'info' | 'success' | 'warning' | 'danger' | 'neutral' };
  /** A picture that the register keeps, drawn for this look alone: it stands in the page, so that it has no address and no cache. */
  readonly picture?: { readonly bytes: Uint8Array; readonly type: 'image/jpeg' | 'image/png'; readonly alt: Text };
  /** What must be seen at once: the amount, the term. */
  readonly facts: readonly OwnFact[];
  /** The rest, folded away on the screen and open on paper. */
  readonly more?: readonly OwnFact[];
  /** What the reader must know about this one: why nothing can be done here, and where it can. */
  readonly notes?: readonly Text[];
  /** Where else it leads: another page of ours, another authority's. */
  readonly links?: readonly { readonly label: Text; readonly href: Text }[];
  /** Names of the actions that are open for it now. */
  readonly actions?: readonly string[];
}

/** What the register holds about the subject, as it is told. */
export interface OwnData {
  /** Number of this very look, where the audit and what is shown bear one. */
  readonly reference?: string;
  /** The whole in a sentence or two: how much is due, that nothing was found. */
  readonly told: {
    readonly tone: 'info' | 'success' | 'warning' | 'danger';
    readonly heading: Text;
    readonly advice: readonly Text[];
  };
  readonly groups: readonly {
    readonly title: Text;
    readonly records: readonly OwnRecord[];
    /** What to say when it has no record. */
    readonly empty: Text;
  }[];
}

/** What became of an action. */
export type OwnOutcome =
  /** On to another page of ours; local addresses, with their language. */
  | { readonly goTo: Text }
  /** The service's application begins with these answers filled in. */
  | { readonly apply: Readonly<Record<string, unknown>> }
  /** A file of ours to take away. */
  | { readonly file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array } }
  /** A letter about one record begins; the action is asked for it again when it is sent. */
  | { readonly write: OwnWriting }
  /** It cannot be done, and how it can. */
  | { readonly problem: Text };

/** A letter about one record: what is known stands there, the reader says what they want and why. It becomes a case. */
export interface OwnWriting {
  /** What the case is called: `Lēmums Nr. PP 99000101: sūdzība vai labojums`. */
  readonly title: Text;
  /** The record as the letter names it. */
  readonly facts: readonly OwnFact[];
  readonly wishes: readonly OwnWish[];
  /** The unit that answers. */
  readonly unit: string;
}

/** One thing that can be wanted about a record. */
export interface OwnWish {
  readonly name: string;
  readonly label: Text;
  /** What happens with it, and by when it has to be sent. */
  readonly hint: Text;
  readonly kind: 'request' | 'data-subject-request';
  /** The authority in whose competence it is; then the term is the one in which it is passed on. */
  readonly forwardTo?: string;
}

/** Something the reader can do about records. */
export interface OwnAction {
  /** Last part of the address in each language; the English one is the action's name. */
  readonly path: Text;
  readonly label: Text;
  /** On one record, by a button beside it; or on several ticked together, by a button below all of them. */
  readonly on: 'one' | 'several';
  /** The button that most people came for stands out. */
  readonly weight?: 'main';
  /** Acts on records that offer it; checks them again in the register, since a form can be altered. */
  act(look: OwnLook, records: readonly string[]): Promise<OwnOutcome>;
}

/** What a register holds about those who look or whom they represent, shown at once, with what can be done about it. */
export interface OwnDataPart {
  /** What the button on the service's page says: `Skatīt savus sodus`. */
  readonly begin: Text;
  /** Whoever proved who they are longer ago than this many minutes does so again first: for special categories of data. */
  readonly provenWithinMinutes?: number;
  readonly options: readonly OwnOption[];
  /** Runs the register's queries, which write their audit lines, in the look's transaction. `chosen`: names of the options ticked. */
  find(look: OwnLook, chosen: ReadonlySet<string>): Promise<OwnData>;
  readonly actions: readonly OwnAction[];
  /** What is not shown here and where to turn with a mistake. */
  readonly disclaimer: Text;
}
