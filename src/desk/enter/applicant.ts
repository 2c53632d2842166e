import type { Applicant } from '../../case/index.js';
import { actorOf, type Relation, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { same, type Text } from '../../platform/text/index.js';
import { entitiesSignedBy } from '../../registers/legal-entities/index.js';
import { childrenOf, wardsOf } from '../../registers/persons/index.js';
import type { Problem } from '../post/out-page.js';
import { senderOf } from '../post/register-letter.js';
import { texts } from './texts.js';

/** For whom one may ask on paper, as the clerk chooses. */
export const relations = ['self', 'child', 'ward', 'company'] as const satisfies readonly Relation[];
type Stated = Exclude<(typeof relations)[number], 'self'>;

type Typed = Readonly<Record<string, string>>;
type Found =
  | { readonly problems: readonly Problem[] }
  | { readonly applicant: Applicant; readonly seen?: Text | undefined };

/** Who asks and for whom, as the request states it: found in the registers, with what shows that one may act for the other. */
export async function applicantOf(tx: Tx, officer: Visitor, typed: Typed): Promise<Found> {
  const relation = relations.find((each) => each === typed.relation);
  const client = await senderOf(tx, officer, { code: typed.code ?? '' });
  const problems: Problem[] = [
    ...(typeof client === 'string' || !client.key ? [{ field: 'code', message: texts.codeProblem }] : []),
    ...(relation ? [] : [{ field: 'relation', message: texts.relationProblem }]),
  ];
  if (problems.length || typeof client === 'string' || !client.key || !relation) return { problems };
  const subject = { key: client.key, name: client.name, relation };
  if (client.key.startsWith('entity:') !== (relation === 'company'))
    return { problems: [{ field: 'relation', message: texts.relationProblem }] };
  if (relation === 'self')
    return { applicant: { actor: { kind: 'person', key: client.key, name: client.name }, subject } };
  return representedBy(tx, officer, typed, { ...subject, relation });
}

async function representedBy(
  tx: Tx,
  officer: Visitor,
  typed: Typed,
  subject: Applicant['subject'] & { readonly relation: Stated },
): Promise<Found> {
  const signer = await senderOf(tx, officer, { code: typed.signer ?? '' });
  if (typeof signer === 'string' || !signer.key?.startsWith('person:'))
    return { problems: [{ field: 'signer', message: texts.signerProblem }] };
  const isKnown = await registerConfirms(tx, officer, signer.key.slice('person:'.length), subject);
  if (!isKnown && !typed.seen) return { problems: [{ field: 'seen', message: texts.seenProblem }] };
  const kind = subject.relation === 'company' ? 'signatory' : 'delegate';
  return {
    applicant: { actor: { kind, key: signer.key, name: signer.name, onBehalfOf: subject.key }, subject },
    seen: typed.seen ? same(typed.seen) : texts.register,
  };
}

/** Whether the registers know of it; each look is written into the audit as the clerk's. */
async function registerConfirms(
  tx: Tx,
  officer: Visitor,
  signerId: string,
  { key, relation }: { readonly key: string; readonly relation: Stated },
): Promise<boolean> {
  const look = { actor: actorOf(officer), purpose: 'case-work', legalGround: 'Iesniegumu likums, 3. pants' };
  const ask: Record<Stated, () => Promise<readonly string[]>> = {
    child: async () => (await childrenOf(tx, look, signerId)).map(({ id }) => `person:${id}`),
    ward: async () => (await wardsOf(tx, look, signerId)).map(({ person }) => `person:${person.id}`),
    company: async () =>
      (await entitiesSignedBy(tx, look, signerId))
        // Who signs only together with others needs a document that shows the others' will.
        .filter(({ alone }) => alone)
        .map(({ entity }) => `entity:${entity.id}`),
  };
  return (await ask[relation]()).includes(key);
}
