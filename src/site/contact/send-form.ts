import type { FastifyRequest } from 'fastify';
import { cases, type Service } from '../../case/index.js';
import { keepReceived, type uploads } from '../../documents/index.js';
import { actorOf, type Visitor } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { uuidOf } from '../../platform/crypto/index.js';
import type { House } from '../../platform/room/index.js';
import { say } from '../../platform/text/index.js';
import type { Receipt } from './form-seal.js';
import type { Topic } from './topics.js';
import { inWords, phoneOf, subjectOf, type Typed } from './typed.js';

interface Filled {
  readonly topic: Topic;
  readonly typed: Typed;
  readonly files: readonly uploads.Upload[];
  readonly formId: string;
  readonly client: Visitor | undefined;
}

/** Keeps what was posted, byte for byte, and hands it to the intake; the same form with the same words is one message. */
export async function sendForm(house: House, request: FastifyRequest, filled: Filled): Promise<Receipt> {
  const { topic, typed, files, formId, client } = filled;
  const { lang } = request;
  const contentType = request.headers['content-type'] ?? '';
  const original = await house
    .db('web')
    .transaction({}, (tx) =>
      keepReceived(house, tx, request.posted ?? Buffer.alloc(0), { name: 'web-form', contentType }),
    );
  const isReport = topic.form === 'report';
  const known = isReport ? undefined : client;
  const taken = await cases.takeAtOnce(
    house,
    uuidOf(formId, JSON.stringify([topic.kind, typed, files])),
    {
      channel: 'web',
      externalId: `web:${formId}`,
      originalSha256: original.sha256,
      receivedAt: house.clock.now(),
      from: {
        name: known ? actorOf(known).name : typed.name || typed.email || phoneOf(typed),
        address: typed.email.toLowerCase() || undefined,
        phone: phoneOf(typed),
        ...(typed.postal && { postal: typed.postal }),
        ...(known && { personKey: known.person.key }),
        identity: known?.assurance ?? (typed.email ? 'email' : 'anonymous'),
      },
      subject: say(subjectOf(topic, typed), lang),
      text: inWords(topic, typed, lang),
      references: [],
      attachments: files,
      // Someone may write Russian on a page in either language.
      ...(!/\p{Script=Cyrillic}{4}/u.test(typed.text) && { language: lang }),
      ...(topic.service && requestOf(topic.service)),
      kind: topic.form === 'page' && typed.broken === 'access' ? 'accessibility' : topic.kind,
      answerable: !isReport,
    },
    request.id,
  );
  const way = taken.code ? 'code' : known ? 'portal' : typed.email ? 'email' : typed.phone ? 'phone' : 'nobody';
  const { number, kind, dueOn, code, caseId } = taken;
  return { number, kind, dueOn, way, ...(code && { code }), ...(known && { caseId }) };
}

/** What makes a letter a request for a service: the unit that answers, its series of numbers, its name. */
function requestOf({ id, passport: { unit, caseIndex, name } }: Service) {
  return { unit, service: { id, caseIndex, name } };
}

/** More to a report, by whoever holds its code; twice the same words on one day are one addition. */
export async function addToReport(
  house: House,
  request: FastifyRequest,
  { caseId, code, text }: { readonly caseId: string; readonly code: string; readonly text: string },
): Promise<void> {
  const bytes = Buffer.from(text, 'utf8');
  const original = await house.db('web').transaction({}, (tx) => keepReceived(house, tx, bytes, { name: 'web-form' }));
  const messageId = uuidOf(caseId, text, rigaDate(house.clock.now()));
  await cases.takeAtOnce(
    house,
    messageId,
    {
      channel: 'web',
      externalId: `web:${messageId}`,
      originalSha256: original.sha256,
      receivedAt: house.clock.now(),
      from: { identity: 'anonymous' },
      subject: '',
      text,
      references: [],
      caseHint: caseId,
      attachments: [],
      language: request.lang,
      kind: 'whistleblower',
      returnCode: code,
      answerable: false,
    },
    request.id,
  );
}
