import type { FastifyInstance, FastifyRequest } from 'fastify';
import { cases, surveys } from '../../../case/index.js';
import {
  BackLink,
  Button,
  ErrorSummary,
  Form,
  RadioField,
  SummaryList,
  TextAreaField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { Refusal, sendPage } from '../../../platform/http/index.js';
import { isUuid } from '../../../platform/identifiers/index.js';
import type { House } from '../../../platform/room/index.js';
import { instantInBrief, same, type Text } from '../../../platform/text/index.js';
import { asOfficer, given } from '../../officer.js';
import { type PartProps, part } from '../part.js';

const words = surveys.surveyWords;
const texts = {
  heading: { lv: 'Ko klients teica', en: 'What the client said' },
  score: { lv: 'Vērtējums', en: 'Rating' },
  when: { lv: 'Kad', en: 'When' },
  enteredBy: { lv: 'Pa tālruni pierakstīja', en: 'Entered from the telephone by' },
  enter: { lv: 'Pierakstīt, ko klients saka pa tālruni', en: 'Enter what the client says on the telephone' },
  title: { lv: 'Aptauja pa tālruni', en: 'Survey by telephone' },
  lead: {
    lv: 'Lieta {number}. Nolasiet jautājumus tā, kā tie uzrakstīti; atbildēt klientam nav obligāti.',
    en: 'Case {number}. Read the questions as they are written; the client need not answer.',
  },
  keep: { lv: 'Saglabāt atbildes', en: 'Keep the answers' },
} as const;

/** What the client said once the matter had ended, and the way to enter it while they are on the telephone. */
export const surveyPart = part<surveys.GivenSurvey | undefined>({
  grant: 'staff',
  read: ({ tx, caseFile }) => surveys.surveyOfCase(tx, caseFile.id),
  foot: Survey,
  routes: surveyRoutes,
});

function Survey({ open: { caseFile, action }, read: survey }: PartProps<surveys.GivenSurvey | undefined>) {
  const say = useSay();
  const lang = useLang();
  if (!caseFile.closedAt || caseFile.kind === 'whistleblower') return null;
  if (!survey)
    return (
      <p>
        <a href={`${action}/phone-survey`}>{say(texts.enter)}</a>
      </p>
    );
  const { score, solved, effort, comment, answeredAt, enteredName } = survey;
  const rows = [
    { label: texts.score, value: say(surveys.scoreWords[score - 1] ?? same(String(score))) },
    ...(solved ? [{ label: words.solved, value: say(words[solved]) }] : []),
    ...(effort ? [{ label: words.effort, value: `${effort} / 7` }] : []),
    ...(comment ? [{ label: words.comment, value: comment }] : []),
    { label: texts.when, value: instantInBrief(answeredAt, lang) },
    ...(enteredName ? [{ label: texts.enteredBy, value: enteredName }] : []),
  ];
  return (
    <section>
      <h2>{say(texts.heading)}</h2>
      <SummaryList rows={rows} />
    </section>
  );
}

function surveyRoutes(house: House) {
  return (web: FastifyInstance): void => {
    const url = '/desk/cases/:id/phone-survey';
    const config = { access: 'staff' } as const;
    const show = async (request: FastifyRequest, problems: Problems = []) => {
      const number = await asOfficer(house, request, async (tx) => (await cases.getCase(tx, idOf(request))).number);
      const body = <EnterPage number={number} id={idOf(request)} typed={typedIn(request)} problems={problems} />;
      return { title: texts.title[request.lang], body, ...(problems.length > 0 && { status: 422 }) };
    };
    web.get(url, { config }, async (request, reply) => sendPage(request, reply, await show(request)));
    web.post(url, { config }, async (request, reply) => {
      const { score, details, problems } = surveys.readSurvey(typedIn(request));
      if (score === undefined || problems.length > 0) return sendPage(request, reply, await show(request, problems));
      await asOfficer(house, request, (tx, officer) =>
        surveys.enterSurvey(tx, officer, idOf(request), { score, ...details }),
      );
      return reply.redirect(`/desk/cases/${idOf(request)}`, 303);
    });
  };
}

type Problems = readonly { readonly field: string; readonly message: Text }[];

function idOf({ params }: FastifyRequest): string {
  const { id } = params as { readonly id: string };
  if (!isUuid(id)) throw new Refusal('not-found');
  return id;
}

function typedIn({ body }: FastifyRequest): surveys.TypedSurvey {
  const of = (name: string) => given(body, name);
  return { score: of('score'), solved: of('solved'), effort: of('effort'), comment: of('comment') };
}

interface EnterPageProps {
  readonly number: string;
  readonly id: string;
  readonly typed: surveys.TypedSurvey;
  readonly problems: Problems;
}

function EnterPage({ number, id, typed, problems }: EnterPageProps) {
  const say = useSay();
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <>
      <BackLink href={`/desk/cases/${id}`} />
      <ErrorSummary problems={problems} />
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead, { number })}</p>
      <Form action={`/desk/cases/${id}/phone-survey`}>
        <RadioField
          name="score"
          label={words.question}
          error={errorOf('score')}
          value={typed.score}
          options={surveys.scoreWords.map((label, index) => ({ value: String(index + 1), label }))}
        />
        <RadioField name="solved" label={words.solved} optional value={typed.solved} options={surveys.solvedOptions} />
        <RadioField name="effort" label={words.effort} optional value={typed.effort} options={surveys.effortOptions} />
        <TextAreaField
          name="comment"
          label={words.comment}
          optional
          error={errorOf('comment')}
          value={typed.comment}
          rows={4}
        />
        <Button>{say(texts.keep)}</Button>
      </Form>
    </>
  );
}
