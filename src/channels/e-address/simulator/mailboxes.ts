import { demonstrationEntities } from '../../../registers/legal-entities/index.js';
import { demonstrationPeople } from '../../../registers/persons/index.js';

/** A mailbox that the simulator holds for somebody else than the agency. */
export interface Mailbox {
  readonly key: string;
  readonly name: string;
  /** By what the catalogue finds it. */
  readonly number: string;
  readonly address: string;
  /** Whether what is sent there is encrypted for its owner. */
  readonly encrypted: boolean;
}

const { anna, janis, karlis } = demonstrationPeople;

/** Some people of the demonstration have an active e-address and some, such as Līga Vītola, have none; every company has one. */
export const mailboxes: readonly Mailbox[] = [
  ...Object.entries({ anna, janis, karlis }).map(([key, person]) => ({
    key,
    name: `${person.givenName} ${person.familyName}`,
    number: person.personalCode,
    address: `_PRIVATE@${person.personalCode}`,
    encrypted: false,
  })),
  ...Object.entries(demonstrationEntities).map(([key, { name, registrationNumber }]) => ({
    key,
    name,
    number: registrationNumber,
    address: `_DEFAULT@${registrationNumber}`,
    encrypted: true,
  })),
];
