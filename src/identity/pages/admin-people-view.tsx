import type { Units } from '../../agency/index.js';
import { Actions, Alert, Button, DataTable, ErrorSummary, Form, HiddenField } from '../../platform/html/index.js';
import { instantInBrief, type Lang } from '../../platform/text/index.js';
import { grantNames, adminTexts as texts } from '../admin-texts.js';
import type { StaffRight } from '../staff-rights.js';
import type { Visitor } from '../visitor.js';
import { Ask, type AskTyped } from './admin-ask-view.js';

interface AdminPeopleProps {
  readonly lang: Lang;
  readonly visitor: Visitor;
  readonly units: Units;
  readonly rights: readonly StaffRight[];
  readonly requests: readonly StaffRight[];
  readonly done: boolean;
  readonly typed: AskTyped | undefined;
}

export function AdminPeople({ lang, visitor, units, rights, requests, done, typed }: AdminPeopleProps) {
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
      <Waiting {...{ lang, visitor, units, requests }} />
      <h2>{texts.askTitle[lang]}</h2>
      <Ask lang={lang} units={units} typed={typed} />
      <h2>{texts.held[lang]}</h2>
      <Held lang={lang} units={units} rights={rights} />
    </>
  );
}

const day = 24 * 3_600_000;

function Waiting({
  lang,
  visitor,
  units,
  requests,
}: Pick<AdminPeopleProps, 'lang' | 'visitor' | 'units' | 'requests'>) {
  return (
    <DataTable
      caption={texts.waiting}
      captionHidden
      empty={texts.waitingNone}
      rows={requests}
      columns={[
        { label: texts.person, heading: true, cell: (right) => right.personName },
        { label: texts.right, cell: (right) => rightWords(units, right, lang) },
        { label: texts.reason, cell: (right) => right.reason },
        { label: texts.asked, cell: (right) => right.requestedByName },
        { label: texts.validUntil, cell: (right) => instantInBrief(new Date(right.requestedAt.getTime() + day), lang) },
        { label: texts.deed, cell: (right) => <Settle {...{ lang, units, right, visitor }} /> },
      ]}
    />
  );
}

function rightWords(units: Units, { grant, unit }: StaffRight, lang: Lang): string {
  return `${grantNames[grant][lang]}: ${units.nameOf(unit)[lang]}`;
}

/** Whoever asked, or would receive the right, may only take it back. */
function Settle({
  lang,
  units,
  right,
  visitor,
}: Pick<AdminPeopleProps, 'lang' | 'units' | 'visitor'> & { readonly right: StaffRight }) {
  const { id } = visitor.person;
  const own = right.requestedBy === id || right.personId === id;
  const about = `${right.personName}, ${rightWords(units, right, lang)}`;
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

function Held({ lang, units, rights }: Pick<AdminPeopleProps, 'lang' | 'units' | 'rights'>) {
  return (
    <DataTable
      caption={texts.held}
      captionHidden
      rows={rights}
      columns={[
        { label: texts.person, heading: true, cell: (right) => right.personName },
        { label: texts.right, cell: (right) => rightWords(units, right, lang) },
        { label: texts.reason, cell: (right) => right.reason },
        { label: texts.approved, cell: (right) => right.approvedByName },
        { label: texts.deed, cell: (right) => <Revoke {...{ lang, units, right }} /> },
      ]}
    />
  );
}

function Revoke({ lang, units, right }: Pick<AdminPeopleProps, 'lang' | 'units'> & { readonly right: StaffRight }) {
  return (
    <Form action="/desk/admin/people/revoke">
      <HiddenField name="right" value={right.id} />
      <Button
        size="sm"
        variant="tertiary"
        tone="danger"
        about={`${right.personName}, ${rightWords(units, right, lang)}`}
      >
        {texts.revoke[lang]}
      </Button>
    </Form>
  );
}
