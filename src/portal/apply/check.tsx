import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addressOfMatter, cases, getService } from '../../case/index.js';
import { actorOf, confirmRepresentation, requireAssurance, type Visitor } from '../../identity/index.js';
import { type Price, pricesOn } from '../../payments/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { answersInWords, checkAll } from '../../platform/form/index.js';
import { BackLink, Button, Form, PriceLines, SummaryList, useLang, useSay } from '../../platform/html/index.js';
import { both, Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asClient, visitorOf } from '../client.js';
import { applicationAddress, paths } from '../paths.js';
import { type Filling, openDraft, resumeAt } from './fill-in.js';
import { texts } from './texts.js';

/** Check your answers, see the price, send. Registered before the question pages, whose address pattern would swallow it. */
export function checkPages(house: House) {
  return (web: FastifyInstance) => {
    const config = { access: 'client' } as const;
    const address = {
      lv: `${paths.application.lv}/:draft/${paths.check.lv}`,
      en: `${paths.application.en}/:draft/${paths.check.en}`,
    };
    both(web, address, { method: 'GET', config, handler: (request, reply) => showCheck(house, request, reply) });
    both(web, address, { method: 'POST', config, handler: (request, reply) => send(house, request, reply) });
  };
}

async function showCheck(house: House, request: FastifyRequest, reply: FastifyReply) {
  const { filling, price } = await asClient(house, request, async (tx) => {
    const opened = await openDraft(house, tx, request);
    const checked = checkAll(opened.form, opened.draft.answers);
    const prices = await pricesOn(tx, rigaDate(tx.now));
    return {
      filling: opened,
      price: 'answers' in checked ? opened.application.price(checked.answers, prices) : undefined,
    };
  });
  if (filling.draft.submittedAt) throw new Refusal('not-now', texts.alreadySent);
  if (!price) return reply.redirect(resumeAt(request.lang, filling), 303);
  const other = request.lang === 'lv' ? 'en' : 'lv';
  const { passport } = getService(house, filling.draft.service);
  return sendPage(request, reply, {
    title: `${texts.checkTitle[request.lang]} – ${passport.name[request.lang]}`,
    body: <Check filling={filling} price={price} visitor={visitorOf(request)} />,
    otherLanguage: applicationAddress(other, filling.draft.id, paths.check[other]),
  });
}

async function send(house: House, request: FastifyRequest, reply: FastifyReply) {
  const filling = await asClient(house, request, (tx) => openDraft(house, tx, request));
  const service = getService(house, filling.draft.service);
  if (!(await requireAssurance(request, reply, service.passport.assurance))) return reply;
  const submitted = await asClient(house, request, async (tx, visitor) => {
    if (visitor.actingFor.key !== filling.draft.subjectKey) throw new Refusal('not-now', texts.notForRelation);
    await confirmRepresentation(tx, visitor);
    const applicant = { actor: actorOf(visitor), subject: visitor.actingFor };
    return cases.submitCase(tx, {
      draftId: filling.draft.id,
      service,
      applicant,
      assurance: visitor.assurance,
      way: 'portal',
    });
  });
  return reply.redirect(`${addressOfMatter(request.lang, submitted.caseId)}?done=sent#done`, 303);
}

function Check({
  filling,
  price,
  visitor,
}: {
  readonly filling: Filling;
  readonly price: Price;
  readonly visitor: Visitor;
}) {
  const say = useSay();
  const lang = useLang();
  const { draft, form, application } = filling;
  const isAbout = application.isAboutSubject?.(draft.answers) !== false;
  return (
    <>
      <BackLink href={applicationAddress(lang, draft.id, form.pages.at(-1)?.id)} />
      <h1>{say(texts.checkTitle)}</h1>
      <SummaryList
        rows={[
          { label: isAbout ? texts.forWhom : texts.applicant, value: visitor.actingFor.name },
          ...answersInWords(form, draft.answers, lang).map(({ pageId, label, value }) => ({
            label,
            value: value || say(texts.notAnswered),
            change: { href: `${applicationAddress(lang, draft.id, pageId)}?from=check` },
          })),
        ]}
      />
      <h2>{say(texts.price)}</h2>
      {price.gross > 0 ? (
        <>
          <PriceLines price={price} />
          <p>{say(texts.priceNote)}</p>
        </>
      ) : (
        <p>{say(texts.free)}</p>
      )}
      <Form action={applicationAddress(lang, draft.id, paths.check[lang])}>
        <Button>{say(texts.send)}</Button>
      </Form>
    </>
  );
}
