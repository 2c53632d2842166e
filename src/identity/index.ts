export { type DemonstrationEntry, demonstrationEntries } from './demonstration.js';
export { atLeast, requireAssurance } from './guard.js';
export { recogniseSigner } from './recognise-signer.js';
export { confirmRepresentation, listSubjects, type Representable } from './representation.js';
export * as rights from './rights-part.js';
export { type Colleague, listColleagues } from './staff-rights.js';
export { confidentialUnit } from './units.js';
export {
  type Assurance,
  actorOf,
  assurances,
  type Grant,
  type GrantName,
  grants,
  hasGrant,
  type Relation,
  type Subject,
  unitsOf,
  type Visitor,
} from './visitor.js';
