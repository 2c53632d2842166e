import {
  Actions,
  Alert,
  BackLink,
  Button,
  ErrorSummary,
  FileField,
  Form,
  HiddenField,
  RadioField,
  SummaryList,
  TextAreaField,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { fill, same } from '../../platform/text/index.js';
import { serviceAddress } from '../paths.js';
import { box } from './box.js';
import type { Shown } from './contact-routes.js';
import { RequestQuestions } from './request-questions.js';
import { texts } from './texts.js';
import { addressOfForm, contactPaths } from './topics.js';

/** Everything that one matter asks, on one page: it is short, and what was typed is always before one's eyes. */
export function ContactForm({ shown }: { readonly shown: Shown }) {
  const say = useSay();
  const lang = useLang();
  const { topic, problems, form, sealedFiles, writer } = shown;
  const needed = topic.service?.passport.assurance;
  const mustProve = needed === 'high' || needed === 'substantial';
  const mayProve = !writer && topic.form !== 'report' && topic.form !== 'page' && !mustProve;
  return (
    <>
      <BackLink
        href={topic.service ? serviceAddress(topic.service.passport, lang) : `/${lang}${contactPaths.topics[lang]}`}
      />
      <ErrorSummary problems={problems} />
      {topic.service && <p class="eyebrow">{say(texts.requestEyebrow)}</p>}
      <h1>{say(topic.name)}</h1>
      <p class="lead">{say(topic.form === 'report' ? texts.reportLead : topic.hint)}</p>
      {writer && <p>{say(fill(texts.writingAs, { name: same(writer) }))}</p>}
      <Form action={addressOfForm(topic, lang)} files>
        <HiddenField name="form" value={form} />
        <HiddenField name="kept" value={sealedFiles} />
        <Questions shown={shown} />
        <Attachments shown={shown} />
        <Contact shown={shown} />
        <Trap shown={shown} />
        {mustProve && !writer && (
          <Alert tone="info" title={texts.requestProofTitle}>
            <p>{say(texts.requestProof)}</p>
          </Alert>
        )}
        {mayProve && (
          <Alert tone="info" title={texts.eidTitle}>
            <p>{say(texts.eid)}</p>
          </Alert>
        )}
        <div id="send">
          <Actions>
            <Button>{say(mustProve && !writer ? texts.sendSigned : texts.send)}</Button>
            {mayProve && (
              <Button variant="secondary" name="go" value="eid">
                {say(texts.sendEid)}
              </Button>
            )}
          </Actions>
        </div>
      </Form>
    </>
  );
}

interface PartProps {
  readonly shown: Shown;
}

function Questions({ shown }: PartProps) {
  const { topic } = shown;
  if (topic.form === 'letter')
    return (
      <>
        <TextField {...box(shown, 'subject')} label={texts.subject} optional />
        <TextAreaField {...box(shown, 'text')} label={texts.what} rows={8} />
      </>
    );
  if (topic.form === 'report')
    return <TextAreaField {...box(shown, 'text')} label={texts.reportWhat} hint={texts.reportHint} rows={10} />;
  if (topic.form === 'page') return <AboutPage shown={shown} />;
  if (topic.service) return <RequestQuestions shown={shown} service={topic.service} />;
  return (
    <>
      <TextField {...box(shown, 'system')} label={texts.system} />
      <TextAreaField {...box(shown, 'text')} label={texts.happened} hint={texts.happenedHint} />
      <TextField {...box(shown, 'when')} label={texts.when} hint={texts.whenHint} optional />
      <TextAreaField {...box(shown, 'error')} label={texts.errorText} rows={3} optional />
    </>
  );
}

function AboutPage({ shown }: PartProps) {
  const say = useSay();
  return (
    <>
      {shown.typed.page && (
        <>
          <p>
            {say(texts.page)}: <strong>{shown.typed.page}</strong>
          </p>
          <HiddenField name="page" value={shown.typed.page} />
        </>
      )}
      <RadioField
        {...box(shown, 'broken')}
        label={texts.broken}
        options={[
          { value: 'works', label: texts.brokenWorks },
          { value: 'access', label: texts.brokenAccess },
        ]}
      />
      <TextAreaField {...box(shown, 'text')} label={texts.happened} hint={texts.happenedHint} />
    </>
  );
}

function Attachments({ shown: { topic, files, problems } }: PartProps) {
  const error = problems.find(({ field }) => field === 'files')?.message;
  if (topic.form === 'page') return null;
  return (
    <>
      {files.length > 0 && <SummaryList rows={files.map(({ name }) => ({ label: texts.kept, value: name }))} />}
      <FileField name="files" label={texts.files} hint={texts.filesHint} error={error} optional multiple />
    </>
  );
}

function Contact({ shown }: PartProps) {
  const say = useSay();
  const { topic, writer } = shown;
  const isReport = topic.form === 'report';
  const hint = isReport
    ? texts.reportName
    : topic.form === 'page'
      ? texts.pageContact
      : writer
        ? undefined
        : texts.contactHint;
  return (
    <>
      <h2>{say(texts.contact)}</h2>
      {hint && <p>{say(hint)}</p>}
      {!writer && topic.form !== 'page' && (
        <TextField {...box(shown, 'name')} label={texts.name} autocomplete="name" optional />
      )}
      <TextField {...box(shown, 'email')} label={texts.email} type="email" autocomplete="email" width={30} optional />
      <TextField {...box(shown, 'phone')} label={texts.phone} type="tel" autocomplete="tel" width={20} optional />
    </>
  );
}

/** A box that people do not see and programs fill in; once filled it is shown, so that nobody is caught unawares. */
function Trap({ shown }: PartProps) {
  const say = useSay();
  if (shown.typed.website) return <TextField {...box(shown, 'website')} label={texts.trap} />;
  return (
    <div class="ds-sr-only" aria-hidden="true">
      <label for="website">{say(texts.trap)}</label>
      <input type="text" id="website" name="website" tabIndex={-1} autocomplete="off" />
    </div>
  );
}
