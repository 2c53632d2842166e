import type { OwnAction, OwnData, OwnDataPart, OwnRecord, Service } from '../../case/index.js';
import type { Visitor } from '../../identity/index.js';
import {
  Actions,
  Alert,
  BackLink,
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  HiddenField,
  LinkButton,
  SummaryList,
  useLang,
  useSay,
  ways,
} from '../../platform/html/index.js';
import { instantInWords, type Lang, type Text } from '../../platform/text/index.js';
import { ownDataAddress, serviceAddress } from '../paths.js';
import { OwnRecordCard } from './own-record.js';
import { texts } from './texts.js';

interface WhoseProps {
  readonly service: Service;
  readonly visitor: Visitor;
  /** Names of the options ticked. */
  readonly chosen: ReadonlySet<string>;
}

interface PageProps extends WhoseProps {
  readonly part: OwnDataPart;
  readonly data: OwnData;
  readonly problem: Text | undefined;
  /** Records that were ticked when a problem arose. */
  readonly marked: ReadonlySet<string>;
  readonly at: Date;
}

/** What the register holds: the whole in a sentence, then each record with its deeds. */
export function OwnDataPage({ service, visitor, chosen, part, data, problem, marked, at }: PageProps) {
  const [say, lang] = [useSay(), useLang()];
  const base = ownDataAddress(lang, service.passport);
  const several = part.actions.filter((action) => action.on === 'several' && isOffered(action, data));
  const first = data.groups.flatMap(({ records }) => records).find((record) => canBeTicked(record, several));
  return (
    <>
      <BackLink href={serviceAddress(lang, service.passport)} />
      <ErrorSummary
        problems={problem ? [{ field: 'record', control: first ? boxOf(first) : 'records', message: problem }] : []}
      />
      <h1>{say(service.passport.name)}</h1>
      <SummaryList
        rows={[
          whoseRow(lang, service, visitor),
          { label: texts.asOf, value: instantInWords(at, lang) },
          ...(data.reference ? [{ label: texts.reference, value: <code>{data.reference}</code> }] : []),
        ]}
      />
      <Options part={part} chosen={chosen} base={base} />
      <Alert tone={data.told.tone} title={data.told.heading}>
        {data.told.advice.map((line) => (
          <p>{say(line)}</p>
        ))}
      </Alert>
      <Form action={base} id="records" class="own-records">
        {[...chosen].map((name) => (
          <HiddenField name={name} value="yes" />
        ))}
        {data.groups.map(({ title, records, empty }) => (
          <section>
            <h2>{say(title)}</h2>
            {records.length === 0 && <p class="empty">{say(empty)}</p>}
            {records.map((record) => (
              <OwnRecordCard
                record={record}
                base={base}
                actions={part.actions}
                box={canBeTicked(record, several) ? boxOf(record) : undefined}
                ticked={marked.has(record.id)}
              />
            ))}
            <DeedsOnSeveral
              actions={several.filter((action) => records.some((record) => canBeTicked(record, [action])))}
              base={base}
            />
          </section>
        ))}
      </Form>
      <p class="hint">{say(part.disclaimer)}</p>
      <p class="hint">
        {say(texts.looksNote)} <a href={ways.looks[lang]}>{say(texts.toLooks)}</a>
      </p>
    </>
  );
}

/** What can be done with the records that were ticked, below a group that has some of them. */
function DeedsOnSeveral({ actions, base }: { readonly actions: readonly OwnAction[]; readonly base: string }) {
  const [say, lang] = [useSay(), useLang()];
  if (actions.length === 0) return null;
  return (
    <div class="no-print">
      <Actions>
        {actions.map((action) => (
          <Button formaction={`${base}/${action.path[lang]}`} variant={action.weight ? 'primary' : 'secondary'}>
            {say(action.label)}
          </Button>
        ))}
      </Actions>
    </div>
  );
}

/** The one chosen is none that this service shows. */
export function NotForRelation({ service, visitor }: WhoseProps) {
  const [say, lang] = [useSay(), useLang()];
  return (
    <>
      <BackLink href={serviceAddress(lang, service.passport)} />
      <h1>{say(service.passport.name)}</h1>
      <SummaryList rows={[whoseRow(lang, service, visitor)]} />
      <Alert tone="warning">{say(texts.notForRelation)}</Alert>
      <Actions>
        <LinkButton href={changeAddress(lang, service)}>{say(texts.changeWhom)}</LinkButton>
      </Actions>
    </>
  );
}

function Options({ part, chosen, base }: { part: OwnDataPart; chosen: ReadonlySet<string>; base: string }) {
  const say = useSay();
  if (part.options.length === 0) return null;
  return (
    <Form action={base} method="get" label={texts.options} class="own-options no-print">
      {part.options.map(({ name, label, hint }) => (
        <CheckboxField name={name} label={label} hint={hint} checked={chosen.has(name)} optional={false} />
      ))}
      <Button variant="secondary" size="sm">
        {say(texts.show)}
      </Button>
    </Form>
  );
}

function whoseRow(lang: Lang, service: Service, { actingFor }: Visitor) {
  const change = { href: changeAddress(lang, service), what: texts.changeWhom };
  return { label: texts.whose, value: actingFor.name, ...(service.passport.onBehalfOf.length > 1 && { change }) };
}

function changeAddress(lang: Lang, service: Service): string {
  return `${ways.onBehalfOf[lang]}?next=${encodeURIComponent(ownDataAddress(lang, service.passport))}`;
}

const boxOf = (record: OwnRecord) => `record-${record.id}`;

function canBeTicked({ actions }: OwnRecord, several: readonly OwnAction[]): boolean {
  return several.some(({ path }) => actions?.includes(path.en));
}

function isOffered({ path }: OwnAction, { groups }: OwnData): boolean {
  return groups.some(({ records }) => records.some(({ actions }) => actions?.includes(path.en)));
}
