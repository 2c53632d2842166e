import { demonstrationEntries, type Visitor } from '../identity/index.js';

/** Whoever of the demonstration's staff works in the unit: services lay out their demonstration by their deeds. */
export function officerOfDemonstration(unit: string): Visitor | undefined {
  const person = demonstrationEntries.find(({ grants }) =>
    grants.some((one) => one.grant === 'officer' && one.unit === unit),
  );
  if (!person) return undefined;
  const { id, givenName, familyName, grants } = person;
  const key = `person:${id}` as const;
  return {
    sessionId: '5c1f0a10-0005-4000-a000-000000000002',
    person: { key, id, givenName, familyName },
    assurance: 'high',
    side: 'staff',
    actingFor: { key, name: `${givenName} ${familyName}`, relation: 'self' },
    grants,
  };
}
