import { stateOf } from '../../case/index.js';
import { Button, Form, useSay } from '../../platform/html/index.js';
import { Presence } from '../reply/presence.js';
import { ReplyBox } from '../reply/reply-box.js';
import { Waiting } from '../reply/reply-parts.js';
import { texts as replyTexts } from '../reply/texts.js';
import { texts } from '../texts.js';
import type { OpenCase } from './case-routes.js';
import { More, Note, Sent } from './other-deeds.js';
import type { PartProps } from './part.js';
import { RefusalComposer } from './refusal-composer.js';
import { Track } from './track.js';
import { Ask } from './write-to-client.js';

/** What an officer can do now; what the state does not allow is not offered. */
export function CaseActions({ open }: { readonly open: OpenCase }) {
  const say = useSay();
  const { caseFile, officer, isOfficer } = open;
  const state = stateOf(caseFile);
  if (!isOfficer || open.preview) return null;
  if (caseFile.closedAt) return <p>{say(texts.closed)}</p>;
  const mine = caseFile.assignedTo === officer.person.key;
  const action = `/desk/cases/${caseFile.id}`;
  const open4decision = state === 'with-officer' || state === 'awaiting-client';
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{say(texts.decide)}</h2>
      <Presence present={open.present} />
      {open.waiting && <Waiting reply={open.waiting} mine={open.waiting.authorKey === officer.person.key} />}
      {!mine ? (
        <>
          <p>{say(texts.takeFirst)}</p>
          <Form action={`${action}/take`}>
            <Button>{say(caseFile.assignedTo ? texts.takeOver : texts.take)}</Button>
          </Form>
        </>
      ) : (
        <>
          {open4decision && caseFile.service && <Decide open={open} action={action} />}
          <h3>{say(replyTexts.title)}</h3>
          {!open.waiting && <ReplyBox {...open} authorKey={officer.person.key} typed={undefined} problems={[]} />}
          {state === 'with-officer' && caseFile.service && <Ask open={open} action={action} />}
          {state === 'ready-to-send' && <Sent open={open} action={action} />}
          {open4decision && <More open={open} action={action} />}
        </>
      )}
      <Track open={open} action={action} mine={mine} />
      <Note open={open} action={action} />
      {mine && (
        <Form action={`${action}/release`}>
          <Button variant="secondary" size="sm">
            {say(texts.release)}
          </Button>
        </Form>
      )}
    </section>
  );
}

function Decide({ open, action }: PartProps) {
  const say = useSay();
  return (
    <>
      {open.opened && (
        <Form action={`${action}/grant`}>
          <p>{say(texts.grantNote)}</p>
          <Button>{say(texts.grant)}</Button>
        </Form>
      )}
      <RefusalComposer open={open} action={action} />
    </>
  );
}
