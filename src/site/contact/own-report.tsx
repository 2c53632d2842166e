import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cases, entryWords } from '../../case/index.js';
import {
  Actions,
  BackLink,
  Button,
  Done,
  ErrorSummary,
  Form,
  HiddenField,
  TextAreaField,
  TextField,
  Timeline,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { both, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, tidy } from '../../platform/text/index.js';
import { addToReport } from './send-form.js';
import { texts } from './texts.js';
import { contactPaths } from './topics.js';
import type { Problem } from './typed.js';

/** Guessing a code is hopeless; this keeps anyone from trying on our machine. */
const codeLimit = { bucket: 'report code', perMinute: 10, perDay: 100 };

/** A whistleblower reads the answers and adds to the report by its code. The code is always posted: it stands in no address. */
export function reportRoutes(scope: FastifyInstance, house: House): void {
  const config = { access: 'anyone' } as const;
  both(scope, contactPaths.report, { method: 'GET', config, handler: async (q, r) => show(q, r, {}) });
  both(scope, contactPaths.report, {
    method: 'POST',
    config: { ...config, limit: codeLimit },
    handler: async (request, reply) => {
      const [code, more] = [fieldOf(request, 'code'), fieldOf(request, 'more')];
      const reports = code ? await cases.listOwnReports(house, code) : [];
      const newest = reports[0];
      if (!newest) return show(request, reply, { code, problems: [{ field: 'code', message: texts.codeUnknown }] });
      if (fieldOf(request, 'do') !== 'add') return show(request, reply, { code, reports });
      if (more.length < 3)
        return show(request, reply, { code, reports, problems: [{ field: 'more', message: texts.missingText }] });
      await addToReport(house, request, { caseId: newest.caseId, code, text: more });
      return reply.redirect(`/${request.lang}${contactPaths.report[request.lang]}?done=added#done`, 303);
    },
  });
}

interface Asked {
  readonly code?: string;
  readonly reports?: readonly cases.OwnReport[];
  readonly problems?: readonly Problem[];
}

async function show(request: FastifyRequest, reply: FastifyReply, asked: Asked) {
  const { done } = request.query as Readonly<Record<string, unknown>>;
  return sendPage(request, reply, {
    title: texts.reportTitle[request.lang],
    body: <OwnReportPage asked={asked} added={done === 'added'} />,
    status: asked.problems ? 422 : 200,
  });
}

function OwnReportPage({ asked, added }: { readonly asked: Asked; readonly added: boolean }) {
  const say = useSay();
  const lang = useLang();
  const { code = '', reports, problems = [] } = asked;
  const action = `/${lang}${contactPaths.report[lang]}`;
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  return (
    <>
      <BackLink href={`/${lang}${contactPaths.topics[lang]}`} />
      <ErrorSummary problems={problems} />
      <h1>{say(texts.reportTitle)}</h1>
      {added && <Done>{say(texts.added)}</Done>}
      {reports?.map((report) => (
        <Report report={report} />
      ))}
      {reports ? (
        <Form action={action}>
          <HiddenField name="code" value={code} />
          <HiddenField name="do" value="add" />
          <TextAreaField name="more" label={texts.more} error={errorOf('more')} />
          <Actions>
            <Button>{say(texts.add)}</Button>
          </Actions>
        </Form>
      ) : (
        <Form action={action}>
          <TextField name="code" label={texts.code} hint={texts.codeHint} value={code} error={errorOf('code')} />
          <Actions>
            <Button>{say(texts.open)}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

function Report({ report }: { readonly report: cases.OwnReport }) {
  const say = useSay();
  const lang = useLang();
  return (
    <section>
      <h2>{report.number}</h2>
      {report.dueOn && !report.answeredAt && (
        <p>
          {say(texts.due)}: {dateInWords(report.dueOn, lang)}
        </p>
      )}
      <Timeline
        entries={report.entries.map(({ at, kind, authorKind, words, body }) => ({
          at,
          title: entryWords[kind],
          by: authorKind === 'staff' ? texts.agency : authorKind === 'system' ? undefined : texts.you,
          body: (
            <>
              {words && <p>{say(words)}</p>}
              {body && <p class="pre-line">{body}</p>}
            </>
          ),
        }))}
      />
    </section>
  );
}

function fieldOf({ body }: FastifyRequest, name: string): string {
  return tidy((body as Readonly<Record<string, unknown>> | null | undefined)?.[name]).slice(0, 20_000);
}
