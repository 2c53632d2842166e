import { servicesOf } from '../../case/index.js';
import type { articles } from '../../knowledge/index.js';
import {
  Actions,
  Alert,
  BackLink,
  Button,
  CheckboxesField,
  CheckboxField,
  DateField,
  ErrorSummary,
  Form,
  HiddenField,
  RadioField,
  TextAreaField,
  TextField,
  type TypedDate,
  useSay,
} from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { Marked } from '../reply/marked.js';
import { texts } from './texts.js';

/** The fields of the form, as text. */
export type Values = Readonly<
  Record<'title-lv' | 'title-en' | 'summary-lv' | 'summary-en' | 'body-lv' | 'body-en' | 'audience', string>
> & { readonly services: readonly string[]; readonly reviewOn: TypedDate };

export interface EditProps {
  readonly house: House;
  readonly article: articles.Article | undefined;
  readonly values: Values;
  /** The version that the text builds on. */
  readonly version: number;
  /** A colleague has saved the article meanwhile: it stands as they left it, and this text differs from it. */
  readonly isOvertaken: boolean;
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
  readonly mayPublish: boolean;
  /** The visitor keeps the article already. */
  readonly isOwner: boolean;
}

/** Writing an article: both languages, for whom, about what, who keeps it and until when. */
export function EditPage(props: EditProps) {
  const { house, article, values, problems, mayPublish, isOwner } = props;
  const say = useSay();
  const id = article?.id ?? 'new';
  const field = (name: Exclude<keyof Values, 'services' | 'reviewOn'>) => ({
    name,
    value: values[name],
    error: problems.find((problem) => problem.field === name)?.message,
  });
  return (
    <>
      <BackLink href={article ? `/desk/knowledge/${id}` : '/desk/knowledge'} />
      <ErrorSummary problems={problems} />
      <h1>{say(article?.title ?? texts.add)}</h1>
      {props.isOvertaken && article && <Overtaken article={article} values={values} />}
      <Form action={`/desk/knowledge/${id}/edit`}>
        <HiddenField name="version" value={String(props.version)} />
        <TextField {...field('title-lv')} label={texts.titleLv} />
        <TextField {...field('title-en')} label={texts.titleEn} />
        <TextAreaField {...field('summary-lv')} label={texts.summaryLv} hint={texts.summaryHint} rows={2} />
        <TextAreaField {...field('summary-en')} label={texts.summaryEn} rows={2} />
        <TextAreaField {...field('body-lv')} label={texts.bodyLv} hint={texts.markup} rows={14} />
        <TextAreaField {...field('body-en')} label={texts.bodyEn} rows={14} />
        <RadioField
          {...field('audience')}
          label={texts.audience}
          options={[
            { value: 'public', label: texts.public, hint: texts.publicHint },
            { value: 'staff', label: texts.staff, hint: texts.staffHint },
          ]}
        />
        <CheckboxesField
          name="services"
          label={texts.services}
          optional
          values={values.services}
          options={servicesOf(house).map(({ id: value, passport }) => ({ value, label: passport.name }))}
        />
        <DateField
          name="reviewOn"
          label={texts.review}
          hint={texts.reviewHint}
          value={values.reviewOn}
          error={problems.find((problem) => problem.field === 'reviewOn')?.message}
        />
        {!isOwner && article && <CheckboxField name="mine" label={texts.ownMine} />}
        <Actions>
          {mayPublish && (
            <Button name="standing" value="published">
              {say(texts.publish)}
            </Button>
          )}
          <Button variant={mayPublish ? 'secondary' : 'primary'} name="standing" value="draft">
            {say(texts.saveDraft)}
          </Button>
          {mayPublish && article?.standing === 'published' && (
            <Button variant="tertiary" name="standing" value="withdrawn">
              {say(texts.withdraw)}
            </Button>
          )}
        </Actions>
      </Form>
    </>
  );
}

/** How the text of this window differs from what a colleague has saved: saved again, it takes the place of theirs. */
function Overtaken({ article, values }: { readonly article: articles.Article; readonly values: Values }) {
  const say = useSay();
  const changed = (['title', 'summary', 'body'] as const).flatMap((part) =>
    (['lv', 'en'] as const)
      .map((lang) => ({ lang, theirs: article[part][lang], mine: values[`${part}-${lang}`] }))
      .filter(({ theirs, mine }) => theirs !== mine),
  );
  return (
    <Alert tone="warning" title={texts.overtaken}>
      <p>{say(fill(texts.overtakenBy, { name: article.byName }))}</p>
      {changed.map(({ lang, theirs, mine }) => (
        <p class="pre-line" lang={lang}>
          <Marked before={theirs} after={mine} />
        </p>
      ))}
    </Alert>
  );
}
