import { type CaseFile, cases, type Passport } from '../../../case/index.js';
import {
  Actions,
  Button,
  Details,
  Form,
  HiddenField,
  RadioField,
  SummaryList,
  TextAreaField,
  useAgency,
  useSay,
} from '../../../platform/html/index.js';
import { fill } from '../../../platform/text/index.js';
import { texts as deskTexts } from '../../texts.js';
import { clientLanguage, draftOf, filledWith, problemOf } from '../field.js';
import type { OpenCase } from '../part.js';
import { Kept } from '../unsent/kept.js';
import { texts } from './texts.js';

/** Ground from the service's passport, facts, remedy and term, in the client's language: all four or it cannot be sent. */
export function RefusalComposer({ open }: { readonly open: OpenCase }) {
  const say = useSay();
  const agency = useAgency();
  const { service, caseFile, typed, action } = open;
  const draft = draftOf(open, 'refusal');
  const clientLang = caseFile.lang;
  const value = (name: 'ground' | 'facts' | 'translation' | 'departure') => filledWith(open, 'refusal', name);
  const isOpen = Object.keys(typed).some((name) => name === 'ground' || name === 'facts');
  const field = (name: 'facts' | 'translation' | 'departure') => ({
    name,
    value: value(name),
    error: problemOf(open, name),
  });
  return (
    <Details summary={deskTexts.refuse} open={isOpen || Boolean(draft)}>
      <Form action={`${action}/refuse`}>
        <Kept open={open} kind="refusal" />
        <RadioField
          name="ground"
          label={deskTexts.ground}
          error={problemOf(open, 'ground')}
          value={value('ground')}
          options={(service?.passport.refusalGrounds ?? []).map((ground) => ({
            value: ground.code,
            label: ground.reason,
            hint: ground.norm.title,
          }))}
        />
        <TextAreaField {...field('facts')} label={deskTexts.refusalFacts} hint={texts.factsInLatvian} rows={6} />
        <Actions>
          <Button variant="tertiary" size="sm" name="send" value="insert">
            {say(texts.insert)}
          </Button>
        </Actions>
        {clientLang !== 'lv' && (
          <TextAreaField
            {...field('translation')}
            label={fill(texts.translation, { language: clientLanguage(open) })}
            hint={texts.translationHint}
            optional
            rows={6}
          />
        )}
        {(value('departure') || problemOf(open, 'departure')) && (
          <TextAreaField {...field('departure')} label={texts.departure} hint={texts.departureHint} rows={3} />
        )}
        <p class="hint">
          {say(deskTexts.remedy)}: <span lang={clientLang}>{cases.remedyOf(agency)[clientLang]}</span>
        </p>
        <Actions>
          <Button name="send" value="preview">
            {say(deskTexts.preview)}
          </Button>
          <Button variant="secondary" formaction={`${action}/draft`}>
            {say(deskTexts.saveDraft)}
          </Button>
        </Actions>
      </Form>
    </Details>
  );
}

interface PreviewProps {
  readonly caseFile: CaseFile;
  readonly passport: Passport;
  readonly typed: Required<cases.RefusalDraft>;
}

/** The refusal as the client will read it; sent only from here. */
export function RefusalPreview({ caseFile, passport, typed }: PreviewProps) {
  const say = useSay();
  const agency = useAgency();
  const lang = caseFile.lang;
  const ground = passport.refusalGrounds.find(({ code }) => code === typed.ground);
  if (!ground) return null;
  const needsTwo = passport.fourEyes?.includes('refuse') ?? false;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{say(deskTexts.previewTitle)}</h2>
      <div class="paper" lang={lang}>
        <SummaryList
          rows={[
            { label: deskTexts.number, value: caseFile.number },
            { label: deskTexts.ground, value: cases.refusalWords(ground)[lang] },
            { label: deskTexts.refusalFacts, value: <span class="pre-line">{typed.translation || typed.facts}</span> },
            { label: deskTexts.remedy, value: cases.remedyOf(agency)[lang] },
          ]}
        />
      </div>
      <Form action={`/desk/cases/${caseFile.id}/refuse`}>
        {Object.entries(typed).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        {needsTwo && <p>{say(texts.fourEyes)}</p>}
        <Actions>
          <Button tone="danger" name="send" value="yes">
            {say(needsTwo ? texts.handOver : deskTexts.sendRefusal)}
          </Button>
          <Button variant="secondary" name="send" value="edit">
            {say(deskTexts.editRefusal)}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}
