import type { ComponentChildren } from 'preact';
import { Button, EnterButton, ErrorSummary, Form as HtmlForm, useSay, type Words } from '../html/index.js';
import type { Form, LooseAnswers, Page } from './define-form.js';
import type { Typed } from './field.js';
import { getPage, type Problem, typedOf } from './read-page.js';
import { texts } from './texts.js';

interface FormPageProps<Answers> {
  readonly form: Form<Answers>;
  readonly pageId: string;
  readonly action: string;
  /** Kept or prefilled answers. */
  readonly answers?: LooseAnswers | undefined;
  /** What was just typed; goes before the answers. */
  readonly typed?: Typed | undefined;
  readonly problems?: readonly Problem[] | undefined;
  /** Words on the button; `Continue` unless told otherwise. */
  readonly submit?: Words;
  /** Stands between the fields and the button. */
  readonly children?: ComponentChildren;
  /** Stands between the heading and the fields. */
  readonly before?: ComponentChildren;
  /** The page has its own h1 elsewhere: no heading here. */
  readonly headless?: boolean;
}

/** One page of a form: problems, heading, fields, button. */
export function FormPage<Answers>(props: FormPageProps<Answers>) {
  const { form, pageId, action, answers = {}, problems = [], submit = texts.continue } = props;
  const say = useSay();
  const page = getPage(form, pageId);
  const typed = props.typed ?? typedOf(page, answers);
  const fields = Object.entries(page.fields);
  const single = !props.headless && fieldIsTitle(page);
  return (
    <>
      <ErrorSummary problems={problems} />
      {!single && !props.headless && <h1>{say(page.title)}</h1>}
      {page.hint && <p class="lead">{say(page.hint)}</p>}
      {props.before}
      <HtmlForm action={action}>
        {/* Not "remove" of a list. */}
        <EnterButton />
        {fields.map(([name, field]) =>
          field.show({
            name,
            typed,
            error: problems.find((problem) => problem.field === name)?.message,
            asHeading: single,
          }),
        )}
        {props.children}
        <div class="actions">
          <Button>{say(submit)}</Button>
        </div>
      </HtmlForm>
    </>
  );
}

/** The page asks one thing and its title is that question: the label is the heading. */
function fieldIsTitle(page: Page): boolean {
  const fields = Object.values(page.fields);
  return fields.length === 1 && fields[0]?.label.lv === page.title.lv && fields[0].label.en === page.title.en;
}
