import type { OwnAction, OwnRecord } from '../../case/index.js';
import { Actions, Button, Details, SummaryList, Tag, useLang, useSay } from '../../platform/html/index.js';
import { texts } from './texts.js';

interface RecordProps {
  readonly record: OwnRecord;
  /** Address of the page; an action's path is added. */
  readonly base: string;
  readonly actions: readonly OwnAction[];
  /** Id of the box that ticks it, where it can be ticked. */
  readonly box: string | undefined;
  readonly ticked: boolean;
}

/** One record: what it is and how it stands, what must be seen at once, the rest folded, and what can be done about it. */
export function OwnRecordCard({ record, base, actions, box, ticked }: RecordProps) {
  const [say, lang] = [useSay(), useLang()];
  const single = actions.filter(({ on, path }) => on === 'one' && record.actions?.includes(path.en));
  return (
    <article class="card own-record">
      <div class="own-record-head">
        <h3 class="card-title">{say(record.title)}</h3>
        {record.status && <Tag tone={record.status.tone}>{say(record.status.words)}</Tag>}
      </div>
      {record.picture && (
        <img
          class="own-record-picture"
          src={`data:${record.picture.type};base64,${Buffer.from(record.picture.bytes).toString('base64')}`}
          alt={say(record.picture.alt)}
          draggable={false}
        />
      )}
      <dl class="card-facts">
        {record.facts.map(({ label, value }) => (
          <div>
            <dt>{say(label)}</dt>
            <dd>{say(value)}</dd>
          </div>
        ))}
      </dl>
      {record.notes?.map((note) => (
        <p>{say(note)}</p>
      ))}
      {record.more && record.more.length > 0 && (
        <Details summary={texts.more}>
          <SummaryList rows={record.more.map(({ label, value }) => ({ label, value: say(value) }))} />
        </Details>
      )}
      {record.links && record.links.length > 0 && (
        <ul class="plain no-print">
          {record.links.map(({ label, href }) => (
            <li>
              <a href={say(href)}>{say(label)}</a>
            </li>
          ))}
        </ul>
      )}
      {box && (
        <div class="choice no-print">
          <input class="ds-input" type="checkbox" id={box} name="record" value={record.id} checked={ticked} />
          <label for={box}>{say(texts.choose, { what: say(record.title) })}</label>
        </div>
      )}
      {single.length > 0 && (
        <div class="no-print">
          <Actions>
            {single.map((action) => (
              <Button
                variant={action.weight ? 'primary' : 'secondary'}
                size="sm"
                name="one"
                value={record.id}
                formaction={`${base}/${action.path[lang]}`}
                about={record.title}
              >
                {say(action.label)}
              </Button>
            ))}
          </Actions>
        </div>
      )}
    </article>
  );
}
