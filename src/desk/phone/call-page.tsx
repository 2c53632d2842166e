import { cases, servicesOf, staffStateWords, stateOf } from '../../case/index.js';
import { dispositions } from '../../channels/phone/index.js';
import {
  Actions,
  BackLink,
  Button,
  Columns,
  DataTable,
  Done,
  EnterButton,
  ErrorSummary,
  Form,
  RadioField,
  SelectField,
  SummaryList,
  TextAreaField,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInBrief, instantInBrief } from '../../platform/text/index.js';
import type { OpenCall } from './call-routes.js';
import { ProveForm, Proven, ProveWithin } from './prove-form.js';
import { texts } from './texts.js';

interface Props {
  readonly open: OpenCall;
}

/** The page of one call: who may be calling, what of theirs is open, and the form, ready to type into. */
export function CallPage({ house, open }: Props & { readonly house: House }) {
  const say = useSay();
  const { call, isMine, problems } = open;
  const works = isMine && !call.finishedAt;
  return (
    <>
      <ErrorSummary problems={problems} />
      <BackLink href="/desk/phone">{say(texts.back)}</BackLink>
      <h1>
        {say(texts.call)} {call.caller ?? say(texts.withheld)}
      </h1>
      {call.finishedAt && <Finished open={open} />}
      {works ? (
        <Columns aside={<Aside house={house} open={open} />}>
          <Register open={open} />
          <Finish open={open} />
        </Columns>
      ) : (
        <>
          <Facts open={open} />
          {isMine && call.caseId && (call.provenBy ? <Proven open={open} /> : <ProveForm open={open} />)}
        </>
      )}
      {open.recording && (
        <p>
          <a href={`/desk/phone/recordings/${call.id}`}>{say(texts.recording)}</a>
        </p>
      )}
    </>
  );
}

function Finished({ open: { call } }: Props) {
  const say = useSay();
  if (call.caseId)
    return (
      <Done>
        <p>
          <strong>{say(texts.registered, { number: call.caseNumber ?? '' })}</strong>
        </p>
        <p>{say(texts.tell)}</p>
        <p>
          <a href="/desk/phone#take">{say(texts.back)}</a> ·{' '}
          <a href={`/desk/cases/${call.caseId}`}>{say(texts.openCase)}</a>
        </p>
      </Done>
    );
  return (
    <Done>
      <p>{say(texts.finished, { what: say(dispositionWords(call.disposition)) })}</p>
      <p>
        <a href="/desk/phone#take">{say(texts.back)}</a>
      </p>
    </Done>
  );
}

function dispositionWords(what: OpenCall['call']['disposition']) {
  return what === 'other' || what === null ? texts.otherEnd : texts[what];
}

function Facts({ open: { call } }: Props) {
  const say = useSay();
  const lang = useLang();
  return (
    <SummaryList
      rows={[
        { label: texts.caller, value: call.caller ?? say(texts.withheld) },
        { label: texts.priority, value: call.priority },
        { label: texts.since, value: instantInBrief(call.firstAt, lang) },
        ...(call.noticeAt ? [{ label: texts.notice, value: instantInBrief(call.noticeAt, lang) }] : []),
        ...(call.note ? [{ label: texts.note, value: call.note }] : []),
      ]}
    />
  );
}

/** The text first: it is what the caller is saying. Enter in any line of the form registers. */
function Register({ open }: Props) {
  const say = useSay();
  const { call, caller, typed } = open;
  const wrong = (field: string) => open.problems.find((problem) => problem.field === field)?.message;
  const only = caller.clients.length === 1 ? caller.clients[0] : undefined;
  return (
    <Form action={`/desk/phone/calls/${call.id}/register`} label={texts.register}>
      {/* Not the button that checks a code. */}
      <EnterButton />
      <h2>{say(texts.register)}</h2>
      {call.provenBy && <Proven open={open} />}
      <TextAreaField name="text" label={texts.text} error={wrong('text')} value={typed?.text} rows={5} />
      <SelectField
        name="kind"
        label={texts.kind}
        value={typed?.kind || 'question'}
        options={cases.submissionKinds.map((kind) => ({ value: kind, label: cases.tracks[kind].name }))}
      />
      <TextField name="subject" label={texts.subject} hint={texts.subjectHint} optional value={typed?.subject} />
      {caller.clients.length > 0 && (
        <RadioField
          name="client"
          label={texts.who}
          hint={texts.proof}
          value={typed?.client || call.subjectKey || only?.key || 'other'}
          options={[
            ...caller.clients.map(({ key, name }) => ({ value: key, label: name })),
            { value: 'other', label: texts.other },
          ]}
        />
      )}
      <TextField name="name" label={texts.name} optional value={typed?.name} autocomplete="off" />
      <TextField
        name="number"
        type="tel"
        label={texts.number}
        optional
        width={20}
        autocomplete="off"
        error={wrong('number')}
        value={typed?.number ?? call.caller ?? ''}
      />
      <TextField
        name="email"
        type="email"
        label={texts.email}
        optional
        autocomplete="off"
        error={wrong('email')}
        value={typed?.email}
      />
      {caller.matters.length > 0 && (
        <RadioField
          name="addTo"
          label={texts.where}
          value={typed?.addTo || 'new'}
          options={[
            { value: 'new', label: texts.newCase },
            ...caller.matters.map(({ id, number }) => ({ value: id, label: number })),
          ]}
        />
      )}
      {!call.provenBy && <ProveWithin open={open} />}
      <Actions>
        <Button>{say(texts.register)}</Button>
      </Actions>
    </Form>
  );
}

function Finish({ open }: Props) {
  const say = useSay();
  const wrong = open.problems.find(({ field }) => field === 'disposition')?.message;
  return (
    <Form action={`/desk/phone/calls/${open.call.id}/finish`} label={texts.withoutCase}>
      <h2>{say(texts.withoutCase)}</h2>
      <RadioField
        name="disposition"
        label={texts.disposition}
        error={wrong}
        options={dispositions.map((value) => ({ value, label: dispositionWords(value) }))}
      />
      <TextField name="note" label={texts.note} optional value={open.typed?.note} />
      <Actions>
        <Button variant="secondary">{say(texts.finish)}</Button>
      </Actions>
    </Form>
  );
}

function Aside({ house, open }: Props & { readonly house: House }) {
  const say = useSay();
  const lang = useLang();
  const { clients, matters } = open.caller;
  const names = new Map(servicesOf(house).map(({ id, passport }) => [id, passport.name]));
  return (
    <>
      <Facts open={open} />
      <h2>{say(texts.maybe)}</h2>
      {clients.length ? (
        <ul>
          {clients.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
      ) : (
        <p>{say(texts.unknown)}</p>
      )}
      <DataTable
        caption={texts.matters}
        rows={matters}
        empty={texts.noMatters}
        columns={[
          { label: texts.caseNumber, heading: true, cell: ({ number }) => <span class="whole">{number}</span> },
          {
            label: texts.about,
            cell: (row) => say((row.service ? names.get(row.service) : row.subjectLine) ?? texts.call),
          },
          { label: texts.state, cell: (row) => say(staffStateWords[stateOf(row)]) },
          { label: texts.due, cell: ({ dueOn }) => (dueOn ? dateInBrief(dueOn, lang) : '–') },
        ]}
      />
    </>
  );
}
