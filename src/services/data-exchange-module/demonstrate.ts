import { cases, quotes, whoOf } from '../../case/index.js';
import { keepReceived } from '../../documents/index.js';
import { addDays, rigaDate } from '../../platform/clock/index.js';
import type { House } from '../../platform/room/index.js';
import { demonstrationEntities } from '../../registers/legal-entities/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { passport } from './passport.js';

const { ilze, karlis } = demonstrationPeople;
const { orphansCourt: court, fictitiousForest: forest } = demonstrationEntities;

interface Asked {
  readonly messageId: string;
  readonly person: typeof ilze | typeof karlis;
  readonly entity: typeof court | typeof forest;
  readonly relation: 'institution' | 'company';
  readonly address: string;
  readonly text: string;
  readonly words: string;
  readonly hours: number;
}

/** Waits for the client's agreement. */
const offered: Asked = {
  messageId: '5c1f0a10-0005-4000-a000-000000000001',
  person: ilze,
  entity: court,
  relation: 'institution',
  address: 'barintiesa@fiktivais-novads.example',
  text: 'Bāriņtiesas lietvedības sistēmai vajadzīgs modulis, ar kuru no Sodu reģistra saņemt ziņas par aizbildņa kandidātiem (Sodu reģistra likums, 19. pants). Līdz 20 pieprasījumiem dienā; vēlamais termiņš – trīs mēneši.',
  words:
    'Pieprasījumu modulis bāriņtiesas lietvedības sistēmai: specifikācija, izstrāde, kopīga testēšana ar izdomātiem datiem un lietošanas apraksts.',
  hours: 40,
};

/** Agreed to: the company has its invoice. */
const agreed: Asked = {
  messageId: '5c1f0a10-0005-4000-a000-000000000002',
  person: karlis,
  entity: forest,
  relation: 'company',
  address: 'gramatvediba@fiktivais-mezs.example',
  text: 'Mūsu personāla sistēmai vajadzīgs modulis, ar kuru pārbaudīt, vai uzrādītais dokuments nav Nederīgo dokumentu reģistrā. Līdz 5 pārbaudēm dienā.',
  words: 'Dokumentu pārbaudes modulis personāla sistēmai: specifikācija, izstrāde un testēšana ar izdomātiem datiem.',
  hours: 12,
};

/** Two requests whose work is quoted by the hour: one waits for agreement, one for its invoice to be paid. Each once. */
export async function demonstrate(house: House): Promise<void> {
  const officer = cases.officerOfDemonstration(passport.unit);
  if (!officer) return;
  for (const asked of [offered, agreed]) {
    const { caseId } = await takeRequest(house, asked);
    const { words, hours: amount } = asked;
    const isNew = await house.db('web').transaction(whoOf(officer), async (tx) => {
      if (await quotes.findQuote(tx, caseId)) return false;
      const holdsUntil = addDays(rigaDate(tx.now), 30);
      await cases.assignCase(tx, officer, caseId);
      await quotes.offerQuote(tx, officer, caseId, { words, item: 'module-hour', amount, holdsUntil });
      return true;
    });
    if (!isNew || asked !== agreed) continue;
    const { person, entity, relation } = asked;
    const key = `entity:${entity.id}` as const;
    const client = cases.clientOfDemonstration(person, { key, name: entity.name, relation });
    await house.db('web').transaction(whoOf(client), (tx) => quotes.agreeByEid(house, tx, client, caseId));
  }
}

async function takeRequest(
  house: House,
  { messageId, person, entity, relation, address, text }: Asked,
): Promise<{ readonly caseId: string }> {
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
      name: `${person.givenName} ${person.familyName}`,
      address,
      personKey: `person:${person.id}`,
      onBehalf: { key: `entity:${entity.id}`, name: entity.name, relation },
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
