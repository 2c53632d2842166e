import type { FastifyReply, FastifyRequest } from 'fastify';
import { Actions, LinkButton } from '../../platform/html/index.js';
import { sendPage } from '../../platform/http/index.js';
import type { Text } from '../../platform/text/index.js';
import { signInUrl } from '../addresses.js';
import type { SignInFailed } from '../eid/provider.js';
import type { SigningIn } from '../signing-in.js';
import { texts } from '../texts.js';

type Failure = SignInFailed['reason'] | 'too-weak' | 'no-rights';

const failureWords: Record<Failure, { readonly words: Text; readonly status: number }> = {
  cancelled: { words: texts.cancelled, status: 200 },
  'not-trusted': { words: texts.notTrusted, status: 400 },
  'unknown-certainty': { words: texts.tooWeak, status: 403 },
  'too-weak': { words: texts.tooWeak, status: 403 },
  nobody: { words: texts.nobodyNamed, status: 403 },
  'no-rights': { words: texts.noRights, status: 403 },
  'out-of-reach': { words: texts.outOfReach, status: 503 },
};

/** Says why a sign-in did not succeed and what to do next. */
export function sendFailure(
  request: FastifyRequest,
  reply: FastifyReply,
  failure: Failure,
  began: Pick<SigningIn, 'next' | 'level' | 'side'>,
) {
  const { lang } = request;
  const { words, status } = failureWords[failure];
  const links = (
    <>
      <LinkButton href={signInUrl(lang, began.side, began.next, began.level)}>{texts.tryAgain[lang]}</LinkButton>
      {failure === 'no-rights' && (
        <LinkButton variant="secondary" href={`/${lang}`}>
          {texts.toPortal[lang]}
        </LinkButton>
      )}
    </>
  );
  return sendWords(request, reply, { title: texts.failedTitle, words, links, status });
}

interface WordsPage {
  readonly title: Text;
  readonly words: Text;
  readonly links: preact.JSX.Element;
  readonly status?: number;
}

/** A page of a few words and the ways on. */
export function sendWords(
  request: FastifyRequest,
  reply: FastifyReply,
  { title, words, links, status }: WordsPage,
): FastifyReply {
  const { lang } = request;
  const body = (
    <>
      <h1>{title[lang]}</h1>
      <p>{words[lang]}</p>
      <Actions>{links}</Actions>
    </>
  );
  return sendPage(request, reply, { title: title[lang], body, status: status ?? 200 });
}
