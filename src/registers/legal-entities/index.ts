export {
  type Employment,
  employersOf,
  entitiesSignedBy,
  findEntityByNumber,
  getEntity,
  type SignedEntity,
  signatoriesOf,
} from './asked.js';
export { demonstrationEmployees, demonstrationEntities, demonstrationSignatories } from './demonstration-entities.js';
export type { Employee, LegalEntity, LegalForm, Signatory } from './entity.js';
