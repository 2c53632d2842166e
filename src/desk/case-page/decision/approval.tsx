import { cases, type decisions } from '../../../case/index.js';
import {
  Actions,
  Alert,
  Button,
  Form,
  HiddenField,
  SummaryList,
  TextField,
  useAgency,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { fill, instantInBrief } from '../../../platform/text/index.js';
import { texts as deskTexts } from '../../texts.js';
import { filledWith, problemOf } from '../field.js';
import type { OpenCase } from '../part.js';
import { Kept } from '../unsent/kept.js';
import { texts } from './texts.js';

/** A decision that waits for a second officer: read whole, confirmed as it stands or given back. */
export function Approval({ open, proposal }: { readonly open: OpenCase; readonly proposal: decisions.Proposal }) {
  const say = useSay();
  const lang = useLang();
  const isOwn = proposal.requestedBy === open.officer.person.key;
  const until = instantInBrief(proposal.expiresAt, lang);
  return (
    <section aria-labelledby="approval">
      <Alert tone="info">
        <h2 id="approval" class="alert-title">
          {say(texts.waits)}
        </h2>
        <p>{say(fill(texts.proposedBy, { name: proposal.requestedByName, until }))}</p>
        <Content open={open} content={proposal.content} />
        {isOwn ? <p>{say(texts.notYours)}</p> : <Approve open={open} hash={proposal.contentHash} />}
        <Form action={`${open.action}/return`}>
          {!isOwn && <Kept open={open} kind="return" />}
          {!isOwn && (
            <TextField
              name="returnReason"
              label={texts.returnReason}
              error={problemOf(open, 'returnReason')}
              value={filledWith(open, 'return', 'returnReason')}
            />
          )}
          <Actions>
            <Button variant="secondary">{say(isOwn ? texts.takeBack : texts.giveBack)}</Button>
          </Actions>
        </Form>
      </Alert>
    </section>
  );
}

function Approve({ open, hash }: { readonly open: OpenCase; readonly hash: string }) {
  const say = useSay();
  return (
    <Form action={`${open.action}/approve`}>
      <HiddenField name="hash" value={hash} />
      <Actions>
        <Button>{say(texts.approve)}</Button>
      </Actions>
    </Form>
  );
}

function Content({ open, content }: { readonly open: OpenCase; readonly content: decisions.Proposal['content'] }) {
  const say = useSay();
  const agency = useAgency();
  const { service, caseFile } = open;
  if (content.outcome === 'grant') return <p>{say(texts.proposesGrant)}</p>;
  const ground = service?.passport.refusalGrounds.find(({ code }) => code === content.ground);
  const lang = caseFile.lang;
  return (
    <>
      <p>
        <strong>{say(texts.proposesRefuse)}</strong>
      </p>
      <SummaryList
        rows={[
          ...(ground
            ? [{ label: deskTexts.ground, value: <span lang={lang}>{cases.refusalWords(ground)[lang]}</span> }]
            : []),
          { label: deskTexts.refusalFacts, value: <span class="pre-line">{content.facts}</span> },
          ...(content.translation
            ? [{ label: texts.translated, value: <span class="pre-line">{content.translation}</span> }]
            : []),
          { label: deskTexts.remedy, value: <span lang={lang}>{cases.remedyOf(agency)[lang]}</span> },
          ...(content.departure ? [{ label: texts.departure, value: content.departure }] : []),
        ]}
      />
    </>
  );
}
