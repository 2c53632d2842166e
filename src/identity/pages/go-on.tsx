import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Actions, Button, Details, Form, HiddenField, LinkButton } from '../../platform/html/index.js';
import { both, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { deskGoOn, isLocalPath, paths } from '../addresses.js';
import { findKeptForm, type KeptForm } from '../kept-text.js';
import { texts } from '../texts.js';

/** Offers what was typed before signing in, to be sent with one press: nothing is sent by itself. */
export function goOnPages(web: FastifyInstance, house: House): void {
  const handler = (request: FastifyRequest, reply: FastifyReply) => goOn(request, reply, house);
  both(web, paths.goOn, { method: 'GET', config: { access: 'client' }, handler });
  web.get(deskGoOn, { config: { access: 'staff' } }, handler);
}

async function goOn(request: FastifyRequest, reply: FastifyReply, house: House): Promise<FastifyReply> {
  const { lang, visitor } = request;
  const token = request.server.identity.cookies.read(request, 'kept');
  const form = token && visitor ? await findKeptForm(house, token, visitor) : undefined;
  if (form && isLocalPath(form.url))
    return sendPage(request, reply, { title: texts.keptTitle[lang], body: <Kept form={form} lang={lang} /> });
  const home = visitor?.side === 'staff' ? '/desk' : `/${lang}`;
  const body = (
    <>
      <h1>{texts.nothingKeptTitle[lang]}</h1>
      <p>{texts.nothingKept[lang]}</p>
      <LinkButton href={home}>{texts.home[lang]}</LinkButton>
    </>
  );
  return sendPage(request, reply, { title: texts.nothingKeptTitle[lang], body, status: 410 });
}

function Kept({ form, lang }: { form: KeptForm; lang: 'lv' | 'en' }) {
  // What was written in words; ticked boxes and codes say nothing without their page.
  const typed = form.fields.map(([, value]) => value.trim()).filter((value) => /\s/.test(value) || value.length > 15);
  return (
    <>
      <h1>{texts.keptTitle[lang]}</h1>
      <p>{texts.kept[lang]}</p>
      <Form action={form.url}>
        {form.fields.map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        {typed.length > 0 && (
          <Details summary={texts.keptFields}>
            <ul>
              {typed.map((value) => (
                <li>{value}</li>
              ))}
            </ul>
          </Details>
        )}
        <Actions>
          <Button>{texts.send[lang]}</Button>
        </Actions>
      </Form>
    </>
  );
}
