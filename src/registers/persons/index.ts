export { childrenOf, findNamesakes, findPerson, findPersonByCode, getPerson, type Ward, wardsOf } from './asked.js';
export { type DemonstrationPerson, demonstrationPeople } from './demonstration-people.js';
export { type CitizenshipKind, citizenshipKinds, type Person, type PreviousName } from './person.js';
