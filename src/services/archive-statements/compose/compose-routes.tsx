import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Look } from '../../../audit/index.js';
import { type CaseFile, cases, type Service, whoOf, workLook } from '../../../case/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Refusal, sendPage } from '../../../platform/http/index.js';
import { isUuid } from '../../../platform/identifiers/index.js';
import type { House } from '../../../platform/room/index.js';
import { tidy } from '../../../platform/text/index.js';
import { findPeople, getArchived, getScan } from '../../../registers/archive/index.js';
import { gatherFacts } from '../facts.js';
import type { Answers } from '../form.js';
import { ComposePage, type Composing } from './compose-page.js';
import { composeTexts as texts } from './texts.js';

const config = { access: 'staff:officer' } as const;
const path = '/desk/archive-statements/:id';
const longest = 5000;

interface At {
  readonly tx: Tx;
  readonly caseFile: CaseFile;
  readonly look: Look;
  readonly request: FastifyRequest;
}

/** Where an officer gathers findings for a statement. Names that are searched for are posted: they stand in no address. */
export function composeRoutes(web: FastifyInstance, house: House, service: Service): void {
  const inCase = <T,>(request: FastifyRequest, does: (at: At) => Promise<T>) => {
    const { visitor } = request;
    if (!visitor) throw new Refusal('not-found');
    return house.db('web').transaction(
      whoOf(visitor),
      async (tx) => {
        const caseFile = await cases.getCase(tx, param(request, 'id'));
        if (caseFile.service !== service.id) throw new Refusal('not-found');
        // After the case: one that is another unit's looks missing.
        const look = workLook(service, visitor, 'decision');
        return does({ tx, caseFile, look: { ...look, caseNumber: caseFile.number }, request });
      },
      request.id,
    );
  };
  const show = async (request: FastifyRequest, reply: FastifyReply, more: (at: At) => Promise<Partial<Composing>>) => {
    const composing = await inCase(request, async (at) => ({ ...(await read(at)), ...(await more(at)) }));
    return sendPage(request, reply, {
      title: texts.title[request.lang],
      body: <ComposePage {...composing} />,
      status: composing.problems.length ? 422 : 200,
      width: 'wide',
    });
  };
  web.get(path, { config }, (request, reply) => show(request, reply, async () => ({})));
  web.post(`${path}/search`, { config }, (request, reply) => show(request, reply, search));
  web.post(`${path}/open`, { config }, (request, reply) => show(request, reply, open));
  web.post(`${path}/choose`, { config }, async (request, reply) => {
    await inCase(request, (at) => change(house, at, choose));
    return show(request, reply, async (at) => ({ ...(await open(at)), done: true }));
  });
  web.post(`${path}/remove`, { config }, async (request, reply) => {
    await inCase(request, (at) => change(house, at, remove));
    return show(request, reply, async () => ({ done: true }));
  });
  web.post(`${path}/note`, { config }, async (request, reply) => {
    const note = value(request, 'note');
    if (note.length > longest)
      return show(request, reply, async () => ({ note, problems: [{ field: 'note', message: texts.tooLong }] }));
    await inCase(request, (at) => change(house, at, write));
    return show(request, reply, async () => ({ done: true }));
  });
  web.get(`${path}/sheets/:person/:sheet`, { config }, async (request, reply) => {
    const asked = { id: uuid(param(request, 'person')), sheet: param(request, 'sheet') };
    const bytes = await inCase(request, ({ tx, look, caseFile }) => getScan(tx, look, caseFile.subjectKey, asked));
    return reply.type('image/jpeg').send(bytes);
  });
}

async function read({ tx, caseFile, look, request }: At): Promise<Composing> {
  const answers = caseFile.answers as Answers;
  const facts = await gatherFacts(tx, look, answers, caseFile.applicant);
  return {
    caseId: caseFile.id,
    number: caseFile.number,
    isMine: caseFile.assignedTo === request.visitor?.person.key && !caseFile.closedAt && !caseFile.decidedAt,
    facts,
    asked: {
      givenName: answers.givenName,
      surnames: [answers.surname, ...(answers.formerSurnames ?? [])].join(', '),
      birthYear: answers.birthDate?.slice(0, 4) ?? answers.birthYear ?? '',
    },
    problems: [],
    note: facts.note,
    done: false,
  };
}

async function search({ tx, look, caseFile, request }: At): Promise<Partial<Composing>> {
  const asked = {
    givenName: value(request, 'givenName').slice(0, 80),
    surnames: value(request, 'surnames').slice(0, 300),
    birthYear: value(request, 'birthYear').slice(0, 20),
  };
  const surnames = asked.surnames
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const problems = [
    ...(surnames.length === 0 ? [{ field: 'surnames', message: texts.surnameNeeded }] : []),
    ...(/^(?:\d{4})?$/.test(asked.birthYear) ? [] : [{ field: 'birthYear', message: texts.badYear }]),
  ];
  if (problems.length > 0) return { asked, problems };
  const birthYear = asked.birthYear ? Number(asked.birthYear) : undefined;
  return {
    asked,
    people: await findPeople(tx, look, caseFile.subjectKey, { givenName: asked.givenName, surnames, birthYear }),
  };
}

async function open({ tx, look, caseFile, request }: At): Promise<Partial<Composing>> {
  return { opened: await getArchived(tx, look, caseFile.subjectKey, uuid(value(request, 'person'))) };
}

/** Changes what is gathered, and the draft that stands on the case with it; only for whoever holds the case. */
async function change(house: House, at: At, does: (at: At) => Promise<unknown>): Promise<void> {
  const { visitor } = at.request;
  if (!visitor) throw new Refusal('not-found');
  await does(at);
  await cases.gatherAgain(house, at.tx, visitor, at.caseFile.id, texts.reason.lv);
}

/** One finding of a file, or all of them. */
function choose({ tx, caseFile, look, request }: At): Promise<number> {
  const given: unknown = Reflect.get(Object(request.body), 'record');
  const records = (Array.isArray(given) ? given : [given]).map((one) => uuid(tidy(one)));
  return tx.run(sql`insert into archive_statements.finding (case_number, record_id, unit, chosen_at, chosen_by)
    select ${caseFile.number}, record, ${caseFile.unit}, ${tx.now}, ${look.actor.key} from unnest(${records}::uuid[]) as record
    on conflict do nothing`);
}

function remove({ tx, caseFile, request }: At): Promise<number> {
  return tx.run(
    sql`delete from archive_statements.finding where case_number = ${caseFile.number} and record_id = ${uuid(value(request, 'record'))}::uuid`,
  );
}

function write({ tx, caseFile, look, request }: At): Promise<number> {
  return tx.run(sql`insert into archive_statements.note (case_number, unit, words, written_at, written_by)
    values (${caseFile.number}, ${caseFile.unit}, ${value(request, 'note')}, ${tx.now}, ${look.actor.key})
    on conflict (case_number) do update set words = excluded.words, written_at = excluded.written_at, written_by = excluded.written_by`);
}

function uuid(given: string): string {
  if (!isUuid(given)) throw new Refusal('not-found');
  return given;
}

function value(request: FastifyRequest, name: string): string {
  return tidy((request.body as Readonly<Record<string, unknown>> | undefined)?.[name]);
}

function param(request: FastifyRequest, name: string): string {
  return String((request.params as Readonly<Record<string, unknown>>)[name] ?? '');
}
