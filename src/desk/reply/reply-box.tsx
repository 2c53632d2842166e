import { type CaseFile, cases, replies, type staffDrafts } from '../../case/index.js';
import {
  Actions,
  Alert,
  Button,
  Form,
  HiddenField,
  RadioField,
  SelectField,
  TextAreaField,
  useSay,
} from '../../platform/html/index.js';
import { fill, type Text } from '../../platform/text/index.js';
import { texts as deskTexts } from '../texts.js';
import { purposeWords, texts } from './texts.js';

/** What the box is filled with: what was typed, else what is kept. */
export interface Box {
  readonly caseFile: CaseFile;
  readonly drafts: readonly staffDrafts.StaffDraft[];
  readonly templates: readonly replies.Template[];
  /** Whoever writes. */
  readonly authorKey: string;
  readonly typed?: { readonly purpose: string; readonly reply: string };
  /** The version that the text now builds on, where it is not the one kept. */
  readonly version?: number;
  readonly problems?: readonly { readonly field: string; readonly message: Text }[];
}

/** The author's unsent reply; the newest of a colleague's where they have begun none: who takes a case over goes on from there. */
export function draftOfReply({ drafts, authorKey }: Pick<Box, 'drafts' | 'authorKey'>) {
  const begun = drafts.filter(({ kind }) => kind === 'reply');
  const own = begun.find((draft) => draft.authorKey === authorKey);
  return { own, draft: own ?? begun[0] };
}

/** The one box from which a client is written to, whichever way it leaves. */
export function ReplyBox(box: Box) {
  const say = useSay();
  const { caseFile, typed, problems = [] } = box;
  const { own, draft } = draftOfReply(box);
  const allowed = replies.purposesFor(caseFile);
  const chosen = allowed.find((one) => one === (typed?.purpose ?? draft?.content.purpose)) ?? allowed[0];
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  if (!chosen) return null;
  return (
    <Form action={`/desk/cases/${caseFile.id}/reply`} id="reply-box" label={texts.title}>
      {draft && !own && !typed && <p class="hint">{say(texts.colleagues)}</p>}
      {cases.isUnproven(caseFile) && (
        <Alert tone="warning">
          <p>{say(deskTexts.openMail)}</p>
        </Alert>
      )}
      <HiddenField name="version" value={String(box.version ?? own?.version ?? 0)} />
      <RadioField
        name="purpose"
        label={texts.purpose}
        error={errorOf('purpose')}
        value={chosen}
        options={allowed.map((value) => ({ value, ...purposeWords[value] }))}
      />
      <TextAreaField
        name="reply"
        label={texts.reply}
        hint={fill(texts.hint, { language: caseFile.lang === 'lv' ? deskTexts.latvian : deskTexts.english })}
        error={errorOf('reply')}
        value={typed?.reply ?? draft?.content.reply ?? ''}
        rows={10}
      />
      <Insert templates={box.templates} />
      <Actions>
        <Button name="do" value="preview">
          {say(texts.preview)}
        </Button>
        <Button variant="secondary" name="do" value="save">
          {say(texts.save)}
        </Button>
        <Button variant="tertiary" name="do" value="quote">
          {say(texts.quote)}
        </Button>
      </Actions>
    </Form>
  );
}

/** Chosen and put at the end of the text, in the client's language, with the case's own values. */
function Insert({ templates }: Pick<Box, 'templates'>) {
  const say = useSay();
  if (!templates.length) return null;
  return (
    <>
      <SelectField
        name="template"
        label={texts.template}
        hint={texts.templateHint}
        optional
        options={templates.map(({ id, kind, name }) => ({
          value: id,
          label: fill(kind === 'reply' ? texts.ofReply : texts.ofBlock, { name }),
        }))}
      />
      <Actions>
        <Button variant="secondary" name="do" value="insert">
          {say(texts.insert)}
        </Button>
      </Actions>
    </>
  );
}
