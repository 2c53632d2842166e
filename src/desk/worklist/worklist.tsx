import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUuid, lists } from '../../case/index.js';
import { isInstant, isPlainDate } from '../../platform/clock/index.js';
import { Actions, Button, Form, LinkButton, TextField, useSay } from '../../platform/html/index.js';
import { sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, given } from '../officer.js';
import { texts as desk } from '../texts.js';
import { CaseTable } from './case-table.js';
import { Queues } from './queues.js';
import { queueNames, texts } from './texts.js';
import { unitsOf } from './units-of.js';

const pageSize = 50;
/** Lists in an order of their own, of which the first page is enough. */
const onePage: ReadonlySet<lists.Queue> = new Set(['others', 'mentions']);

/** The worklists, one at a time. */
export function worklistPages(house: House) {
  return (web: FastifyInstance) => {
    const handler = (request: FastifyRequest, reply: FastifyReply) => show(house, request, reply);
    web.route({ method: 'GET', url: '/desk', config: { access: 'staff' }, handler });
  };
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply) {
  const asked = given(request.query, 'queue');
  const queue = lists.queues.find((name) => name === asked) ?? 'to-do';
  const found = await asOfficer(house, request, async (tx, officer) => {
    const of = { units: unitsOf(officer), person: officer.person.key };
    return {
      rows: await lists.listWork(tx, { ...of, queue, after: cursorOf(request), limit: pageSize + 1 }),
      counts: await lists.countWork(tx, of),
    };
  });
  const body = <Worklist house={house} queue={queue} {...found} />;
  return sendPage(request, reply, { title: desk.worklist[request.lang], body, width: 'wide' });
}

function cursorOf(request: FastifyRequest): lists.Cursor | undefined {
  const [dueOn, submittedAt, id] = given(request.query, 'after').split('~');
  const isCursor = dueOn && isPlainDate(dueOn) && submittedAt && isInstant(submittedAt) && id && isUuid(id);
  return isCursor ? { dueOn, submittedAt, id } : undefined;
}

interface WorklistProps {
  readonly house: House;
  readonly queue: lists.Queue;
  readonly rows: readonly lists.WorkRow[];
  readonly counts: lists.Counts;
}

function Worklist({ house, queue, rows, counts }: WorklistProps) {
  const say = useSay();
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return (
    <>
      <h1>{say(desk.worklist)}</h1>
      <Queues queue={queue} counts={counts} />
      <div class="search-line">
        <Form action="/desk/search">
          <TextField name="text" label={texts.search} width={20} />
          <Actions>
            <Button variant="secondary">{say(texts.find)}</Button>
            <LinkButton variant="tertiary" href="/desk/search">
              {say(texts.searchMore)}
            </LinkButton>
          </Actions>
        </Form>
      </div>
      <CaseTable house={house} caption={queueNames[queue]} rows={shown} empty={texts.none} />
      {rows.length > pageSize && last && !onePage.has(queue) && (
        <LinkButton href={`/desk?queue=${queue}&after=${encodeURIComponent(cursorText(last))}`}>
          {say(texts.more)}
        </LinkButton>
      )}
    </>
  );
}

function cursorText(row: lists.WorkRow): string {
  const { dueOn, submittedAt, id } = lists.cursorAfter(row);
  return [dueOn, submittedAt, id].join('~');
}
