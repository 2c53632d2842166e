import { cases, drafts, lists, whoOf } from '../../case/index.js';
import type { House } from '../../platform/room/index.js';
import { archivedOfDemonstration } from '../../registers/archive/index.js';
import { demonstrationPeople } from '../../registers/persons/index.js';
import type { Answers } from './form.js';
import type { service } from './service.js';

const { anna } = demonstrationPeople;

/** An application about a grandparent, by an earlier surname typed without its marks: an officer finds the file all the same. Once. */
export async function demonstrate(house: House, of: typeof service): Promise<void> {
  const archived = archivedOfDemonstration();
  if (!archived) return;
  const { givenName, surname, formerSurnames, birthDate, birthYear, records } = archived;
  const [first] = records;
  const answers: Answers = {
    kind: 'service',
    relation: 'relative',
    proof: 'Miršanas apliecība un dzimšanas apliecības, kas rāda radniecību',
    givenName,
    surname: (formerSurnames[0] ?? surname).normalize('NFD').replace(/\p{M}/gu, ''),
    formerSurnames: [],
    birthYear: String(birthYear ?? birthDate?.slice(0, 4) ?? ''),
    institution: first?.said.kind === 'service' ? first.said.institution : 'Iekšlietu sistēma',
    period: 'apmēram 1950–1980',
    usedFor: 'other',
    delivery: 'portal',
    email: 'anna.berzina@example.com',
    accepted: true,
  };
  const key = `person:${anna.id}` as const;
  const name = `${anna.givenName} ${anna.familyName}`;
  const subject = { key, name, relation: 'self' } as const;
  const client = cases.clientOfDemonstration(anna, subject);
  await house.db('web').transaction(whoOf(client), async (tx) => {
    const matters = await lists.listMatters(tx, key, undefined, 200);
    if (matters.some((matter) => matter.service === of.id)) return;
    const applicant = { actor: { kind: 'person', key, name }, subject } as const;
    const draftId = await drafts.startDraft(tx, { service: of.id, applicant, lang: 'lv', answers });
    await cases.submitCase(tx, { draftId, service: of, applicant, assurance: 'high', way: 'portal' });
  });
}
