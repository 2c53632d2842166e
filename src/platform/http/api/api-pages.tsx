import type { FastifyInstance } from 'fastify';
import { DataTable, useLang, useSay } from '../../html/index.js';
import { both } from '../both.js';
import { acceptedLang } from '../language.js';
import { sendPage } from '../send-page.js';
import { situations } from '../situations.js';
import { type ApiRoute, apiRoot } from './api-route.js';
import { jsonSchema, openApi, problemsOf } from './openapi.js';

const texts = {
  title: { lv: 'Saskarne programmām', en: 'Interface for programs' },
  lead: {
    lv: 'Programmas var saņemt tās pašas atbildes, ko cilvēki saņem šajā vietnē. Dati tiek sūtīti un saņemti JSON formātā; kļūdas apraksta RFC 9457 dokuments, kas nosauc lauku un to, kā kļūdu novērst.',
    en: 'Programs can have the same answers that people get on this site. Data go and come as JSON; errors are RFC 9457 documents that name the field and the remedy.',
  },
  document: { lv: 'OpenAPI 3.1 apraksts', en: 'OpenAPI 3.1 description' },
  sent: { lv: 'Nosūtāmie lauki', en: 'Fields to send' },
  answered: { lv: 'Atbildes lauki', en: 'Fields of the answer' },
  field: { lv: 'Lauks', en: 'Field' },
  kind: { lv: 'Vērtība', en: 'Value' },
  required: { lv: 'Obligāts', en: 'Required' },
  yes: { lv: 'jā', en: 'yes' },
  no: { lv: 'nē', en: 'no' },
  example: { lv: 'Piemērs', en: 'Example' },
  limits: {
    lv: 'No vienas adreses: {n} reizes minūtē.',
    en: 'From one address: {n} times a minute.',
  },
  problems: { lv: 'Iespējamās kļūdas', en: 'Possible problems' },
  status: { lv: 'Kods', en: 'Status' },
  meaning: { lv: 'Nozīme', en: 'Meaning' },
} as const;

/** The OpenAPI document, and the page that says the same to people. */
export function apiPages(web: FastifyInstance, publicUrl: string): void {
  const documents = new Map<string, string>();
  web.get(`${apiRoot}/openapi.json`, { config: { access: 'anyone' } }, (request, reply) => {
    const lang = acceptedLang(request.headers['accept-language']) ?? 'en';
    const text = documents.get(lang) ?? JSON.stringify(openApi(web.apiRoutes, publicUrl, lang));
    documents.set(lang, text);
    return reply
      .header('cache-control', 'public, max-age=300')
      .header('vary', 'accept-language, accept-encoding')
      .type('application/json; charset=utf-8')
      .send(text);
  });
  both(
    web,
    { lv: '/api', en: '/api' },
    {
      method: 'GET',
      config: { access: 'anyone' },
      handler: (request, reply) =>
        sendPage(request, reply, {
          title: texts.title[request.lang],
          body: <ApiPage routes={web.apiRoutes} publicUrl={publicUrl} />,
          cacheSeconds: 300,
        }),
    },
  );
}

function ApiPage({ routes, publicUrl }: { routes: readonly ApiRoute[]; publicUrl: string }) {
  const say = useSay();
  return (
    <>
      <h1>{say(texts.title)}</h1>
      <p>{say(texts.lead)}</p>
      <p>
        <a href={`${apiRoot}/openapi.json`}>{say(texts.document)}</a>
      </p>
      {routes.map((route) => (
        <Operation route={route} publicUrl={publicUrl} />
      ))}
    </>
  );
}

function Operation({ route, publicUrl }: { route: ApiRoute; publicUrl: string }) {
  const say = useSay();
  return (
    <section>
      <h2>{say(route.summary)}</h2>
      <p>
        <code>
          {route.method} {apiRoot + route.url}
        </code>
      </p>
      {route.about && <p>{say(route.about)}</p>}
      {route.limit && <p>{say(texts.limits).replace('{n}', String(route.limit.perMinute))}</p>}
      {route.body && <Fields caption={texts.sent} schema={jsonSchema(route.body, 'input')} />}
      {route.example !== undefined && (
        <>
          <h3>{say(texts.example)}</h3>
          <pre>
            <code>{`curl ${publicUrl}${apiRoot}${route.url} -H 'content-type: application/json' -d '${JSON.stringify(route.example)}'`}</code>
          </pre>
        </>
      )}
      <Fields caption={texts.answered} schema={jsonSchema(route.answer, 'output')} />
      <Problems route={route} />
    </section>
  );
}

interface FieldRow {
  readonly name: string;
  readonly kind: string;
  readonly required: boolean;
}

function Fields({
  caption,
  schema,
}: {
  caption: (typeof texts)['sent' | 'answered'];
  schema: Record<string, unknown>;
}) {
  const say = useSay();
  const columns = [
    { label: texts.field, cell: (row: FieldRow) => <code>{row.name}</code>, heading: true },
    { label: texts.kind, cell: (row: FieldRow) => row.kind },
    { label: texts.required, cell: (row: FieldRow) => say(row.required ? texts.yes : texts.no) },
  ];
  return <DataTable caption={caption} rows={fieldsOf(schema)} columns={columns} />;
}

function fieldsOf(schema: Record<string, unknown>): FieldRow[] {
  const inner = isRecord(schema.items) ? schema.items : schema;
  const properties = isRecord(inner.properties) ? inner.properties : {};
  const required = Array.isArray(inner.required) ? inner.required : [];
  return Object.entries(properties).map(([name, value]) => ({
    name,
    kind: isRecord(value) ? kindOf(value) : '',
    required: required.includes(name),
  }));
}

function kindOf({ enum: values, const: only, type, format, pattern }: Record<string, unknown>): string {
  if (Array.isArray(values)) return values.join(' | ');
  if (only !== undefined) return String(only);
  return [type, format, pattern].filter((part) => typeof part === 'string').join(', ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function Problems({ route }: { route: ApiRoute }) {
  const lang = useLang();
  const rows = problemsOf(route).map((name) => ({ name, ...situations[name] }));
  return (
    <DataTable
      caption={texts.problems}
      rows={rows}
      columns={[
        { label: texts.status, cell: (row) => String(row.status), heading: true },
        { label: texts.meaning, cell: (row) => row.title[lang] },
      ]}
    />
  );
}
