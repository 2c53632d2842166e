export { dateOf, dayOf } from './days.js';
export { demonstrationIds, demonstrationSeed } from './demonstration-ids.js';
export { courts, crimes, type Offence, offences } from './law.js';
export { pickSurname, surnameFor } from './names.js';
export { type GeneratedPerson, generateBirth, generatePerson, householdSize, mostPeople } from './person.js';
export { pickAddress, pickSpot, pickTown } from './places.js';
export { generatedId, type Random, randomFor } from './random.js';
