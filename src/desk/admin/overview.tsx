import type { FastifyInstance } from 'fastify';
import { type GrantName, hasGrant, type Visitor } from '../../identity/index.js';
import { listLatest, listOpen } from '../../platform/dataset/index.js';
import { DataTable, useLang, useSay } from '../../platform/html/index.js';
import { sendPage } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { instantInBrief, type Text } from '../../platform/text/index.js';
import { asOfficer, officerOf } from '../officer.js';
import { datasetsOf } from './datasets.js';
import { places } from './places.js';
import { texts } from './texts.js';

/** One thing that the agency changes on pages of its own. */
export interface Place {
  readonly href: string;
  readonly name: Text;
  readonly about: Text;
  readonly grant: GrantName;
  /** Another right that opens it. */
  readonly also?: GrantName;
  readonly latest?: { readonly at: Date; readonly name: string } | undefined;
  readonly waits?: number;
}

/** The entry page: everything that the agency may change, in plain words, with who changed what last. */
export function overviewRoute(house: House) {
  return (web: FastifyInstance): void => {
    web.get('/desk/admin', { config: { access: 'staff' } }, async (request, reply) => {
      const found = await asOfficer(house, request, async (tx) => {
        const kept: Place[] = [];
        for (const set of datasetsOf(house)) {
          const [version] = await listLatest(tx, set.id, 1);
          const latest = version?.undone ?? version?.published;
          const open = await listOpen(tx, set.id);
          const { name, about } = set;
          kept.push({ href: `/desk/admin/${set.id}`, name, about, grant: 'editor', latest, waits: open.length });
        }
        return kept;
      });
      const body = <Overview rows={[...found, ...places]} visitor={officerOf(request)} />;
      return sendPage(request, reply, { title: texts.title[request.lang], width: 'wide', body });
    });
  };
}

function Overview({ rows, visitor }: { readonly rows: readonly Place[]; readonly visitor: Visitor }) {
  const say = useSay();
  const lang = useLang();
  const changed = ({ latest }: Place) => {
    if (!latest) return '–';
    return latest.name === 'Lete' ? say(texts.released) : `${latest.name}, ${instantInBrief(latest.at, lang)}`;
  };
  return (
    <>
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <DataTable
        caption={texts.title}
        captionHidden
        rows={rows}
        columns={[
          {
            label: texts.what,
            heading: true,
            cell: ({ href, name, grant, also = grant }) =>
              hasGrant(visitor, grant) || hasGrant(visitor, also) ? <a href={href}>{say(name)}</a> : say(name),
          },
          { label: texts.about, cell: ({ about }) => say(about) },
          { label: texts.lastChange, cell: changed },
          { label: texts.waits, numeric: true, cell: ({ waits }) => waits ?? '–' },
        ]}
      />
    </>
  );
}
