import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Actor, Look, SubjectKey } from '../audit/index.js';
import type { Assurance, Relation, Subject } from '../identity/index.js';
import type { Price, PriceList } from '../payments/index.js';
import type { DataSet } from '../platform/dataset/index.js';
import type { Tx } from '../platform/db/index.js';
import type { Form } from '../platform/form/index.js';
import type { Limit } from '../platform/http/index.js';
import type { House } from '../platform/room/index.js';
import type { Text } from '../platform/text/index.js';
import type { OwnDataPart, OwnLook, OwnOutcome } from './own-data.js';

export type * from './own-data.js';

/** Ways in and out (domain §2). */
export type Way = 'portal' | 'web' | 'email' | 'signed-email' | 'e-address' | 'post' | 'phone' | 'online';

/** A legal norm with its words: `Sodu reģistra likums, 19. pants`. */
export interface Norm {
  readonly title: Text;
  /** Address of the published text. */
  readonly url?: string;
}

/** A reason for which the agency may refuse this service (domain §15). */
export interface RefusalGround {
  /** `R01` … of the catalogue. */
  readonly code: string;
  readonly reason: Text;
  readonly norm: Norm;
}

/** Why people look for a service: the ways into the catalogue. */
export type Situation =
  | 'work'
  | 'fine'
  | 'document'
  | 'history'
  | 'own-data'
  | 'property'
  | 'safety'
  | 'research'
  | 'systems';

/** For whom a service is. */
export type Audience = 'person' | 'business' | 'institution';

/** What the agency must publish about a service; everything about it is derived from here. */
export interface Passport {
  /** The folder's name; the English address. */
  readonly id: string;
  /** The Latvian address. */
  readonly slug: string;
  readonly name: Text;
  readonly purpose: Text;
  readonly whoMayAsk: readonly Text[];
  /** Least assurance of the person who asks. */
  readonly assurance: Assurance;
  /** Whether a request on paper, signed by hand, suffices although it proves less; its outcome then leaves by post. */
  readonly signedByHand?: boolean;
  /** For whom one may ask. */
  readonly onBehalfOf: readonly Relation[];
  readonly requestBy: readonly Way[];
  readonly receiveBy: readonly Way[];
  /** Codes of the dated price list, in the order shown; empty when free. */
  readonly priceItems: readonly string[];
  /** What it costs, where no single amount of the list tells it: by the hour, by contract. */
  readonly priceNote?: Text;
  /** Codes of the statutory rules (`case/deadlines`) that may apply; empty when answered at once. */
  readonly terms: readonly string[];
  /** How long it takes, where the parties agree on it. */
  readonly termNote?: Text;
  readonly legalGrounds: readonly Norm[];
  readonly refusalGrounds: readonly RefusalGround[];
  /** Authorities to which an application may be forwarded where its papers are theirs; it is decided here otherwise. */
  readonly forwardsTo?: readonly string[];
  /** Decisions of officers that a second officer must confirm. */
  readonly fourEyes?: readonly ('grant' | 'refuse')[];
  /** Unit that answers. */
  readonly unit: string;
  /** Case index of the records plan (domain §12), e.g. `3-01`. */
  readonly caseIndex: string;
  readonly registersRead: readonly string[];
  readonly personalData: Text;
  readonly retention: Text;
  /** How it goes, in plain words, one sentence a step. */
  readonly steps: readonly Text[];
  readonly questions: readonly { readonly question: Text; readonly answer: Text }[];
  /** The service told in easy language: short sentences, one thought each; for the services that most people need. */
  readonly easy?: readonly Text[];
  readonly situations: readonly Situation[];
  readonly audiences: readonly Audience[];
  /** Other words that people use for it, in any language; the search knows them. */
  readonly synonyms: readonly string[];
  /** Where else it is used or described today. */
  readonly elsewhere?: readonly { readonly name: Text; readonly url: string }[];
  /** When the description was last reviewed. */
  readonly reviewedOn: string;
}

/** The steps that an application may declare, in its order. */
export type Step = 'quote' | 'agree' | 'pay' | 'work' | 'decide' | 'deliver' | 'accept';

/** What `decide` concludes. Pure: the same answers and facts give the same decision. */
export type Decision<Content> =
  | { readonly outcome: 'grant'; readonly content: Content }
  | { readonly outcome: 'refuse'; readonly ground: string; readonly facts: Text }
  | { readonly outcome: 'refer'; readonly reason: Text; readonly proposal?: Content };

