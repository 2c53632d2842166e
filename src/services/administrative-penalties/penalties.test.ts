import { beforeAll, describe, expect, test } from 'vitest';
import { asAdmin, testHouse } from '../../../test/support/index.js';
import { type SignedIn, signIn } from '../../identity/testing.js';
import { fillRegister } from '../../identity/testing-browser.js';
import { demonstrationIds as ids } from '../../platform/generate/index.js';
import { discoverRooms } from '../../platform/house/index.js';
import { createWeb } from '../../platform/http/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import { type PenaltyDecision, papers } from '../../registers/punishments/index.js';
import { comesIntoForceOn } from './entry-into-force.js';
import { normOf } from './show-penalty.js';
import { statusOf } from './status.js';

const house = await testHouse({ LETE_DEMO_PEOPLE: '100' });
const web = await createWeb({ house });
const rooms = await discoverRooms(house);
for (const room of rooms) await room.pages?.(web);
await web.ready();
const { roberts, keita } = demonstrationPeople;
const child = { key: `person:${keita.id}`, name: 'Keita Vilka', relation: 'child' } as const;

beforeAll(async () => {
  await fillRegister(house.adminUrl);
  await rooms.find(({ id }) => id === 'registers/punishments')?.demonstrate?.();
  await asAdmin(house.adminUrl, 'insert into persons.kinship (parent_id, child_id, since) values ($1, $2, $3)', [
    roberts.id,
    keita.id,
    keita.birthDate,
  ]);
});

const page = '/lv/pakalpojumi/administrativie-sodi/mani-dati';
const see = async ({ cookie }: SignedIn, url = page) => (await web.inject({ url, headers: { cookie } })).body;

describe('what a person sees', () => {
  test('each penalty with its status, what is due and by when, and the archive at a tick', async () => {
    const me = await signIn(web, roberts);
    const body = await see(me);
    for (const words of [
      'Kopā jāmaksā',
      '40,00\u00a0€, ja samaksā līdz 2026. gada 1. decembrim; pēc tam 80,00\u00a0€',
      '515,37\u00a0€',
      'Pie tiesu izpildītāja',
      'https://fotoradari.gov.lv',
      'Pārsūdzēts',
      'Maksājams pa daļām',
      'Ceļu satiksmes likums, 61. panta 4. daļa',
      'Zvērināts tiesu izpildītājs Fiktors Piemērs',
    ])
      expect(body).toContain(words);
    expect(body).not.toContain('PP 99000111');
    expect(await see(me, `${page}?archive=yes`)).toContain('42,69\u00a0€ (lēmumā 30,00 Ls)');
  });

  test('the decision itself as its authority handed it over, to whom it is about and nobody else', async () => {
    const pdf = Buffer.from('%PDF-1.7 lēmums');
    const keep = (number: string) => papers.keepPapers(house.db('migrate'), house, [{ number, kind: 'decision', pdf }]);
    await keep('pp-99000102');
    await expect(keep('PP 11111111')).rejects.toMatchObject({ numbers: ['PP 11111111'] });
    const [{ id, sealed } = {}] = await asAdmin(
      house.adminUrl,
      `select id, position('lēmums'::bytea in sealed) = 0 as sealed from punishments.penalty join punishments.paper on penalty_id = id`,
    );
    expect(sealed).toBe(true);
    const [me, other] = [await signIn(web, roberts), await signIn(web, demonstrationPeople.anna)];
    expect(await see(me)).toContain('Lēmums (PDF)');
    const take = (who: SignedIn) =>
      web.inject({
        method: 'POST',
        url: `${page}/lemums`,
        headers: {
          cookie: who.cookie,
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        },
        payload: new URLSearchParams({ one: String(id), _csrf: who.csrf }).toString(),
      });
    expect((await take(me)).body).toBe(pdf.toString());
    expect((await take(other)).statusCode).toBe(404);
    const looks = await asAdmin(
      house.adminUrl,
      `select subject, count from audit.entry where deed = 'registers/punishments:paper' order by id`,
    );
    expect(looks).toEqual([{ subject: `person:${roberts.id}`, count: 1 }]);
  });

  test('nothing found is said so', async () => {
    expect(await see(await signIn(web, demonstrationPeople.anna))).toContain(
      'Ziņas par administratīvajiem sodiem nav atrastas',
    );
  });

  test('the company one signs for', async () => {
    const forest = `entity:${ids.fictitiousForest}` as const;
    await asAdmin(
      house.adminUrl,
      `insert into legal_entities.entity (id, registration_number, name, form, address) values ($1, '40003032949', 'SIA "Fiktīvais mežs"', 'SIA', 'Ogre')`,
      [ids.fictitiousForest],
    );
    await asAdmin(
      house.adminUrl,
      `insert into legal_entities.signatory (entity_id, person_id, office, alone, from_on) values ($1, $2, 'valdes loceklis', true, '2020-01-01')`,
      [ids.fictitiousForest, ids.karlis],
    );
    const actingFor = { key: forest, name: 'SIA "Fiktīvais mežs"', relation: 'company' } as const;
    expect(await see(await signIn(web, demonstrationPeople.karlis, { actingFor }))).toContain('VMD 99000005');
  });
});

