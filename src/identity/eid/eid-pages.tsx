import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { Actions, Alert, Button, ErrorSummary, Form, RadioField } from '../../platform/html/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { isLang, same } from '../../platform/text/index.js';
import {
  createDemonstrationEid,
  type EidLevel,
  eidLevels,
  eidPath,
  standAtPublicAddress,
} from './demonstration-eid.js';
import { type Holder, holderById, holders } from './demonstration-holders.js';
import type { ProviderAccess } from './provider.js';
import { eidTexts as texts } from './texts.js';

/** Mounts the demonstration's provider and its page for choosing whom to be; returns how to sign in with it. */
export function mountDemonstrationEid(web: FastifyInstance, house: House): ProviderAccess {
  const eid = createDemonstrationEid(house);
  const page = `${eidPath}/interaction/:uid`;
  const config = { access: 'anyone' } as const;
  web.get(page, { config }, async (request, reply) => {
    const { lang } = request.query as { lang?: unknown };
    // The language that Lete asked for becomes the one chosen; from here on the switch in the head changes it.
    if (isLang(lang)) {
      const path = request.url.replace(/\?.*$/, '');
      return reply.setCookie('lang', lang, { path: '/', sameSite: 'lax', maxAge: 31_536_000 }).redirect(path, 303);
    }
    const asked = await interactionOf(request, reply, house, eid.provider);
    return sendChoice(request, reply, asked);
  });
  web.post(page, { config }, async (request, reply) => {
    const asked = await interactionOf(request, reply, house, eid.provider);
    return choose(request, reply, eid.provider, asked);
  });
  web.route({
    method: ['GET', 'POST'],
    url: `${eidPath}/*`,
    config: { access: 'anyone', callback: true },
    // Before the body is read: the provider reads it itself.
    onRequest: (request, reply, _done) => {
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value);
      reply.hijack();
      eid.handle(request.raw, reply.raw);
    },
    handler: () => undefined,
  });
  return eid.access(web);
}

interface Asked {
  readonly uid: string;
  readonly needsHigh: boolean;
}

async function interactionOf(
  request: FastifyRequest,
  reply: FastifyReply,
  house: House,
  provider: Provider,
): Promise<Asked> {
  standAtPublicAddress(request.raw, house.settings.publicUrl);
  const details = await provider.interactionDetails(request.raw, reply.raw).catch((cause: unknown) => {
    house.log.info({ cause: cause instanceof Error ? cause.message : 'unknown' }, 'no eid interaction');
    throw new Refusal('not-found', texts.gone);
  });
  const { acr_values: levels } = details.params;
  return { uid: details.uid, needsHigh: typeof levels === 'string' && !levels.includes(eidLevels.substantial) };
}

function isLevel(value: unknown): value is EidLevel {
  return typeof value === 'string' && value in eidLevels;
}

async function choose(request: FastifyRequest, reply: FastifyReply, provider: Provider, asked: Asked) {
  const body = (request.body ?? {}) as { person?: unknown; level?: unknown; deed?: unknown };
  if (body.deed === 'cancel') {
    const result = { error: 'access_denied', error_description: 'cancelled' };
    return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result), 303);
  }
  const holder = typeof body.person === 'string' ? holderById(body.person) : undefined;
  if (!holder || !isLevel(body.level))
    return sendChoice(request, reply, asked, { person: holder?.id, level: body.level });
  const result = { login: { accountId: holder.id, acr: eidLevels[body.level], remember: false } };
  const address = await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false });
  return reply.redirect(address, 303);
}

interface Typed {
  readonly person: string | undefined;
  readonly level: unknown;
}

function sendChoice(request: FastifyRequest, reply: FastifyReply, asked: Asked, typed?: Typed) {
  return sendPage(request, reply, {
    title: texts.title[request.lang],
    status: typed ? 422 : 200,
    // The page /demo points at the person who was clicked there.
    body: <Choice asked={asked} typed={typed} lang={request.lang} hint={request.cookies.demo_person} />,
  });
}

const groups = ['residents', 'staff', 'abroad'] as const;

interface ChoiceProps {
  readonly asked: Asked;
  readonly typed: Typed | undefined;
  readonly lang: 'lv' | 'en';
  readonly hint: string | undefined;
}

function Choice({ asked, typed, lang, hint }: ChoiceProps) {
  const missing = typed && !typed.person ? texts.choosePerson : undefined;
  const level = isLevel(typed?.level) ? typed.level : 'high';
  return (
    <>
      <ErrorSummary problems={missing ? [{ field: 'person', message: missing }] : []} />
      <h1>{texts.title[lang]}</h1>
      <Alert tone="info">
        <p>{texts.notReal[lang]}</p>
      </Alert>
      <Form action={`${eidPath}/interaction/${asked.uid}`}>
        <RadioField
          name="person"
          label={texts.who}
          error={missing}
          value={typed?.person ?? hint}
          options={groups.flatMap(optionsOf)}
        />
        <RadioField
          name="level"
          label={texts.how}
          hint={asked.needsHigh ? texts.highNeeded : undefined}
          value={level}
          options={[
            { value: 'high', label: texts.high, hint: texts.highHint },
            { value: 'substantial', label: texts.substantial, hint: texts.substantialHint },
          ]}
        />
        <Actions>
          <Button>{texts.signIn[lang]}</Button>
          <Button variant="secondary" name="deed" value="cancel">
            {texts.cancel[lang]}
          </Button>
        </Actions>
      </Form>
    </>
  );
}

function optionsOf(group: Holder['group']) {
  return holders
    .filter((holder) => holder.group === group)
    .map(({ id, givenName, familyName, serialNumber, shows }) => ({
      value: id,
      label: same(`${givenName} ${familyName}, ${serialNumber.slice(6)}`),
      hint: shows,
    }));
}