/** The way in which an outcome leaves, with its address where the way needs one. */
export interface Delivery {
  readonly way: Way;
  readonly address?: string;
}

/** What kind of subject a matter is about. */
export type SubjectKind = 'person' | 'entity';

export function kindOf(key: SubjectKey): SubjectKind {
  return key.startsWith('entity:') ? 'entity' : 'person';
}

/** Who asks and for whom, frozen at submission. */
export interface Applicant {
  readonly actor: Actor;
  readonly subject: Subject;
}

/** A moment of a case at which registers learn something, in the very transaction that makes it so. */
export interface Moment {
  readonly tx: Tx;
  /** Why, with the case's number. */
  readonly look: Look;
  readonly applicant: Applicant;
  readonly caseId: string;
}

/** A form that becomes a case, with steps and an outcome. */
export interface Application<Answers = unknown, Facts = unknown, Content = unknown> {
  /** What the button on the service's page says and what it takes, where "ask for it" alone does not tell. */
  readonly begin?: Text;
  readonly beginHint?: Text;
  /** The questions; they may differ for a natural person and a legal entity. */
  form(about: SubjectKind): Form<Answers>;
  readonly steps: readonly Step[];
  /** What the agency already knows, filled in before the person begins; looks into registers are audited through `look`. */
  prefill(tx: Tx, look: Look, applicant: Applicant): Promise<Partial<Answers>>;
  /** Whether the answers are about the subject in whose name it is asked: about somebody else, nothing known is filled in. Absent: they always are. */
  isAboutSubject?(answers: Partial<Answers>): boolean;
  /** The price, line by line, from the dated list. */
  price(answers: Answers, prices: PriceList): Price;
  /** Where the client wants to be reached about this matter. */
  contact(answers: Answers): { readonly email?: string; readonly phone?: string };
  /** How the client wants to receive the outcome. */
  delivery(answers: Answers): Delivery;
  /** Whether it is asked for urgently. */
  urgent(answers: Answers): boolean;
  /** The statutory rule that sets the term, e.g. `certificate-normal`. */
  term(answers: Answers): string;
  /** How pressing it is from the first moment, where that is more than its term: 1 is the most; the matrix of priorities makes P1 to P4 of it. */
  weight?(
    answers: Answers,
  ): { readonly impact: 1 | 2 | 3; readonly urgency: 1 | 2 | 3; readonly reason: Text } | undefined;
  /** What registers learn as soon as it is sent: a loss that acts at once, another party to ask. */
  whenSent?(moment: Moment, answers: Answers): Promise<void>;
  /** What registers learn when it is granted. Refuses with `not-now` where they can no longer be brought up to date. */
  whenGranted?(moment: Moment, answers: Answers): Promise<void>;
  /** What the registers say; run by the worker after payment, and again when an officer asks. */
  gatherFacts(tx: Tx, look: Look, answers: Answers, applicant: Applicant): Promise<Facts>;
  decide(answers: Answers, facts: Facts, applicant: Applicant): Decision<Content>;
  /** The facts as an officer reads them: label and words; the register's own texts. */
  showFacts(facts: Facts): readonly { readonly label: Text; readonly value: Text }[];
  /** Where an officer prepares what the decision rests on, if it is more than the registers answer by themselves. */
  readonly preparedAt?: { readonly label: Text; address(caseId: string): string };
  /** What the client is handed. */
  outcome: OutcomeDocument<Answers, Content>;
}

/** The document that a granted application ends in: a Typst template and its data. */
export interface OutcomeDocument<Answers, Content> {
  /** Folder-local Typst file, absolute path. */
  readonly template: string;
  readonly title: Text;
  /** Language of the document. */
  language(answers: Answers): 'lv' | 'en' | 'ru';
  /**
   * What goes onto the paper only at the moment it is set and lies open nowhere before: pictures that a register seals. `number` is the
   * case's, as it stands on the paper.
   */
  enclose?(house: Pick<House, 'secretFor'>, content: Content, number: string): Promise<Content>;
  /** The data the template reads; number, code, address of verification and date are added by the documents room. `searchedAt`: when the registers were asked. */
  data(answers: Answers, content: Content, applicant: Applicant, searchedAt: Date): Readonly<Record<string, unknown>>;
  /** The few fields that a verifier sees beside `genuine`: never more than is needed to recognise the paper. */
  publicFields(
    answers: Answers,
    content: Content,
    applicant: Applicant,
  ): readonly { readonly label: Text; readonly value: Text }[];
}

