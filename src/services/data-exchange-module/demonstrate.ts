import { cases, quotes, whoOf } from '../../case/index.js';
import { keepReceived } from '../../documents/index.js';
import { addDays, rigaDate } from '../../platform/clock/index.js';
import type { House } from '../../platform/room/index.js';
import { demonstrationEntities } from '../../registers/legal-entities/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { passport } from './passport.js';

const { ilze } = demonstrationPeople;
const { orphansCourt: court } = demonstrationEntities;
const messageId = '5c1f0a10-0005-4000-a000-000000000001';
const text =
  'Bāriņtiesas lietvedības sistēmai vajadzīgs modulis, ar kuru no Sodu reģistra saņemt ziņas par aizbildņa kandidātiem (Sodu reģistra likums, 19. pants). Līdz 20 pieprasījumiem dienā; vēlamais termiņš – trīs mēneši.';
const offer = {
  words:
    'Pieprasījumu modulis bāriņtiesas lietvedības sistēmai: specifikācija, izstrāde, kopīga testēšana ar izdomātiem datiem un lietošanas apraksts.',
  item: 'module-hour',
  amount: 40,
};

/** A request of an institution whose work is quoted by the hour and waits for its agreement; once. */
export async function demonstrate(house: House): Promise<void> {
  const officer = cases.officerOfDemonstration(passport.unit);
  if (!officer) return;
  const { caseId } = await takeRequest(house);
  await house.db('web').transaction(whoOf(officer), async (tx) => {
    if (await quotes.findQuote(tx, caseId)) return;
    await cases.assignCase(tx, officer, caseId);
    await quotes.offerQuote(tx, officer, caseId, { ...offer, holdsUntil: addDays(rigaDate(tx.now), 30) });
  });
}

async function takeRequest(house: House): Promise<{ readonly caseId: string }> {
  const { sha256 } = await house
    .db('web')
    .transaction({}, (tx) =>
      keepReceived(house, tx, Buffer.from(text, 'utf8'), { name: 'web-form', contentType: 'text/plain' }),
    );
  const { id, unit, caseIndex, name } = passport;
  return cases.takeAtOnce(house, messageId, {
    channel: 'web',
    externalId: `web:${messageId}`,
    originalSha256: sha256,
    receivedAt: house.clock.now(),
    from: {
      name: `${ilze.givenName} ${ilze.familyName}`,
      address: 'barintiesa@fiktivais-novads.example',
      personKey: `person:${ilze.id}`,
      onBehalf: { key: `entity:${court.id}`, name: court.name, relation: 'institution' },
      identity: 'high',
    },
    subject: name.lv,
    text,
    references: [],
    attachments: [],
    language: 'lv',
    kind: 'service-request',
    unit,
    service: { id, caseIndex, name },
    answerable: false,
  });
}
