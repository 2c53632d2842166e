import { demonstrationEntries, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import { enterMatter } from '../intake/enter-matter.js';
import { whoOf } from '../who.js';
import { attachReports } from './attach.js';

const problem = {
  id: '7e3d0000-0000-4000-b000-000000000001',
  title: {
    lv: 'Sodu reģistra izziņu pārbaude brīžiem neatbild',
    en: 'The check of certificates sometimes does not answer',
  },
  systems: { lv: 'Sodu reģistrs, izziņu pārbaude', en: 'Punishment Register, check of certificates' },
  impact: {
    lv: 'Pārbaudot izziņu, lapa reizēm parāda kļūdu 503. Izsniegtās izziņas ir derīgas, dati nav zuduši.',
    en: 'When a certificate is checked, the page sometimes shows the error 503. Certificates that were issued are valid and no data are lost.',
  },
  workaround: {
    lv: 'Mēģiniet vēlreiz pēc minūtes vai zvaniet pakalpojumu dienestam: pārbaudīsim Jūsu vietā.',
    en: 'Try again after a minute, or call the service desk: we will check it for you.',
  },
  words: '503, izziņu pārbaud, neatbild',
};

const reports = [
  {
    id: '7e3d0000-0000-4000-b000-000000000011',
    name: 'Ligita Kalēja',
    phone: '+37120000011',
    text: 'Pārbaudot darbinieka izziņu, trīs reizes pēc kārtas kļūda 503.',
  },
  {
    id: '7e3d0000-0000-4000-b000-000000000012',
    name: 'Oskars Vējš',
    phone: '+37120000012',
    text: 'Izziņu pārbaude neatbild kopš pusdienām, ekrānā tukša lapa.',
  },
  {
    id: '7e3d0000-0000-4000-b000-000000000013',
    name: 'Sanita Mieze',
    phone: '+37120000013',
    text: 'Kļūda 503, kad ievada izziņas kodu no QR.',
  },
];

/** One known problem that goes on, published, with its reports by telephone, two attached and one only proposed; once. */
export async function demonstrateIncident(house: House): Promise<void> {
  const person = demonstrationEntries.find(({ key }) => key === 'edgars');
  if (!person) return;
  const key = `person:${person.id}` as const;
  const name = `${person.givenName} ${person.familyName}`;
  const visitor: Visitor = {
    sessionId: problem.id,
    person: { key, id: person.id, givenName: person.givenName, familyName: person.familyName },
    assurance: 'high',
    side: 'staff',
    actingFor: { key, name, relation: 'self' },
    grants: person.grants,
  };
  await house.db('web').transaction(whoOf(visitor), async (tx) => {
    if (!(await openProblem(tx, { key, name }))) return;
    const ids: string[] = [];
    for (const { id, text, ...sender } of reports) ids.push(await report(house, tx, visitor, { id, text, sender }));
    await attachReports(tx, visitor, problem.id, ids.slice(0, 2));
  });
}

async function openProblem(tx: Tx, by: { readonly key: string; readonly name: string }): Promise<boolean> {
  const { id, title, systems, impact, workaround, words } = problem;
  const known = await tx.maybe(sql`select id from casework.incident where id = ${id}::uuid`);
  if (known) return false;
  const startedAt = new Date(tx.now.getTime() - 5 * 3_600_000);
  const year = tx.now.getUTCFullYear();
  await tx.run(sql`
    with numbered as (select casework.next_number('8-02', ${year}::int) as sequence)
    insert into casework.incident (id, number, kind, unit, systems, title, impact, workaround, words, started_at, opened_at, opened_by, opened_name, published_at)
    select ${id}::uuid, 'IC/' || ${String(year)}::text || '/8-02/' || sequence, 'problem', 'service-desk', ${JSON.stringify(systems)}::jsonb,
      ${JSON.stringify(title)}::jsonb, ${JSON.stringify(impact)}::jsonb, ${JSON.stringify(workaround)}::jsonb, ${words}, ${startedAt}, ${tx.now},
      ${by.key}, ${by.name}, ${tx.now} from numbered`);
  await tx.run(sql`
    insert into casework.incident_update (id, incident_id, at, by_key, by_name, body, resolves, closes_reports)
    values ('7e3d0000-0000-4000-b000-000000000002'::uuid, ${id}::uuid, ${tx.now}, ${by.key}, ${by.name}, ${JSON.stringify(update)}::jsonb, false, false)`);
  return true;
}

const update = {
  lv: 'Cēlonis atrasts: savienojums starp diviem serveriem pārtrūkst, kad tas ilgi nav lietots. Labojumu uzstādīsim šonakt.',
  en: 'The cause is found: a connection between two servers is cut when it has not been used for long. It will be mended tonight.',
};

interface Report {
  readonly id: string;
  readonly text: string;
  readonly sender: { readonly name: string; readonly phone: string };
}

async function report(house: House, tx: Tx, visitor: Visitor, { id, text, sender }: Report): Promise<string> {
  const entered = await enterMatter(house, tx, visitor, {
    way: 'phone',
    messageId: id,
    kind: 'support',
    subject: 'Izziņas pārbaude',
    text,
    sender,
    language: 'lv',
    attachments: [],
    assurance: 'anonymous',
  });
  return entered.caseId;
}
