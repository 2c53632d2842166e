import { Alert, Breadcrumbs, Card, Cards, useAgency, useLang, useSay } from '../../platform/html/index.js';
import { fill, same } from '../../platform/text/index.js';
import { texts } from './texts.js';
import { addressOfForm, contactPaths, topics } from './topics.js';

/** What one can write about: the first of two pages. */
export function TopicsPage() {
  const say = useSay();
  const lang = useLang();
  const { deskPhone } = useAgency();
  return (
    <>
      <Breadcrumbs here={texts.title} />
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      <Cards>
        {topics.map((topic) => (
          <Card title={topic.name} href={addressOfForm(topic, lang)} level={2}>
            <p>{say(topic.hint)}</p>
          </Card>
        ))}
      </Cards>
      <p>
        <a href={`/${lang}${contactPaths.report[lang]}`}>{say(texts.haveCode)}</a>
      </p>
      <Alert tone="info">
        <p>{say(fill(texts.urgent, { phone: same(deskPhone) }))}</p>
      </Alert>
    </>
  );
}
