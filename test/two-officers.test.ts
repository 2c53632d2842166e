import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { beginApplication, submit } from '../src/case/testing.js';
import { type SignedIn, signIn } from '../src/identity/testing.js';
import { fillRegister } from '../src/identity/testing-browser.js';
import { payFee } from '../src/payments/testing.js';
import { discoverRooms } from '../src/platform/house/index.js';
import { createWeb } from '../src/platform/http/index.js';
import { demonstrationPeople } from '../src/registers/persons/index.js';
import { runJobs, testHouse } from './support/index.js';

const house = await testHouse();
const web = await createWeb({ house });
for (const room of await discoverRooms(house)) await room.pages?.(web);
await web.ready();

const officer = () =>
  signIn(
    web,
    { ...demonstrationPeople.dace, id: randomUUID() },
    { side: 'staff', grants: [{ grant: 'officer', unit: 'punishment-register' }] },
  );

const post = ({ cookie, csrf }: SignedIn, url: string, fields: Readonly<Record<string, string>> = {}) =>
  web.inject({
    method: 'POST',
    url,
    headers: { origin: 'http://localhost:3000', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: String(new URLSearchParams({ ...fields, _csrf: csrf })),
  });

test('what an officer typed is shown again when a colleague was faster', async () => {
  await fillRegister(house.adminUrl);
  const { caseId } = await submit(house, await beginApplication(house));
  await payFee(house, caseId);
  await runJobs(house);
  const [first, second] = [await officer(), await officer()];
  await post(first, `/desk/cases/${caseId}/take`);
  await post(second, `/desk/cases/${caseId}/take`);
  const late = await post(first, `/desk/cases/${caseId}/ask`, { question: 'Vai šis teksts paliks redzams?' });
  expect(late.statusCode).toBe(422);
  expect(late.body).toContain('Vai šis teksts paliks redzams?');
});
