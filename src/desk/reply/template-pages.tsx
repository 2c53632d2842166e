import { type Units, useUnits } from '../../agency/index.js';
import { replies } from '../../case/index.js';
import {
  Actions,
  BackLink,
  Button,
  DataTable,
  Details,
  Done,
  ErrorSummary,
  Form,
  HiddenField,
  LinkButton,
  RadioField,
  SelectField,
  SummaryList,
  TextAreaField,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { instantInWords, same, type Text } from '../../platform/text/index.js';
import { texts } from './template-texts.js';

/** The template's page: what stands, what was typed, what is wrong. */
export interface OpenTemplate {
  /** The newest version first; empty for a new template. */
  readonly versions: readonly replies.Template[];
  readonly values: Readonly<Record<'unit' | 'kind' | 'name-lv' | 'name-en' | 'body-lv' | 'body-en', string>>;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
  /** Units whose templates the officer may write. */
  readonly mine: readonly string[];
  readonly saved: boolean;
}

function unitName({ nameOf }: Units, unit: string): Text {
  return unit === '*' ? texts.everyUnit : nameOf(unit);
}

/** All templates that the officer is offered, with those that no longer are. */
export function TemplateList({ templates }: { readonly templates: readonly replies.Template[] }) {
  const say = useSay();
  const units = useUnits();
  const lang = useLang();
  return (
    <>
      <h1>{say(texts.title)}</h1>
      <p>{say(texts.about)}</p>
      <LinkButton href="/desk/templates/new">{say(texts.add)}</LinkButton>
      <DataTable
        caption={texts.title}
        captionHidden
        empty={texts.none}
        rows={templates}
        columns={[
          {
            label: texts.name,
            heading: true,
            cell: ({ id, name }) => <a href={`/desk/templates/${id}`}>{say(name)}</a>,
          },
          { label: texts.kind, cell: ({ kind }) => say(texts[kind]) },
          { label: texts.unit, cell: ({ unit }) => say(unitName(units, unit)) },
          { label: texts.state, cell: ({ withdrawn }) => say(withdrawn ? texts.withdrawn : texts.offered) },
          { label: texts.version, numeric: true, cell: ({ version }) => version },
          { label: texts.changed, cell: ({ at, byName }) => `${instantInWords(at, lang)}, ${byName}` },
        ]}
      />
    </>
  );
}

/** One template: its texts side by side in both languages, its variables, its versions. */
export function TemplatePage({ open }: { readonly open: OpenTemplate }) {
  const say = useSay();
  const units = useUnits();
  const [newest] = open.versions;
  const mayWrite = !newest || open.mine.includes(newest.unit);
  return (
    <>
      <BackLink href="/desk/templates">{say(texts.title)}</BackLink>
      <ErrorSummary problems={open.problems} />
      {open.saved && <Done>{say(texts.saved)}</Done>}
      <h1>{say(newest?.name ?? texts.add)}</h1>
      {newest && (
        <SummaryList
          rows={[
            { label: texts.unit, value: say(unitName(units, newest.unit)) },
            { label: texts.kind, value: say(texts[newest.kind]) },
            { label: texts.state, value: say(newest.withdrawn ? texts.withdrawn : texts.offered) },
            { label: texts.version, value: String(newest.version) },
          ]}
        />
      )}
      {mayWrite ? <TemplateForm open={open} /> : <p>{say(texts.onlyRead)}</p>}
      {open.versions.slice(mayWrite ? 1 : 0).map((version) => (
        <Version version={version} newest={newest} mayWrite={mayWrite} />
      ))}
    </>
  );
}

function TemplateForm({ open: { versions, values, problems, mine } }: { readonly open: OpenTemplate }) {
  const say = useSay();
  const units = useUnits();
  const [newest] = versions;
  const field = (name: keyof OpenTemplate['values']) => ({
    name,
    value: values[name],
    error: problems.find((problem) => problem.field === name)?.message,
  });
  return (
    <Form action={`/desk/templates/${newest?.id ?? 'new'}`}>
      <HiddenField name="version" value={String(newest?.version ?? 0)} />
      {!newest && (
        <>
          <SelectField
            {...field('unit')}
            label={texts.unit}
            options={mine.map((value) => ({ value, label: unitName(units, value) }))}
          />
          <RadioField
            {...field('kind')}
            label={texts.kind}
            options={(['reply', 'block'] as const).map((value) => ({ value, label: texts[value] }))}
          />
        </>
      )}
      <TextField {...field('name-lv')} label={texts.nameLv} />
      <TextField {...field('name-en')} label={texts.nameEn} />
      <TextAreaField {...field('body-lv')} label={texts.bodyLv} rows={8} />
      <TextAreaField {...field('body-en')} label={texts.bodyEn} rows={8} />
      <Details summary={texts.variables}>
        <SummaryList
          rows={Object.entries(replies.variables).map(([name, label]) => ({
            label: same(`{${name}}`),
            value: say(label),
          }))}
        />
      </Details>
      <Actions>
        <Button>{say(newest ? texts.save : texts.create)}</Button>
        {newest && (
          <Button variant="secondary" name="withdrawn" value={newest.withdrawn ? 'no' : 'yes'}>
            {say(newest.withdrawn ? texts.restore : texts.withdraw)}
          </Button>
        )}
      </Actions>
    </Form>
  );
}

interface VersionProps {
  readonly version: replies.Template;
  readonly newest: replies.Template | undefined;
  readonly mayWrite: boolean;
}

function Version({ version, newest, mayWrite }: VersionProps) {
  const say = useSay();
  const lang = useLang();
  const { name, body, at, byName } = version;
  return (
    <Details summary={same(`${say(texts.version)} ${version.version} · ${instantInWords(at, lang)} · ${byName}`)}>
      {(['lv', 'en'] as const).map((each) => (
        <div lang={each}>
          <p>
            <strong>{name[each]}</strong>
          </p>
          <p class="pre-line">{body[each]}</p>
        </div>
      ))}
      {mayWrite && newest && (
        <Form action={`/desk/templates/${newest.id}`}>
          <HiddenField name="version" value={String(newest.version)} />
          <HiddenField name="name-lv" value={name.lv} />
          <HiddenField name="name-en" value={name.en} />
          <HiddenField name="body-lv" value={body.lv} />
          <HiddenField name="body-en" value={body.en} />
          <Button variant="secondary" size="sm">
            {say(texts.goBack)}
          </Button>
        </Form>
      )}
    </Details>
  );
}
