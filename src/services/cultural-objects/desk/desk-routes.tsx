import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Look } from '../../../audit/index.js';
import { type Service, workLook } from '../../../case/index.js';
import { rigaDate } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/db/index.js';
import type { TypedDate } from '../../../platform/html/index.js';
import { acceptFiles, filesIn, Refusal, sendPage } from '../../../platform/http/index.js';
import type { House } from '../../../platform/room/index.js';
import { tidy } from '../../../platform/text/index.js';
import { findPicture, statuses, work } from '../../../registers/cultural-objects/index.js';
import { desk } from '../addresses.js';
import { all } from '../open-data.js';
import { DeskList, EnterPage, type Problem, WorkPage } from './desk-pages.js';
import { writeLido } from './lido.js';
import { readDescription } from './read-description.js';
import { deskTexts as texts } from './texts.js';

type Part = Pick<Service, 'passport'>;
type Made = (tx: Tx, look: Look, number: string, request: FastifyRequest) => Promise<Problem | undefined>;

const config = { access: 'staff:officer' } as const;
const largest = 20 * 1024 * 1024;

/** What officers of the unit do with the register: enter, publish, change, take back by two, export. */
export async function deskRoutes(web: FastifyInstance, house: House, service: Part): Promise<void> {
  const lookOf = (request: FastifyRequest) => workLook(service, request.visitor, 'cultural-objects');
  const inTx = <T,>(request: FastifyRequest, does: (tx: Tx, look: Look) => Promise<T>) => {
    const look = lookOf(request);
    return house.db('web').transaction({}, (tx) => does(tx, look), request.id);
  };
  web.get(desk, { config }, async (request, reply) => {
    const waiting = await inTx(request, (tx, look) => work.listWaiting(tx, look));
    return sendPage(request, reply, {
      title: texts.title[request.lang],
      body: <DeskList waiting={waiting} />,
      width: 'wide',
    });
  });
  web.get(`${desk}/open`, { config }, async (request, reply) =>
    reply.redirect(`${desk}/${encodeURIComponent(value(request.query, 'number') || 'x')}`, 303),
  );
  web.get(`${desk}/export.xml`, { config }, async (request, reply) => {
    lookOf(request);
    return reply
      .type('application/xml; charset=utf-8')
      .header('content-disposition', 'attachment; filename="cultural-objects-lido.xml"')
      .send(Readable.from(writeLido(await all(house, service, request.id), web.shown.agency().name.lv)));
  });
  web.get(`${desk}/new`, { config }, async (request, reply) => {
    lookOf(request);
    return sendEnter(request, reply, { typed: {}, on: today(house), problems: [] });
  });
  await web.register(async (scope) => {
    acceptFiles(scope, largest);
    scope.post(`${desk}/new`, { config }, (request, reply) => enter(house, request, reply, inTx));
  });
  const show = async (request: FastifyRequest, reply: FastifyReply, problems: readonly Problem[] = []) => {
    const number = numberOf(request);
    const read = await inTx(request, async (tx, look) => ({
      object: await work.getForWork(tx, look, number),
      duplicates: await work.listDuplicates(tx, look, number),
    }));
    const body = (
      <WorkPage
        {...read}
        self={request.visitor?.person.key ?? ''}
        today={today(house)}
        problems={problems}
        {...(problems.length > 0 && {
          typed: { field: value(request.body, 'field'), becomes: value(request.body, 'becomes') },
        })}
        done={value(request.query, 'done') !== ''}
      />
    );
    return sendPage(request, reply, {
      title: read.object.title,
      body,
      status: problems.length ? 422 : 200,
      width: 'wide',
    });
  };
  web.get(`${desk}/:number`, { config }, (request, reply) => show(request, reply));
  web.get(`${desk}/:number/pictures/:place`, { config }, async (request, reply) => {
    const place = Number(/^\d$/.exec(param(request, 'place'))?.[0] ?? -1);
    const bytes = await inTx(request, (tx, look) =>
      findPicture(tx, look, { number: numberOf(request), place, forWork: true }),
    );
    if (!bytes) throw new Refusal('not-found');
    return reply.type('image/jpeg').send(bytes);
  });
  for (const [name, deed] of Object.entries(deeds))
    web.post(`${desk}/:number/${name}`, { config }, async (request, reply) => {
      const number = numberOf(request);
      const problem = await inTx(request, async (tx, look) => {
        await work.getForWork(tx, look, number);
        return deed(tx, look, number, request);
      });
      if (problem) return show(request, reply, [problem]);
      return reply.redirect(`${desk}/${encodeURIComponent(number)}?done=${name}#done`, 303);
    });
}

