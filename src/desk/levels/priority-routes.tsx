import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type CaseFile, cases, levels, staffDrafts } from '../../case/index.js';
import { hasGrant } from '../../identity/index.js';
import {
  Actions,
  assetUrl,
  BackLink,
  Button,
  ErrorSummary,
  Form,
  RadioField,
  TextAreaField,
  useSay,
} from '../../platform/html/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Text } from '../../platform/text/index.js';
import { postedDraft } from '../case-page/unsent/drafts.js';
import { KeepsItself } from '../case-page/unsent/kept.js';
import { asOfficer, given } from '../officer.js';
import { texts } from './texts.js';

interface Asked {
  readonly impact: string;
  readonly urgency: string;
  readonly reason: string;
}

interface Problem {
  readonly field: string;
  readonly message: Text;
}

/** Priority from impact and urgency, by whoever works with the case's unit: operators too. */
export function priorityRoutes(house: House) {
  return (web: FastifyInstance) => {
    const config = { access: 'staff' } as const;
    const url = '/desk/cases/:id/priority';
    web.route({ method: 'GET', url, config, handler: (request, reply) => show(house, request, reply) });
    web.route({
      method: 'POST',
      url,
      config,
      handler: async (request, reply) => {
        const typed = typedIn(request);
        const [impact, urgency] = [gradeOf(typed.impact), gradeOf(typed.urgency)];
        if (!impact || !urgency) return show(house, request, reply, typed, missing(impact, urgency));
        const id = given(request.params, 'id');
        try {
          await asOfficer(house, request, async (tx, officer) => {
            await levels.setPriority(tx, officer, id, { impact, urgency, reason: typed.reason });
            const sent = postedDraft(request);
            if (sent) await staffDrafts.discardSent(tx, officer, id, sent);
          });
        } catch (error) {
          if (!(error instanceof Refusal) || error.code !== 'not-valid' || !error.why) throw error;
          return show(house, request, reply, typed, [{ field: 'priorityReason', message: error.why }]);
        }
        return reply.redirect(`/desk/cases/${id}?done=priority#done`, 303);
      },
    });
  };
}

function typedIn({ body }: FastifyRequest): Asked {
  return {
    impact: given(body, 'impact'),
    urgency: given(body, 'urgency'),
    reason: given(body, 'priorityReason').slice(0, 2000),
  };
}

function gradeOf(text: string): levels.Grade | undefined {
  return levels.grades.find((grade) => String(grade) === text);
}

function missing(impact: unknown, urgency: unknown): Problem[] {
  return [
    ...(impact ? [] : [{ field: 'impact', message: texts.chooseImpact }]),
    ...(urgency ? [] : [{ field: 'urgency', message: texts.chooseUrgency }]),
  ];
}

async function show(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  typed?: Asked,
  problems: readonly Problem[] = [],
) {
  const { caseFile, weight, kept, keeps } = await asOfficer(house, request, async (tx, officer) => {
    const opened = await cases.openCase(tx, officer, given(request.params, 'id'));
    const own = (await staffDrafts.listStaffDrafts(tx, opened.id)).find(
      ({ kind, authorKey }) => kind === 'priority' && authorKey === officer.person.key,
    );
    const said = await levels.weightOf(tx, opened.id);
    return { caseFile: opened, weight: said, kept: own, keeps: hasGrant(officer, 'officer', opened.unit) };
  });
  const {
    impact = String(weight?.impact ?? ''),
    urgency = String(weight?.urgency ?? ''),
    priorityReason: reason = '',
  } = kept?.content ?? {};
  const version = keeps ? (kept?.version ?? 0) : undefined;
  return sendPage(request, reply, {
    title: `${texts.priority[request.lang]} – ${caseFile.number}`,
    body: <PriorityPage {...{ caseFile, version, problems }} typed={typed ?? { impact, urgency, reason }} />,
    ...(keeps && { scripts: [assetUrl('autosave.client.js')] }),
    ...(problems.length && { problems: true, status: 422 }),
  });
}

interface PageProps {
  readonly caseFile: CaseFile;
  /** Of what is kept while it is typed; undefined for operators, who keep no texts on a case. */
  readonly version: number | undefined;
  readonly typed: Asked;
  readonly problems: readonly Problem[];
}

function PriorityPage({ caseFile: { id, number, priority }, version, typed, problems }: PageProps) {
  const say = useSay();
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <>
      <BackLink href={`/desk/cases/${id}`}>{number}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{say(priority ? texts.change : texts.set)}</h1>
      <Form action={`/desk/cases/${id}/priority`}>
        {version !== undefined && <KeepsItself caseId={id} kind="priority" version={version} />}
        {(['impact', 'urgency'] as const).map((name) => (
          <RadioField
            name={name}
            label={texts[name]}
            error={errorOf(name)}
            value={typed[name]}
            options={levels.grades.map((grade) => ({
              value: String(grade),
              label: capitalised(levels.gradeWords[name][grade]),
            }))}
          />
        ))}
        <TextAreaField
          name="priorityReason"
          label={priority ? texts.reason : texts.firstReason}
          hint={texts.reasonHint}
          error={errorOf('priorityReason')}
          value={typed.reason}
          rows={3}
          optional={!priority}
        />
        <Actions>
          <Button>{say(texts.save)}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** A phrase that stands alone begins with a capital. */
export function capitalised({ lv, en }: Text): Text {
  const first = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
  return { lv: first(lv), en: first(en) };
}
