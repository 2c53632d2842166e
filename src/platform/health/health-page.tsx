import type { FastifyInstance } from 'fastify';
import { DataTable, Tag } from '../html/index.js';
import { sendPage } from '../http/index.js';
import { createReadiness, type Readiness } from '../observe/index.js';
import type { House } from '../room/index.js';
import { type Lang, say } from '../text/index.js';
import { texts } from './texts.js';

const config = { access: 'staff:administrator' } as const;
const tones = { ok: 'success', degraded: 'warning', 'not-ready': 'danger' } as const;

/** The administrator's page: every check of /health/ready, in words. */
export function serveHealth(web: FastifyInstance, house: House): void {
  const readiness = createReadiness(house);
  web.get('/desk/admin/health', { config }, async (request, reply) => {
    const { checks } = await readiness();
    return sendPage(request, reply, {
      title: say(texts.title, request.lang),
      body: <Health checks={checks} lang={request.lang} />,
    });
  });
}

function Health({ checks, lang }: { readonly checks: Readiness['checks']; readonly lang: Lang }) {
  return (
    <>
      <h1>{say(texts.title, lang)}</h1>
      <p>{say(texts.about, lang)}</p>
      <DataTable
        caption={texts.title}
        captionHidden
        rows={Object.values(checks)}
        columns={[
          { label: texts.check, heading: true, cell: ({ name }) => say(name, lang) },
          { label: texts.state, cell: ({ status }) => <Tag tone={tones[status]}>{say(texts[status], lang)}</Tag> },
          { label: texts.says, cell: (check) => say(check.says, lang) },
        ]}
      />
    </>
  );
}
