import { z } from 'zod';
import { type Service, servicesOf } from '../../case/index.js';
import { zodOf } from '../../platform/form/index.js';
import { Breadcrumbs, DataTable, useLang, useSay } from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { serviceAddress } from '../paths.js';
import type { PublicPage } from '../serve-public.js';
import { interfaceTexts as texts } from './interface-texts.js';

/** The interface for programs, in words: derived from the services that answer at once. */
export function interfacePage(house: House): PublicPage {
  const services = servicesOf(house).filter(({ lookup }) => lookup);
  return ({ lang }) => ({
    title: texts.title[lang],
    description: texts.lead[lang],
    body: <Interface services={services} publicUrl={house.settings.publicUrl} />,
  });
}

function Interface({ services, publicUrl }: { readonly services: readonly Service[]; readonly publicUrl: string }) {
  const say = useSay();
  return (
    <>
      <Breadcrumbs here={texts.title} />
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <p>
        {say(texts.description)} <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>
      </p>
      {services.map((service) => (
        <Questions service={service} publicUrl={publicUrl} />
      ))}
      <section>
        <h2>{say(texts.errors)}</h2>
        <p>{say(texts.errorsText)}</p>
        <p>{say(texts.limits)}</p>
      </section>
    </>
  );
}

function Questions({ service, publicUrl }: { readonly service: Service; readonly publicUrl: string }) {
  const say = useSay();
  const lang = useLang();
  const path = `/api/v1/services/${service.id}/lookup`;
  const example = JSON.stringify(service.examples.person ?? {});
  return (
    <section>
      <h2>
        <a href={serviceAddress(service.passport, lang)}>{say(service.passport.name)}</a>
      </h2>
      <p>
        <code>POST {path}</code>
      </p>
      <DataTable
        caption={texts.fields}
        rows={fieldsOf(service)}
        columns={[
          { label: texts.field, cell: ({ name }) => <code>{name}</code>, heading: true },
          { label: texts.meaning, cell: ({ label }) => say(label) },
          { label: texts.values, cell: ({ values }) => values.map((value) => <code class="value">{value}</code>) },
        ]}
      />
      <h3>{say(texts.example)}</h3>
      <pre>
        <code>{`curl ${publicUrl}${path} \\\n  -H 'content-type: application/json' \\\n  -d '${example}'`}</code>
      </pre>
    </section>
  );
}

const shapeOf = z.object({ enum: z.array(z.string()).optional(), type: z.string().optional() });

/** The questions of a lookup as a program sends them. */
function fieldsOf({ lookup }: Service) {
  if (!lookup) return [];
  const { shape } = zodOf(lookup.form);
  return lookup.form.pages.flatMap((page) =>
    Object.entries(page.fields).map(([name, { label }]) => {
      const schema = shape[name];
      const { enum: choices, type } = shapeOf.parse(schema ? z.toJSONSchema(schema) : {});
      return { name, label, values: choices ?? [type ?? 'string'] };
    }),
  );
}
