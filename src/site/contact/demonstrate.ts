import { cases } from '../../case/index.js';
import { keepReceived } from '../../documents/index.js';
import type { House } from '../../platform/room/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';

const { janis, ivars } = demonstrationPeople;

/** Letters to the agency from its own site, one of each unit; invented, and sent once however often the demonstration is set up. */
const letters = [
  {
    id: '5c1f0a10-0001-4000-a000-000000000001',
    kind: 'support',
    subject: 'Kaut kas nedarbojas: Nederīgo dokumentu pārbaude',
    text: 'Sistēma, pakalpojums vai lapa\nNederīgo dokumentu pārbaude\n\nKas notika?\nIerakstu pases numuru, bet poga nereaģē.\n\nKad tas notika?\nŠorīt ap 9.20.',
    from: { name: 'Līga Kalniņa', address: 'liga.kalnina@klients.example', phone: '+37126000017', identity: 'email' },
  },
  {
    id: '5c1f0a10-0001-4000-a000-000000000002',
    kind: 'complaint',
    subject: 'Ilgi gaidīju pa tālruni',
    text: 'Vakar zvanīju trīs reizes un katru reizi gaidīju ilgāk par desmit minūtēm. Lūdzu, paskaidrojiet, kāpēc.',
    from: { name: 'Juris Ozols', phone: '+37126000018', identity: 'anonymous' },
  },
  {
    id: '5c1f0a10-0001-4000-a000-000000000003',
    kind: 'accessibility',
    subject: 'Lapa: /lv/cenas',
    text: 'Lapa\n/lv/cenas\n\nKas notika?\nEkrāna lasītājs nepasaka, kurā valūtā ir cena.',
    from: { identity: 'anonymous' },
  },
  {
    id: '5c1f0a10-0001-4000-a000-000000000004',
    kind: 'question',
    subject: 'Cik ilgi izziņa ir derīga?',
    text: 'Darba devējs prasa svaigu izziņu. Cik ilgi tā ir derīga?',
    from: { name: 'Inga Priede', address: 'inga.priede@klients.example', identity: 'email' },
  },
  {
    id: '5c1f0a10-0001-4000-a000-000000000005',
    kind: 'whistleblower',
    subject: 'Trauksmes cēlēja ziņojums',
    text: 'Iestādē, kurā strādāju, iepirkumu jau trešo reizi uzvar uzņēmums, kas pieder iepirkuma komisijas locekļa radiniekam.',
    from: { name: 'Izdomāta Ziņotāja', address: 'zinotaja@klients.example', identity: 'email' },
  },
  {
    // The telephone's simulator rings from this number: the desk knows whose it is.
    id: '5c1f0a10-0001-4000-a000-000000000006',
    kind: 'request',
    subject: 'Vai mani dati ir izlaboti?',
    text: 'Pirms mēneša lūdzu izlabot manas dzīvesvietas adresi. Lūdzu, atbildiet, vai tas ir izdarīts.',
    from: { name: 'Jānis Ozols', personKey: `person:${janis.id}`, phone: '+37126123456', identity: 'high' },
  },
  {
    id: '5c1f0a10-0001-4000-a000-000000000007',
    kind: 'question',
    unit: 'punishment-register',
    subject: 'Kad sodāmība ir dzēsta?',
    text: 'Naudas sodu samaksāju pirms diviem gadiem. Vai sodāmība jau ir dzēsta, un vai izziņā tā vēl būs redzama?',
    from: { name: 'Valdis Liepa', address: 'valdis.liepa@klients.example', identity: 'email' },
  },
  {
    id: '5c1f0a10-0001-4000-a000-000000000008',
    kind: 'data-subject-request',
    unit: 'punishment-register',
    subject: 'Spriedums ārvalstī',
    text: 'Reģistrā norādīts spriedums, kuru Igaunijas tiesa pagājušajā pavasarī atcēla. Lūdzu, izlabojiet ierakstu; tiesas lēmumu varu atsūtīt.',
    from: { name: 'Ivars Grāvis', personKey: `person:${ivars.id}`, phone: '+37126000019', identity: 'high' },
  },
] as const;

export async function demonstrateLetters(house: House): Promise<void> {
  for (const { id, kind, subject, text, from, ...more } of letters) {
    const bytes = Buffer.from(`${subject}\n\n${text}\n`, 'utf8');
    const { sha256 } = await house
      .db('web')
      .transaction({}, (tx) => keepReceived(house, tx, bytes, { name: 'web-form', contentType: 'text/plain' }));
    await cases.takeAtOnce(house, id, {
      channel: 'web',
      externalId: `web:${id}`,
      originalSha256: sha256,
      receivedAt: house.clock.now(),
      from,
      subject,
      text,
      references: [],
      attachments: [],
      language: 'lv',
      kind,
      ...more,
      answerable: false,
    });
  }
}
