import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressOfMatter, cases, type OwnWish, type OwnWriting } from '../../case/index.js';
import { keepReceived } from '../../documents/index.js';
import { actorOf } from '../../identity/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { uuidOf } from '../../platform/crypto/index.js';
import { sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { type Lang, say, type Text } from '../../platform/text/index.js';
import { field, visitorOf } from '../client.js';
import { texts } from './texts.js';
import { WritePage } from './write-page.js';

interface Address {
  readonly address: string;
  readonly back: string;
}

const most = 20_000;

/** Shows the letter that a deed begins, or takes it once it is written; what was typed stays where something is missing. */
export async function writeAbout(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  writing: OwnWriting,
  address: Address,
): Promise<FastifyReply> {
  const [wished, text] = [field(request, 'wish'), field(request, 'text')];
  const wish = writing.wishes.find(({ name }) => name === wished);
  const isWritten = field(request, 'written') === 'yes';
  const problems = isWritten ? problemsOf(wish, text) : [];
  if (isWritten && wish && problems.length === 0) {
    const caseId = await send(house, request, writing, wish, text);
    return reply.redirect(addressOfMatter(request.lang, caseId), 303);
  }
  return sendPage(request, reply, {
    title: say(writing.title, request.lang),
    body: (
      <WritePage
        {...address}
        writing={writing}
        record={field(request, 'one')}
        typed={{ wish: wished, text }}
        problems={problems}
      />
    ),
    status: problems.length ? 422 : 200,
    problems: problems.length > 0,
  });
}

function problemsOf(wish: OwnWish | undefined, text: string) {
  const problems: { field: 'wish' | 'text'; message: Text }[] = [];
  if (!wish) problems.push({ field: 'wish', message: texts.noWish });
  if (text.length < 10) problems.push({ field: 'text', message: texts.noText });
  else if (text.length > most) problems.push({ field: 'text', message: texts.tooLong });
  return problems;
}

/** Kept as it was sent, and taken in at once; the same words about the same record on one day are one letter. */
async function send(
  house: House,
  request: FastifyRequest,
  writing: OwnWriting,
  wish: OwnWish,
  text: string,
): Promise<string> {
  const { lang } = request;
  const visitor = visitorOf(request);
  const { person, actingFor, assurance } = visitor;
  const words = inWords(writing, wish, text, lang);
  const original = await house
    .db('web')
    .transaction({}, (tx) => keepReceived(house, tx, Buffer.from(words, 'utf8'), { name: 'web-form' }));
  const id = uuidOf(person.key, actingFor.key, field(request, 'one'), wish.name, text, rigaDate(house.clock.now()));
  const { caseId } = await cases.takeAtOnce(
    house,
    id,
    {
      channel: 'portal',
      externalId: `portal:${id}`,
      originalSha256: original.sha256,
      receivedAt: house.clock.now(),
      from: {
        name: actorOf(visitor).name,
        personKey: person.key,
        identity: assurance,
        ...(actingFor.relation !== 'self' && { onBehalf: actingFor }),
      },
      subject: `${say(wish.label, lang)}: ${say(writing.title, lang)}`,
      text: words,
      references: [],
      attachments: [],
      language: lang,
      kind: wish.kind,
      unit: writing.unit,
      ...(wish.forwardTo && { forwardTo: wish.forwardTo }),
    },
    request.id,
  );
  return caseId;
}

function inWords({ facts }: OwnWriting, wish: OwnWish, text: string, lang: Lang): string {
  const known = facts.map(({ label, value }) => `${say(label, lang)}: ${say(value, lang)}`);
  return [say(wish.label, lang), known.join('\n'), text].join('\n\n');
}