describe('a child’s birthdays', () => {
  // Keita was born on 19 August 2011; the day begins in Riga at 21:00 UTC in summer.
  test.each([
    ['2025-08-18T20:59:00Z', ['Līdz 14 gadu vecumam'], []],
    ['2025-08-18T21:00:00Z', ['Ziņas par administratīvajiem sodiem nav atrastas'], ['Līdz 14 gadu vecumam']],
    ['2027-08-18T20:59:00Z', ['Ziedoņdārzs', 'Smēķēšana'], ['No 16 gadu vecuma']],
    ['2027-08-18T21:00:00Z', ['No 16 gadu vecuma', 'VL 99000120'], ['Ziedoņdārzs', 'Smēķēšana']],
    ['2029-08-18T20:59:00Z', ['No 16 gadu vecuma', 'VL 99000120'], ['Ziedoņdārzs']],
    ['2029-08-18T21:00:00Z', [], ['VL 99000120', 'Ziedoņdārzs']],
  ])('at %s the parent sees %j and not %j', async (instant, shown, hidden) => {
    house.clock.set(instant);
    const body = await see(await signIn(web, roberts, { actingFor: child }));
    for (const words of shown) expect(body).toContain(words);
    for (const words of hidden) expect(body).not.toContain(words);
    house.clock.set('2026-11-25T08:00:00Z');
  });

  test('the young person sees everything of their own', async () => {
    house.clock.set('2027-09-01T08:00:00Z');
    expect(await see(await signIn(web, keita))).toContain('Ziedoņdārzs');
    house.clock.set('2026-11-25T08:00:00Z');
  });
});

describe('statuses follow from dates', () => {
  const fine: PenaltyDecision = {
    id: 'x',
    subject: `person:${roberts.id}`,
    caseNumber: 'C-1',
    decisionNumber: 'PP 1',
    decidedOn: '2026-11-02',
    notifiedOn: '2026-11-03',
    authority: 'Valsts policija',
    law: 'Ceļu satiksmes likums',
    article: '57',
    offenceAt: '2026-11-01T10:00:00Z',
    offencePlace: 'Rīga',
    basePenalty: 'fine',
    amountCents: 4000,
    testExpensesCents: 0,
    paidCents: 0,
    speedCamera: false,
    dueCents: 4000,
    payable: true,
    current: true,
  };
  const today = '2026-11-25';

  test.each([
    ['decided', {}, false],
    ['decided', { inForceOn: '2026-11-26' }, false],
    ['to-pay', { inForceOn: '2026-11-25' }, false],
    ['appealed', { appealedOn: '2026-11-10' }, false],
    ['to-pay', { appealedOn: '2026-11-10', appealRejectedOn: '2026-11-20', inForceOn: '2026-11-20' }, false],
    ['to-pay', { inForceOn: '2026-10-25', dueOn: '2026-11-25' }, false],
    ['overdue', { inForceOn: '2026-10-24', dueOn: '2026-11-24' }, false],
    ['processing', { inForceOn: '2026-10-24', dueOn: '2026-11-24' }, true],
    ['paid', { inForceOn: '2026-10-24', dueCents: 0, paidOn: '2026-11-20' }, false],
    ['paid', { inForceOn: '2026-10-24', dueCents: 0, paidOn: '2026-11-20' }, true],
    ['served', { inForceOn: '2026-10-24', servedOn: '2026-11-20' }, false],
    ['archived', { inForceOn: '2024-10-24', servedOn: '2024-11-20', current: false }, false],
    ['bailiff', { inForceOn: '2026-10-24', givenToBailiffOn: '2026-11-25' }, false],
    ['elsewhere', { inForceOn: '2026-10-24', speedCamera: true }, false],
    ['to-pay', { inForceOn: '2026-10-24', givenToBailiffOn: '2026-11-26' }, false],
    ['postponed', { inForceOn: '2026-10-24', postponedUntil: '2026-11-26' }, false],
    ['to-pay', { inForceOn: '2026-10-24', postponedUntil: '2026-11-25' }, false],
    ['instalments', { inForceOn: '2026-10-24', postponedUntil: '2027-01-01', instalments: 3 }, false],
    ['cancelled', { inForceOn: '2026-10-24', cancelledOn: '2026-11-25' }, false],
    ['lapsed', { inForceOn: '2025-10-24', lapsedOn: '2026-11-25' }, false],
    ['in-force', { inForceOn: '2026-10-24', basePenalty: 'warning', dueCents: 0 }, false],
  ] as const)('%s: %j', (status, dates, beingPaid) => {
    expect(statusOf({ ...fine, ...dates }, today, beingPaid)).toBe(status);
  });

  test('it comes into force on the day after ten working days from its notification, holidays left out', () => {
    // 18 November is a holiday and a Wednesday.
    expect(comesIntoForceOn(fine)).toBe('2026-11-18');
    expect(comesIntoForceOn({ ...fine, notifiedOn: '2026-11-05' })).toBe('2026-11-21');
    const { notifiedOn: _, ...unknown } = fine;
    expect(comesIntoForceOn(unknown)).toBeUndefined();
  });

  test('the norm is quoted as finely as the decision names it', () => {
    expect(normOf(fine).lv).toBe('Ceļu satiksmes likums, 57. pants');
    expect(normOf({ ...fine, part: '2' }).lv).toBe('Ceļu satiksmes likums, 57. panta 2. daļa');
    expect(normOf({ ...fine, part: '2', clause: '1' }).en).toBe(
      'Ceļu satiksmes likums, section 57, paragraph 2, clause 1',
    );
  });
});
