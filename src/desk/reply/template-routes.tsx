import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { replies } from '../../case/index.js';
import { unitsOf, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Refusal, sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { asOfficer, given } from '../officer.js';
import { type OpenTemplate, TemplateList, TemplatePage } from './template-pages.js';
import { texts } from './template-texts.js';

const config = { access: 'staff:officer' } as const;

/** Templates of replies and blocks of text: listed, written, changed as a new version, withdrawn, brought back. */
export function templateRoutes(house: House) {
  return (web: FastifyInstance) => {
    web.route({
      method: 'GET',
      url: '/desk/templates',
      config,
      handler: async (request, reply) => {
        const templates = await asOfficer(house, request, (tx) => replies.listTemplates(tx));
        const body = <TemplateList templates={templates} />;
        return sendPage(request, reply, { title: texts.title[request.lang], body, width: 'wide' });
      },
    });
    web.route({
      method: 'GET',
      url: '/desk/templates/:id',
      config,
      handler: (request, reply) => show(house, request, reply, {}),
    });
    web.route({ method: 'POST', url: '/desk/templates/:id', config, handler: save(house) });
  };
}

function save(house: House) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const values = valuesOf(request);
    const [name, body] = (['name', 'body'] as const).map((part) => ({
      lv: values[`${part}-lv`],
      en: values[`${part}-en`],
    }));
    if (!name || !body) throw new Refusal('not-valid');
    const problems = replies.checkTemplate({ name, body });
    const isNew = given(request.params, 'id') === 'new';
    const units = unitsOf(request.visitor, 'officer');
    if (isNew && !units.includes(values.unit)) problems.unshift({ field: 'unit', message: texts.chooseUnit });
    if (problems.length) return show(house, request, reply, { problems, values });
    try {
      const id = await asOfficer(house, request, (tx, officer) => write(tx, officer, request, { name, body, values }));
      return reply.redirect(`/desk/templates/${id}?saved=yes#done`, 303);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'not-now' || !error.why) throw error;
      return show(house, request, reply, { problems: [{ field: 'body-lv', message: error.why }], values });
    }
  };
}

async function write(
  tx: Tx,
  officer: Visitor,
  request: FastifyRequest,
  { name, body, values }: Pick<replies.Template, 'name' | 'body'> & Pick<OpenTemplate, 'values'>,
): Promise<string> {
  const id = given(request.params, 'id');
  const version = given(request.body, 'version');
  const shared = { name, body, version: /^\d{1,6}$/.test(version) ? Number(version) : 0 };
  if (id === 'new') {
    const kind = values.kind === 'block' ? 'block' : 'reply';
    return replies.saveTemplate(tx, officer, { ...shared, unit: values.unit, kind, withdrawn: false });
  }
  const [{ unit, kind, withdrawn }] = await replies.getTemplate(tx, id);
  const wish = given(request.body, 'withdrawn');
  return replies.saveTemplate(tx, officer, { ...shared, id, unit, kind, withdrawn: wish ? wish === 'yes' : withdrawn });
}

function valuesOf({ body }: FastifyRequest): OpenTemplate['values'] {
  const value = (name: string) => given(body, name);
  return {
    unit: value('unit'),
    kind: value('kind') || 'reply',
    'name-lv': value('name-lv'),
    'name-en': value('name-en'),
    'body-lv': value('body-lv'),
    'body-en': value('body-en'),
  };
}

async function show(house: House, request: FastifyRequest, reply: FastifyReply, more: Partial<OpenTemplate>) {
  const id = given(request.params, 'id');
  const versions = id === 'new' ? [] : await asOfficer(house, request, (tx) => replies.getTemplate(tx, id));
  const [newest] = versions;
  const mine = unitsOf(request.visitor, 'officer');
  const kept = newest && {
    unit: newest.unit,
    kind: newest.kind,
    'name-lv': newest.name.lv,
    'name-en': newest.name.en,
    'body-lv': newest.body.lv,
    'body-en': newest.body.en,
  };
  const values = kept ?? { ...valuesOf(request), unit: mine.length === 1 ? (mine[0] ?? '') : '' };
  const saved = given(request.query, 'saved') === 'yes';
  const open = { versions, values, mine, saved, problems: [], ...more };
  return sendPage(request, reply, {
    title: (newest?.name ?? texts.add)[request.lang],
    body: <TemplatePage open={open} />,
    ...(open.problems.length && { problems: true, status: 422 }),
  });
}