/** A question answered at once from a register. */
export interface Lookup<Answers = unknown, Result = unknown> {
  /** What the button on the service's page says and what it takes, where "check" alone does not tell. */
  readonly begin?: Text;
  readonly beginHint?: Text;
  readonly form: Form<Answers>;
  /** How strongly whoever asks must be proven; anybody may ask where it is absent. */
  readonly signedIn?: Assurance;
  /** Where something could be found out by trying: how often one person may ask, and how often about one thing. */
  readonly guesses?: { readonly limit: Limit; about(answers: Answers): string };
  /** Runs the register's query, which writes its audit line, in this transaction. */
  ask(tx: Tx, look: Look, answers: Answers): Promise<Result>;
  /** How the result is told. */
  tell(result: Result): {
    readonly tone: 'danger' | 'warning' | 'success' | 'info';
    readonly heading: Text;
    readonly advice: readonly Text[];
  };
  /** The result as the machine interface gives it, without `checkedAt` and `reference`. */
  toJson(result: Result): Readonly<Record<string, unknown>>;
  /** Shape of what `toJson` gives, for the description of the machine interface. */
  readonly shape: z.ZodObject;
  readonly disclaimer: Text;
  /** Believable answers, where the service's own examples are those of its application. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** What can be done about the result, by whoever is signed in; asks the register again, since a form can be altered. */
  readonly next?: {
    readonly label: Text;
    isOpen(result: Result): boolean;
    act(look: OwnLook, answers: Answers): Promise<OwnOutcome>;
  };
}

/** A request in one's own words, with files: for a service, or a part of one, that has no form of its own. It opens a case of the service's unit. */
export interface GeneralRequest {
  /** What to write, one line each, so that nothing has to be asked again. */
  readonly tell: readonly Text[];
  /** What to attach. */
  readonly attach: readonly Text[];
}

/** A page of a service's own beside its parts, something to explore or to make; the service's room serves it. */
export interface OwnPage {
  /** Whole address, in each language. */
  readonly address: Text;
  /** What the button on the service's page says and what it takes. */
  readonly label: Text;
  readonly hint: Text;
}

/** Where officers of the service's unit work on what the service keeps; the service's room serves it. */
export interface DeskPage {
  readonly address: string;
  readonly label: Text;
}

/** A question that programs ask without signing in: `POST /api/v1/services/<id>/<name>`, answered as JSON. */
export interface ProgramQuestion<Body = unknown> {
  readonly name: string;
  readonly summary: Text;
  readonly about?: Text;
  readonly body: z.ZodType<Body>;
  readonly example: unknown;
  /** Shape of the answer, without `checkedAt` and `reference`. */
  readonly answer: z.ZodObject;
  /** Runs the register's query, which writes its audit line. */
  ask(tx: Tx, look: Look, body: Body): Promise<Readonly<Record<string, unknown>>>;
}

/** One public service: its passport and its parts. `services/<id>/service.ts` exports it as `service`. */
export interface Service {
  readonly id: string;
  readonly passport: Passport;
  // biome-ignore lint/suspicious/noExplicitAny: a service's own answer types are known in its folder only
  readonly application?: Application<any, any, any>;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly lookup?: Lookup<any, any>;
  readonly request?: GeneralRequest;
  readonly ownData?: OwnDataPart;
  readonly pages?: readonly OwnPage[];
  readonly deskPage?: DeskPage;
  /** Dated rules of the service, kept by editors on the pages of every dataset. */
  readonly rules?: DataSet<Actor>;
  // biome-ignore lint/suspicious/noExplicitAny: each question knows its own body; the list only carries them
  readonly programs?: readonly ProgramQuestion<any>[];
  /** Routes of the machine interface that ask who calls; served where the lookups are. */
  readonly api?: (web: FastifyInstance, house: House) => void;
  /** Believable answers per kind of subject (a lookup's under `person`; none where there is no form): for the conformance tests, the demonstration and the docs. */
  readonly examples: Readonly<Partial<Record<SubjectKind, Readonly<Record<string, unknown>>>>>;
}
