import type { FastifyInstance } from 'fastify';
import { addressOfContinuation, addressOfMatter, cases, continuationPaths } from '../../case/index.js';
import { Actions, Button, Form, useSay } from '../../platform/html/index.js';
import { both, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asClient, param } from '../client.js';

const texts = {
  title: { lv: 'Turpiniet iesākto', en: 'Go on with what you began' },
  what: {
    lv: 'Apstiprinot šī lieta kļūst Jūsu: to redzēsiet portālā, un darbinieks zinās, kas Jūs esat, tāpēc varēs sniegt arī ziņas par Jums.',
    en: 'When you confirm, this matter becomes yours: you will see it in the portal, and the officer will know who you are and can give you information about yourself.',
  },
  written: { lv: 'Jūs rakstījāt', en: 'You wrote' },
  confirm: { lv: 'Jā, to rakstīju es', en: 'Yes, I wrote this' },
};

/** The link of an acknowledgement: what was written by mail is here already; confirming it takes the matter on. */
export function goOnPages(house: House) {
  return (web: FastifyInstance) => {
    const paths = { lv: `${continuationPaths.lv}/:token`, en: `${continuationPaths.en}/:token` };
    both(web, paths, {
      method: 'GET',
      config: { access: 'client' },
      handler: async (request, reply) => {
        const token = param(request, 'token');
        const found = await asClient(house, request, (tx, visitor) => cases.findContinuation(tx, visitor, token));
        return sendPage(request, reply, {
          title: texts.title[request.lang],
          body: <GoOn found={found} action={addressOfContinuation(request.lang, token)} />,
        });
      },
    });
    both(web, paths, {
      method: 'POST',
      config: { access: 'client' },
      handler: async (request, reply) => {
        const token = param(request, 'token');
        const caseId = await asClient(house, request, (tx, visitor) => cases.continueMatter(tx, visitor, token));
        return reply.redirect(addressOfMatter(request.lang, caseId), 303);
      },
    });
  };
}

function GoOn({ found, action }: { readonly found: cases.Continuation; readonly action: string }) {
  const say = useSay();
  return (
    <>
      <p class="eyebrow">{found.number}</p>
      <h1>{say(texts.title)}</h1>
      <p>{say(texts.what)}</p>
      <h2>{say(texts.written)}</h2>
      <blockquote class="pre-line">{found.text}</blockquote>
      <Form action={action}>
        <Actions>
          <Button>{say(texts.confirm)}</Button>
        </Actions>
      </Form>
    </>
  );
}
