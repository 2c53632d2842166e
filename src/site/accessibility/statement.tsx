import { type Automatic, agencyOn, latestCheck as automatic, kinds } from '../../agency/index.js';
import { Breadcrumbs, PhoneLink, useAgency, useLang, useSay, ways } from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, fill, say as sayIn, type Text } from '../../platform/text/index.js';
import type { PublicPage } from '../serve-public.js';
import { checks } from './checks.js';

import { texts } from './texts.js';

/** The accessibility statement by the model of Implementing Decision (EU) 2018/1523, made from the latest checks. */
export function accessibilityStatement(house: House): PublicPage {
  return async ({ lang, server }) => ({
    title: texts.title[lang],
    description: sayIn(fill(texts.lead, { name: server.shown.agency().name }), lang),
    body: <Statement byHand={await latestByHand(house)} />,
  });
}

/** The newest check by hand that staff have published; undefined where nobody has. */
async function latestByHand(house: House): Promise<ByHand | undefined> {
  const view = await house.db('web').transaction({}, (tx) => agencyOn(tx));
  const checksByHand = view.list(kinds.accessibilityCheck).map(({ content }) => content);
  return checksByHand.sort((a, b) => (a.on < b.on ? 1 : -1))[0];
}

interface ByHand {
  readonly on: string;
  readonly how: Text;
  readonly found: Text;
}

/** Whether the site conforms: only as far as the checks have shown. */
export function conformanceOf({ barriers, pages }: Pick<Automatic, 'barriers' | 'pages'>, shortcomings: number): Text {
  return pages > 0 && barriers === 0 && shortcomings === 0 ? texts.full : texts.partial;
}

function Statement({ byHand }: { readonly byHand: ByHand | undefined }) {
  const agency = useAgency();
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <Breadcrumbs here={texts.title} />
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(fill(texts.lead, { name: agency.name }))}</p>
      <section>
        <h2>{say(texts.compliance)}</h2>
        <p>{say(conformanceOf(automatic, checks.shortcomings.length))}</p>
      </section>
      <section>
        <h2>{say(texts.content)}</h2>
        <p>{say(texts.contentLead)}</p>
        <ul>
          {checks.shortcomings.map(({ what, why }) => (
            <li>
              {say(what)} {say(why)}
            </li>
          ))}
        </ul>
        <p>{say(texts.burden)}</p>
      </section>
      <section>
        <h2>{say(texts.preparation)}</h2>
        <p>{say(texts.prepared, { date: dateInWords(checks.reviewedOn, lang, 'on') })}</p>
        <p>
          {automatic.pages > 0
            ? say(texts.automatic, {
                date: dateInWords(automatic.on, lang, 'on'),
                tool: automatic.tool,
                pages: automatic.pages,
                barriers: automatic.barriers,
              })
            : say(texts.notRecorded)}
        </p>
        {byHand ? (
          <>
            <p>{say(texts.manual, { date: dateInWords(byHand.on, lang, 'on') })}</p>
            <ul>
              <li>{say(byHand.how)}</li>
              <li>{say(byHand.found)}</li>
            </ul>
          </>
        ) : (
          <p>{say(texts.notByHand)}</p>
        )}
        <p>{say(texts.reviewed, { date: dateInWords(checks.reviewedOn, lang, 'on') })}</p>
      </section>
      <section>
        <h2>{say(texts.feedback)}</h2>
        <p>
          {say(texts.feedbackText)} <a href={`mailto:${agency.email}`}>{agency.email}</a>,{' '}
          <PhoneLink number={agency.deskPhone} />, <a href={ways.write[lang]}>{say(texts.write)}</a>.
        </p>
        <p>{say(texts.inTime)}</p>
      </section>
      <section>
        <h2>{say(texts.enforcement)}</h2>
        <p>{say(texts.enforcementText)}</p>
      </section>
    </>
  );
}
