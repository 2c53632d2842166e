// For the tests of this room: the agency and the simulator over a true connection.
import { afterAll } from 'vitest';
import { asAdmin, type TestHouse, testHouse } from '../../../test/support/index.js';
import { createWeb } from '../../platform/http/index.js';
import { addJob } from '../../platform/jobs/index.js';
import { demonstrationEntities } from '../../registers/legal-entities/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { createRoom } from './channel.js';
import { demonstrationKeys } from './demonstration-keys.js';
import { simulatorPath } from './open-gateway.js';
import { listLetters } from './simulator/letters.js';
import { type Mailbox, mailboxes } from './simulator/mailboxes.js';

/** A house of its own, its web listening with the simulator on it, and the room of the agency that calls it. */
export async function connect() {
  const plain = await testHouse();
  await fillRegisters(plain);
  const web = await createWeb({ house: plain });
  await createRoom(plain).pages?.(web);
  const address = await web.listen({ port: 0, host: '127.0.0.1' });
  afterAll(() => web.close());
  const house = { ...plain, settings: { ...plain.settings, LETE_E_ADDRESS_URL: `${address}${simulatorPath}` } };
  const keys = await demonstrationKeys(house.settings, house.clock.now());
  const worker = plain.db('worker');
  return {
    plain,
    web,
    address,
    house,
    room: createRoom(house),
    keys,
    worker,
    add: (task: string) => worker.transaction({}, (tx) => addJob(tx, `channels/e-address:${task}`, {})),
    lettersIn: (key: string) => plain.db('web').transaction({}, (tx) => listLetters(tx, boxOf(key).address)),
  };
}

export function boxOf(key: string): Mailbox {
  const found = mailboxes.find((mailbox) => mailbox.key === key);
  if (!found) throw new Error(`no mailbox ${key}`);
  return found;
}

async function fillRegisters({ adminUrl }: TestHouse): Promise<void> {
  const { anna, karlis, liga } = demonstrationPeople;
  for (const { id, givenName, familyName, sex, birthDate, birthPlace, personalCode } of [anna, karlis, liga]) {
    await asAdmin(
      adminUrl,
      `insert into persons.person (id, given_name, family_name, sex, birth_date, birth_place, citizenship_country,
        citizenship_kind) values ($1, $2, $3, $4, $5, $6, 'LV', 'citizen')`,
      [id, givenName, familyName, sex, birthDate, birthPlace],
    );
    await asAdmin(adminUrl, 'insert into persons.code (code, person_id) values ($1, $2)', [personalCode, id]);
  }
  const { id, registrationNumber, name, form, address } = demonstrationEntities.fictitiousForest;
  await asAdmin(
    adminUrl,
    'insert into legal_entities.entity (id, registration_number, name, form, address) values ($1, $2, $3, $4, $5)',
    [id, registrationNumber, name, form, address],
  );
}
