import { demonstrationEntries, type Visitor } from '../identity/index.js';

type Entry = (typeof demonstrationEntries)[number];

/** Somebody of the demonstration's staff, as they are when signed in: the demonstration is laid out by their deeds. */
export function staffOfDemonstration(key: string): Visitor | undefined {
  return signedIn(demonstrationEntries.find((entry) => entry.key === key));
}

/** Whoever of them works in a unit as an officer. */
export function officerOfDemonstration(unit: string): Visitor | undefined {
  const isOfficer = ({ grants }: Entry) => grants.some((one) => one.grant === 'officer' && one.unit === unit);
  return signedIn(demonstrationEntries.find(isOfficer));
}

function signedIn(entry: Entry | undefined): Visitor | undefined {
  if (!entry) return undefined;
  const { id, givenName, familyName, grants } = entry;
  const key = `person:${id}` as const;
  return {
    sessionId: id,
    person: { key, id, givenName, familyName },
    assurance: 'high',
    side: 'staff',
    actingFor: { key, name: `${givenName} ${familyName}`, relation: 'self' },
    grants,
  };
}

/** A client as they are signed in with an eID, acting for the company or institution whose request is shown. */
export function clientOfDemonstration(
  { id, givenName, familyName }: Pick<Visitor['person'], 'id' | 'givenName' | 'familyName'>,
  actingFor: Visitor['actingFor'],
): Visitor {
  const person = { key: `person:${id}`, id, givenName, familyName } as const;
  return { sessionId: id, person, assurance: 'high', side: 'client', actingFor, grants: [] };
}
