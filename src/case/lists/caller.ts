import { record, type SubjectKey } from '../../audit/index.js';
import { actorOf, hasGrant, type Visitor } from '../../identity/index.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import { acrossUnits } from '../across-units.js';
import type { CaseRow } from './matters.js';

/** Numbers that a client gave in matters where they were proven themselves: those one may call back on. Newest first. */
export async function numbersOnRecord(tx: Tx, visitor: Visitor, client: SubjectKey): Promise<string[]> {
  if (!hasGrant(visitor, 'operator')) throw new Refusal('not-allowed');
  const rows = await acrossUnits(tx, () =>
    tx.many<{ phone: string }>(sql`
      select '+' || phone_key as phone from casework.case_file
      where subject_key = ${client} and phone_key is not null and assurance in ('substantial', 'high') and way <> 'phone'
      group by phone_key order by max(submitted_at) desc limit 5`),
  );
  return rows.map(({ phone }) => phone);
}

/** Whom a telephone number may belong to: clients who gave it with a matter, and what of theirs is open. */
export interface Caller {
  readonly clients: readonly { readonly key: SubjectKey; readonly name: string }[];
  readonly matters: readonly (CaseRow & { readonly subjectKey: SubjectKey })[];
}

/**
 * Who may be calling, over all units: a number proves nobody, so it gives number, title and term of the matters, never what
 * they hold. `proven`: who the caller is known to be by more than a number. The look is written down for each client found. Refuses with `not-allowed` for anybody but operators.
 */
export async function findCaller(
  tx: Tx,
  visitor: Visitor,
  phone: string | null,
  proven?: Caller['clients'][number],
): Promise<Caller> {
  if (!hasGrant(visitor, 'operator')) throw new Refusal('not-allowed');
  const found = await acrossUnits(tx, async () => {
    const named = await tx.many<{ key: SubjectKey; name: string }>(sql`
      select subject_key as key, max(subject_name) as name from casework.case_file
      where phone_key = casework.phone_key(${phone}) and kind <> 'whistleblower'
      group by subject_key order by max(submitted_at) desc limit 5`);
    const others = named.filter(({ key }) => key !== proven?.key);
    const clients = proven ? [proven, ...others] : named;
    return { clients, matters: await openMattersOf(tx, clients) };
  });
  for (const { key } of found.clients)
    await record(tx, {
      actor: actorOf(visitor),
      deed: 'case:find-caller',
      subject: key,
      purpose: 'case-work',
      legalGround: 'Iesniegumu likums, 5. pants',
      count: found.matters.filter(({ subjectKey }) => subjectKey === key).length,
    });
  return found;
}

function openMattersOf(tx: Tx, clients: Caller['clients']): Promise<Caller['matters'][number][]> {
  return tx.many<Caller['matters'][number]>(sql`
    select id, number, service, subject_line as "subjectLine", subject_name as "subjectName", subject_key as "subjectKey", unit, urgent,
      due_on as "dueOn", warned_of_due as "warnedOfDue", submitted_at as "submittedAt", assigned_to as "assignedTo",
      assigned_name as "assignedName", paid_at as "paidAt", referred_at as "referredAt", asked_at as "askedAt", decided_at as "decidedAt",
      null as decision, issued_at as "issuedAt", delivered_at as "deliveredAt", withdrawn_at as "withdrawnAt", lapsed_at as "lapsedAt",
      answered_at as "answeredAt", forwarded_at as "forwardedAt", merged_at as "mergedAt"
    from casework.case_file
    where subject_key = any (${clients.map(({ key }) => key)}::text[]) and closed_at is null and kind <> 'whistleblower'
    order by submitted_at desc limit 10`);
}
