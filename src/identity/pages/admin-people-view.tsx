import { Actions, Alert, Button, DataTable, ErrorSummary, Form, HiddenField } from '../../platform/html/index.js';
import { instantInBrief, type Lang } from '../../platform/text/index.js';
import { grantNames, adminTexts as texts } from '../admin-texts.js';
import type { StaffRight } from '../staff-rights.js';
import { unitName } from '../units.js';
import type { Visitor } from '../visitor.js';
import { Ask, type AskTyped } from './admin-ask-view.js';

interface AdminPeopleProps {
  readonly lang: Lang;
  readonly visitor: Visitor;
  readonly rights: readonly StaffRight[];
  readonly requests: readonly StaffRight[];
  readonly done: boolean;
  readonly typed: AskTyped | undefined;
}

export function AdminPeople({ lang, visitor, rights, requests, done, typed }: AdminPeopleProps) {
  return (
    <>
      <ErrorSummary problems={typed?.problems ?? []} />
      <h1>{texts.peopleTitle[lang]}</h1>
      {done && (
        <Alert tone="success" live>
          <p>{texts.done[lang]}</p>
        </Alert>
      )}
      <p>
        <a href="/desk/admin/units">{texts.toUnits[lang]}</a>
      </p>
      <h2>{texts.waiting[lang]}</h2>
      <Waiting {...{ lang, visitor, requests }} />
      <h2>{texts.askTitle[lang]}</h2>
      <Ask lang={lang} typed={typed} />
      <h2>{texts.held[lang]}</h2>
      <Held lang={lang} rights={rights} />
    </>
  );
}

const day = 24 * 3_600_000;

function Waiting({ lang, visitor, requests }: Pick<AdminPeopleProps, 'lang' | 'visitor' | 'requests'>) {
  return (
    <DataTable
      caption={texts.waiting}
      captionHidden
      empty={texts.waitingNone}
      rows={requests}
      columns={[
        { label: texts.person, heading: true, cell: (right) => right.personName },
        { label: texts.right, cell: (right) => rightWords(right, lang) },
        { label: texts.reason, cell: (right) => right.reason },
        { label: texts.asked, cell: (right) => right.requestedByName },
        { label: texts.validUntil, cell: (right) => instantInBrief(new Date(right.requestedAt.getTime() + day), lang) },
        { label: texts.deed, cell: (right) => <Settle {...{ lang, right, visitor }} /> },
      ]}
    />
  );
}

function rightWords({ grant, unit }: StaffRight, lang: Lang): string {
  return `${grantNames[grant][lang]}: ${unitName(unit)[lang]}`;
}

/** Whoever asked, or would receive the right, may only take it back. */
function Settle({ lang, right, visitor }: { lang: Lang; right: StaffRight; visitor: Visitor }) {
  const { id } = visitor.person;
  const own = right.requestedBy === id || right.personId === id;
  const about = `${right.personName}, ${rightWords(right, lang)}`;
  return (
    <Form action="/desk/admin/people/decline">
      <HiddenField name="right" value={right.id} />
      <HiddenField name="hash" value={right.contentHash} />
      <Actions>
        {!own && (
          <Button size="sm" formaction="/desk/admin/people/approve" about={about}>
            {texts.approve[lang]}
          </Button>
        )}
        <Button size="sm" variant="secondary" about={about}>
          {(own ? texts.withdraw : texts.decline)[lang]}
        </Button>
      </Actions>
    </Form>
  );
}

function Held({ lang, rights }: { lang: Lang; rights: readonly StaffRight[] }) {
  return (
    <DataTable
      caption={texts.held}
      captionHidden
      rows={rights}
      columns={[
        { label: texts.person, heading: true, cell: (right) => right.personName },
        { label: texts.right, cell: (right) => rightWords(right, lang) },
        { label: texts.reason, cell: (right) => right.reason },
        { label: texts.approved, cell: (right) => right.approvedByName },
        { label: texts.deed, cell: (right) => <Revoke {...{ lang, right }} /> },
      ]}
    />
  );
}

function Revoke({ lang, right }: { lang: Lang; right: StaffRight }) {
  return (
    <Form action="/desk/admin/people/revoke">
      <HiddenField name="right" value={right.id} />
      <Button size="sm" variant="tertiary" tone="danger" about={`${right.personName}, ${rightWords(right, lang)}`}>
        {texts.revoke[lang]}
      </Button>
    </Form>
  );
}
