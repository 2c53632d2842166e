export { atLeast, requireAssurance } from './guard.js';
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
  type Visitor,
} from './visitor.js';
