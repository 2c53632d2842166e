import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { reach } from '../../case/index.js';
import {
  Button,
  DataTable,
  Done,
  ErrorSummary,
  Form,
  PhoneLink,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { instantInBrief, type Text } from '../../platform/text/index.js';
import { asOfficer, given } from '../officer.js';

const texts = {
  title: { lv: 'Klienti, kas jāsasniedz', en: 'Clients to be reached' },
  lead: {
    lv: 'Šeit ir tie, kurus Lete pati sasniegt nevar: jāpiezvana, jāapstiprina tālrunis vai jāatrod cits likumīgs veids.',
    en: 'Those whom Lete cannot reach by itself: call them, confirm their telephone, or find another lawful way.',
  },
  empty: { lv: 'Neviens negaida.', en: 'Nobody waits.' },
  since: { lv: 'Kopš', en: 'Since' },
  what: { lv: 'Kas jādara', en: 'What to do' },
  who: { lv: 'Kam un par ko', en: 'Whom and about what' },
  end: { lv: 'Iznākums', en: 'Outcome' },
  reached: { lv: 'Sasniegts', en: 'Reached' },
  notReached: { lv: 'Nav sasniegts', en: 'Not reached' },
  code: { lv: 'Kods, ko nosauc klients', en: 'Code that the client tells' },
  wrongCode: {
    lv: 'Kods neatbilst tam, ko klients redz portālā. Palūdziet to nosaukt vēlreiz.',
    en: 'The code is not the one that the client sees in the portal. Ask for it again.',
  },
  done: { lv: 'Pierakstīts.', en: 'Written down.' },
} satisfies Record<string, Text>;

const kindWords: Readonly<Record<reach.ReachTask['kind'], Text>> = {
  'call-back': { lv: 'Piezvanīt: zināms tikai tālrunis', en: 'Call: only a telephone is known' },
  untold: { lv: 'Neviens veids neizdevās: atrast citu', en: 'No way worked: find another' },
  'confirm-phone': { lv: 'Piezvanīt un apstiprināt tālruni', en: 'Call and confirm the telephone' },
};

const address = '/desk/reach';

/** Tasks of the unit: clients whom no channel reached, and telephones that wait for a call. */
export function reachTaskPages(house: House) {
  return (web: FastifyInstance) => {
    const config = { access: 'staff' } as const;
    web.get(address, { config }, (request, reply) => show(house, request, reply));
    web.post(`${address}/:id`, { config }, async (request, reply) => {
      const id = given(request.params, 'id');
      const outcome = given(request.body, 'outcome') === 'reached' ? 'reached' : 'not-reached';
      const code = given(request.body, `code-${id}`);
      const end = await asOfficer(house, request, (tx, officer) =>
        reach.closeTask(house, tx, officer, id, { outcome, code }),
      );
      if (end === 'wrong-code')
        return show(house, request, reply, { field: `code-${id}`, message: texts.wrongCode, typed: code });
      return reply.redirect(`${address}?done=1#done`, 303);
    });
  };
}

interface Wrong {
  readonly field: string;
  readonly message: Text;
  readonly typed: string;
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply, wrong?: Wrong) {
  const tasks = await asOfficer(house, request, (tx) => reach.listTasks(tx));
  const isDone = given(request.query, 'done') === '1';
  return sendPage(request, reply, {
    title: texts.title[request.lang],
    body: <ReachTasks tasks={tasks} isDone={isDone} wrong={wrong} />,
    width: 'wide',
    ...(wrong && { problems: true, status: 422 }),
  });
}

interface TasksProps {
  readonly tasks: readonly reach.ReachTask[];
  readonly isDone: boolean;
  readonly wrong: Wrong | undefined;
}

function ReachTasks({ tasks, isDone, wrong }: TasksProps) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <ErrorSummary problems={wrong ? [wrong] : []} />
      {isDone && <Done>{say(texts.done)}</Done>}
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <DataTable
        caption={texts.title}
        captionHidden
        rows={tasks}
        empty={texts.empty}
        columns={[
          { label: texts.what, cell: ({ kind }) => say(kindWords[kind]), heading: true },
          { label: texts.who, cell: (task) => <Whom task={task} /> },
          { label: texts.since, cell: ({ at }) => instantInBrief(at, lang) },
          { label: texts.end, cell: (task) => <Outcome task={task} wrong={wrong} /> },
        ]}
      />
    </>
  );
}

function Whom({ task }: { readonly task: reach.ReachTask }) {
  return (
    <>
      {task.caseId && <a href={`/desk/cases/${task.caseId}`}>{task.caseNumber}</a>} {task.subjectName}
      {task.phone && (
        <>
          {' '}
          <PhoneLink number={task.phone} />
        </>
      )}
    </>
  );
}

function Outcome({ task, wrong }: { readonly task: reach.ReachTask; readonly wrong: Wrong | undefined }) {
  const say = useSay();
  const about = task.caseNumber ?? task.phone ?? '';
  const name = `code-${task.id}`;
  const mine = wrong?.field === name ? wrong : undefined;
  return (
    <Form action={`${address}/${task.id}`}>
      {task.kind === 'confirm-phone' && (
        <TextField
          name={name}
          label={texts.code}
          value={mine?.typed}
          error={mine?.message}
          inputMode="numeric"
          width={10}
        />
      )}
      <Button name="outcome" value="reached" variant="secondary" about={about}>
        {say(texts.reached)}
      </Button>
      {task.kind !== 'untold' && (
        <Button name="outcome" value="not-reached" variant="tertiary" about={about}>
          {say(texts.notReached)}
        </Button>
      )}
    </Form>
  );
}
