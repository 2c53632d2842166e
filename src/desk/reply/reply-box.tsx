import { type CaseFile, cases, replies, type staffDrafts } from '../../case/index.js';
import type { articles } from '../../knowledge/index.js';
import {
  Actions,
  Alert,
  Button,
  Details,
  FileField,
  Form,
  HiddenField,
  RadioField,
  SelectField,
  TextAreaField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { fill, instantInWords, same, type Text } from '../../platform/text/index.js';
import { KeepsItself } from '../case-page/unsent/kept.js';
import { texts as unsentTexts } from '../case-page/unsent/texts.js';
import { texts as deskTexts } from '../texts.js';
import { InsertArticle } from './articles-for.js';
import { Differences } from './reply-parts.js';
import { purposeWords, texts } from './texts.js';

/** What the box is filled with: what was typed, else what is kept. */
export interface Box {
  readonly caseFile: CaseFile;
  readonly drafts: readonly staffDrafts.StaffDraft[];
  readonly templates: readonly replies.Template[];
  /** Files put to the reply so far. */
  readonly files: readonly replies.DraftFile[];
  /** Articles that may answer the case. */
  readonly found: readonly articles.Found[];
  /** Whoever writes. */
  readonly authorKey: string;
  readonly typed?: undefined | { readonly purpose: string; readonly reply: string };
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
    <>
      {cases.isUnproven(caseFile) && (
        <Alert tone="warning">
          <p>{say(deskTexts.openMail)}</p>
        </Alert>
      )}
      <Form action={`/desk/cases/${caseFile.id}/reply`} id="reply-box" files label={texts.title}>
        {draft && !own && !typed && <p class="hint">{say(texts.colleagues)}</p>}
        <KeepsItself caseId={caseFile.id} kind="reply" version={box.version ?? own?.version ?? 0} />
        <HiddenField name="at" value="" />
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
        <OfColleagues {...box} />
        <Files files={box.files} error={errorOf('files')} />
        <Insert templates={box.templates} error={errorOf('template')} />
        <InsertArticle found={box.found} error={errorOf('article')} />
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
    </>
  );
}

/** Where colleagues have begun to write too: their text, and how it differs. */
function OfColleagues({ drafts, authorKey, typed }: Pick<Box, 'drafts' | 'authorKey' | 'typed'>) {
  const lang = useLang();
  const { draft } = draftOfReply({ drafts, authorKey });
  const others = drafts.filter((one) => one.kind === 'reply' && one.authorKey !== authorKey && one !== draft);
  return (
    <>
      {others.map(({ content, savedAt }) => (
        <Details summary={fill(unsentTexts.colleagues, { at: instantInWords(savedAt, lang) })}>
          <Differences theirs={content.reply ?? ''} mine={typed?.reply ?? draft?.content.reply ?? ''} />
        </Details>
      ))}
    </>
  );
}

/** Sent up with whatever is pressed next; each can be taken off again. */
function Files({ files, error }: Pick<Box, 'files'> & { readonly error: Text | undefined }) {
  const say = useSay();
  return (
    <>
      <FileField name="files" label={texts.attach} hint={texts.attachHint} error={error} optional multiple />
      {files.length > 0 && (
        <ul>
          {files.map(({ id, name, size }) => (
            <li>
              {name} ({Math.max(1, Math.round(size / 1000))} kB){' '}
              <Button variant="tertiary" size="sm" name="remove" value={id} about={same(name)}>
                {say(texts.remove)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Chosen and put at the end of the text, in the client's language, with the case's own values. */
function Insert({ templates, error }: Pick<Box, 'templates'> & { readonly error: Text | undefined }) {
  const say = useSay();
  if (!templates.length) return null;
  return (
    <>
      <SelectField
        name="template"
        label={texts.template}
        hint={texts.templateHint}
        error={error}
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
