import { type CaseFile, cases, type Service } from '../../../case/index.js';
import {
  Actions,
  Button,
  Details,
  Form,
  HiddenField,
  RadioField,
  SummaryList,
  TextAreaField,
  useSay,
} from '../../../platform/html/index.js';
import { fill } from '../../../platform/text/index.js';
import { texts } from '../../texts.js';
import { clientLanguage, draftOf, problemOf, Version } from '../field.js';
import type { OpenCase } from '../part.js';

/** Ground from the service's passport, facts, remedy and term, in the client's language: all four or it cannot be sent. */
export function RefusalComposer({ open }: { readonly open: OpenCase }) {
  const say = useSay();
  const { service, caseFile, typed, action } = open;
  const draft = draftOf(open, 'refusal');
  const clientLang = caseFile.lang;
  const wrong = problemOf(open, 'ground') ?? problemOf(open, 'facts');
  return (
    <Details summary={texts.refuse} open={Boolean(wrong ?? typed.ground ?? draft)}>
      <Form action={`${action}/refuse`}>
        <Version open={open} kind="refusal" name="facts" />
        <RadioField
          name="ground"
          label={texts.ground}
          error={problemOf(open, 'ground')}
          value={typed.ground ?? draft?.content.ground ?? ''}
          options={(service?.passport.refusalGrounds ?? []).map((ground) => ({
            value: ground.code,
            label: ground.reason,
            hint: ground.norm.title,
          }))}
        />
        <TextAreaField
          name="facts"
          label={texts.refusalFacts}
          hint={fill(texts.refusalFactsHint, { language: clientLanguage(open) })}
          error={problemOf(open, 'facts')}
          value={typed.facts ?? draft?.content.facts ?? ''}
          rows={6}
        />
        <p class="hint">
          {say(texts.remedy)}: <span lang={clientLang}>{cases.remedy[clientLang]}</span>
        </p>
        <Actions>
          <Button name="send" value="preview">
            {say(texts.preview)}
          </Button>
          <Button variant="secondary" formaction={`${action}/draft`}>
            {say(texts.saveDraft)}
          </Button>
        </Actions>
      </Form>
    </Details>
  );
}

interface PreviewProps {
  readonly caseFile: CaseFile;
  readonly grounds: Service['passport']['refusalGrounds'];
  readonly typed: cases.RefusalDraft;
}

/** The refusal as the client will read it; sent only from here. */
export function RefusalPreview({ caseFile, grounds, typed }: PreviewProps) {
  const say = useSay();
  const lang = caseFile.lang;
  const ground = grounds.find(({ code }) => code === typed.ground);
  if (!ground) return null;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{say(texts.previewTitle)}</h2>
      <div class="paper" lang={lang}>
        <SummaryList
          rows={[
            { label: texts.number, value: caseFile.number },
            { label: texts.ground, value: cases.refusalWords(ground)[lang] },
            { label: texts.refusalFacts, value: <span class="pre-line">{typed.facts}</span> },
            { label: texts.remedy, value: cases.remedy[lang] },
          ]}
        />
      </div>
      <Form action={`/desk/cases/${caseFile.id}/refuse`}>
        <HiddenField name="ground" value={typed.ground} />
        <HiddenField name="facts" value={typed.facts} />
        <Actions>
          <Button tone="danger" name="send" value="yes">
            {say(texts.sendRefusal)}
          </Button>
          <Button variant="secondary" name="send" value="edit">
            {say(texts.editRefusal)}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}