/** The last part of the address, and what it does. */
const deeds: Readonly<Record<string, Made>> = {
  publish: async (tx, look, number) => void (await work.publishObject(tx, look, number)),
  confirm: async (tx, look, number) => void (await work.withdrawObject(tx, look, number)),
  keep: async (tx, look, number) => void (await work.keepObject(tx, look, number)),
  'take-back': async (tx, look, number, request) => {
    const reason = value(request.body, 'reason').slice(0, 500);
    if (reason.length < 5) return { field: 'reason', message: texts.reasonMissing };
    await work.askWithdrawal(tx, look, number, reason);
    return undefined;
  },
  words: correct,
  status: async (tx, look, number, request) => {
    const read = statusIn(request, rigaDate(tx.now));
    if ('problem' in read) return read.problem;
    await work.setStatus(tx, look, number, read);
    return undefined;
  },
};

/** Corrects one text; the title may not go. */
async function correct(tx: Tx, look: Look, number: string, request: FastifyRequest): Promise<Problem | undefined> {
  const field = work.wordFields.find((one) => one === value(request.body, 'field'));
  if (!field) throw new Refusal('not-valid');
  const [before, becomes] = [value(request.body, `before-${field}`), value(request.body, 'becomes')];
  if (becomes.length > 2000 || before === becomes || (field === 'title' && !becomes))
    return { field: 'becomes', message: texts.becomesWrong };
  await work.correctWords(tx, look, number, { field, before, becomes });
  return undefined;
}

type InTx = <T>(request: FastifyRequest, does: (tx: Tx, look: Look) => Promise<T>) => Promise<T>;

async function enter(house: House, request: FastifyRequest, reply: FastifyReply, inTx: InTx) {
  const typed = { status: value(request.body, 'status'), policeFile: value(request.body, 'policeFile').slice(0, 60) };
  const on = {
    day: value(request.body, 'statusOn.day'),
    month: value(request.body, 'statusOn.month'),
    year: value(request.body, 'statusOn.year'),
  };
  const [file] = filesIn(request);
  const status = statusIn(request, rigaDate(house.clock.now()));
  const read = file ? await readDescription(file.bytes) : { problem: texts.fileMissing };
  const problems = [
    ...('problem' in read ? [{ field: 'file', message: read.problem }] : []),
    ...('problem' in status ? [status.problem] : []),
  ];
  if (problems.length || 'problem' in read || 'problem' in status)
    return sendEnter(request, reply, { typed, on, problems });
  const number = await inTx(request, (tx, look) =>
    work.enterObject(tx, look, {
      ...read,
      status: status.status,
      statusOn: status.on,
      policeFile: typed.policeFile || undefined,
    }),
  );
  return reply.redirect(`${desk}/${encodeURIComponent(number)}?done=enter#done`, 303);
}

function sendEnter(request: FastifyRequest, reply: FastifyReply, props: Parameters<typeof EnterPage>[0]) {
  return sendPage(request, reply, {
    title: texts.enter[request.lang],
    body: <EnterPage {...props} />,
    status: props.problems.length ? 422 : 200,
  });
}

function statusIn(
  request: FastifyRequest,
  until: string,
): { readonly status: (typeof statuses)[number]; readonly on: string } | { readonly problem: Problem } {
  const status = statuses.find((known) => known === value(request.body, 'status'));
  if (!status) return { problem: { field: 'status', message: texts.statusMissing } };
  const part = (name: string, length: number) => value(request.body, `statusOn.${name}`).padStart(length, '0');
  const on = `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
  const possible = /^\d{4}-\d\d-\d\d$/.test(on) && new Date(`${on}T00:00:00Z`).toJSON()?.startsWith(on);
  if (!possible || on > until)
    return { problem: { field: 'statusOn', control: 'statusOn.day', message: texts.dateMissing } };
  return { status, on };
}

function today(house: House): TypedDate {
  const [year = '', month = '', day = ''] = rigaDate(house.clock.now()).split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

function numberOf(request: FastifyRequest): string {
  return param(request, 'number').slice(0, 40);
}

function param(request: FastifyRequest, name: string): string {
  return String((request.params as Readonly<Record<string, unknown>>)[name] ?? '');
}

function value(source: unknown, name: string): string {
  return tidy((source as Readonly<Record<string, unknown>> | undefined)?.[name]);
}
