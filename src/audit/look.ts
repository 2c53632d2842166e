/** Whose data something is: a natural person or a legal entity, by Lete's own id, never by a personal code. */
export type SubjectKey = `person:${string}` | `entity:${string}`;

/** How keys of these kinds are written, for what comes from outside. */
export function subjectKeyPattern(...kinds: readonly ('person' | 'entity')[]): RegExp {
  return new RegExp(`^(${kinds.join('|')}):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);
}

/** Who did it, as kept on every line: the person behind the screen, and in what capacity (domain §10.3). */
export interface Actor {
  /** person: for oneself; employee: of an institution; signatory: of a company; delegate: for a child, ward or by power; staff: of the agency; system: Lete or a partner's system. */
  readonly kind: 'person' | 'employee' | 'signatory' | 'delegate' | 'staff' | 'system';
  /** `person:<id>` for people, `system:<name>` for systems, `anonymous` for a visitor who did not sign in. */
  readonly key: SubjectKey | `system:${string}` | 'anonymous';
  readonly name: string;
  /** Name of the institution for staff, employees and systems. */
  readonly institution?: string;
  /** Unit id for staff. */
  readonly unit?: string;
  /** For whom the actor acts, when not for themselves. */
  readonly onBehalfOf?: SubjectKey;
}

/** Why someone looks: handed to every query of a register, which writes it down before it answers. */
export interface Look {
  readonly actor: Actor;
  /** Code of the purpose; its words stand in some room's `purposes`. */
  readonly purpose: string;
  /** The norm that allows it, e.g. `Sodu reģistra likums, 19. pants`. */
  readonly legalGround: string;
  readonly caseNumber?: string;
  /** In the looker's own words, when a record is opened by hand. */
  readonly reason?: string;
  readonly requestId?: string;
  /** Beyond the usual right, in an emergency: it works, a second person is told at once (news `break-glass`) and must review it. */
  readonly breakGlass?: true;
}

/** A look as the registers' SQL functions take it (`look jsonb`): with the transaction's instant and request. */
export function lookJson(tx: { readonly now: Date; readonly requestId: string | undefined }, look: Look): string {
  return JSON.stringify({ ...look, at: tx.now.toISOString(), requestId: look.requestId ?? tx.requestId });
}
