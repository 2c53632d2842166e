import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { proofs } from '../../channels/phone/index.js';
import { actorOf } from '../../identity/index.js';
import { Actions, BackLink, Button, Form, Panel, useLang, useSay } from '../../platform/html/index.js';
import { both, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asClient } from '../client.js';
import { paths } from '../paths.js';

/** A one-time code that a client reads out on the phone, to prove who is calling. */
export function callCodePages(house: House) {
  return (web: FastifyInstance) => {
    const show = (request: FastifyRequest, reply: FastifyReply, code?: string) =>
      sendPage(request, reply, {
        title: texts.title[request.lang],
        body: <CallCode code={code} />,
      });
    both(web, paths.callCode, {
      method: 'GET',
      config: { access: 'client' },
      handler: (request, reply) => show(request, reply),
    });
    // The code stands in the answer itself and nowhere else: no address leads to it, and a reload makes another.
    both(web, paths.callCode, {
      method: 'POST',
      config: { access: 'client', limit: { bucket: 'call-code', perMinute: 5, perDay: 50 } },
      handler: async (request, reply) => {
        const code = await asClient(house, request, (tx, visitor) =>
          proofs.showCode(house, tx, actorOf(visitor), visitor.actingFor),
        );
        return show(request, reply, code);
      },
    });
  };
}

function CallCode({ code }: { readonly code: string | undefined }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <BackLink href={`/${lang}${paths.matters[lang]}`} />
      {code ? (
        <Panel title={texts.yours}>
          <p>
            <strong>{code}</strong>
          </p>
        </Panel>
      ) : (
        <h1>{say(texts.title)}</h1>
      )}
      <p>{say(texts.about, { minutes: proofs.codeMinutes })}</p>
      <p>{say(texts.warning)}</p>
      <Form action={`/${lang}${paths.callCode[lang]}`}>
        <Actions>
          <Button>{say(code ? texts.again : texts.show)}</Button>
        </Actions>
      </Form>
    </>
  );
}

const texts = {
  title: { lv: 'Kods sarunai pa tālruni', en: 'A code for a telephone call' },
  yours: { lv: 'Jūsu kods', en: 'Your code' },
  about: {
    lv: 'Zvanot mums, nosauciet šo kodu, un darbinieks zinās, ka zvanāt Jūs. Tas der {minutes} minūtes un vienu reizi.',
    en: 'When you call us, read this code out, and our staff will know that it is you. It is good for {minutes} minutes, once.',
  },
  warning: {
    lv: 'Sauciet to tikai tad, ja zvanījāt Jūs. Mēs nekad nezvanām, lai prasītu kodu.',
    en: 'Read it out only when it was you who called. We never call to ask for a code.',
  },
  show: { lv: 'Parādīt kodu', en: 'Show the code' },
  again: { lv: 'Parādīt jaunu kodu', en: 'Show a new code' },
} as const;
