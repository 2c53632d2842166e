import { sql, type Tx } from '../../platform/db/index.js';
import { Refusal } from '../../platform/http/index.js';
import type { Text } from '../../platform/text/index.js';

/** A known problem or a major incident: the parent of the reports about it. */
export interface Incident {
  readonly id: string;
  readonly number: string;
  readonly kind: 'problem' | 'incident';
  readonly unit: string;
  readonly systems: Text;
  readonly title: Text;
  readonly impact: Text;
  readonly workaround: Text | null;
  readonly words: string;
  readonly startedAt: Date;
  readonly expectedEnd: Date | null;
  readonly openedName: string;
  readonly publishedAt: Date | null;
  readonly resolvedAt: Date | null;
}

/** Something that was said to all who reported it. */
export interface IncidentUpdate {
  readonly id: string;
  readonly at: Date;
  readonly byName: string;
  readonly body: Text;
  readonly resolves: boolean;
  readonly closesReports: boolean;
}

/** What anyone may read of it: nothing about a person, and no name of staff. */
export interface PublicIncident {
  readonly id: string;
  readonly systems: Text;
  readonly title: Text;
  readonly startedAt: Date;
  readonly expectedEnd: Date | null;
  readonly resolvedAt: Date | null;
  readonly impact: Text;
  readonly workaround: Text | null;
  /** The newest first. */
  readonly updates: readonly { readonly at: Date; readonly body: Text; readonly resolves: boolean }[];
}

/** Days for which what is over stays public. */
const publicDays = 14;

/** What has been published and is not over, or was over a short while ago; in any transaction, for nobody need be signed in. */
export async function listPublic(tx: Tx): Promise<PublicIncident[]> {
  const since = new Date(tx.now.getTime() - publicDays * 86_400_000);
  return tx
    .many<PublicIncident>(sql`
    select id, systems, title, started_at as "startedAt", expected_end as "expectedEnd", resolved_at as "resolvedAt", impact, workaround,
      updates.list as updates
    from casework.incident, lateral (
      select coalesce(json_agg(json_build_object('at', at, 'body', body, 'resolves', resolves) order by at desc), '[]'::json) as list
      from casework.incident_update where incident_id = incident.id) as updates
    where published_at is not null and (resolved_at is null or resolved_at >= ${since})
    order by resolved_at desc nulls first, started_at desc limit 50`)
    .then((rows) => rows.map(withInstants));
}

/** Instants within JSON come as text. */
function withInstants(row: PublicIncident): PublicIncident {
  return { ...row, updates: row.updates.map((update) => ({ ...update, at: new Date(update.at) })) };
}

/** What is open, and what was resolved last, for staff of any unit. */
export function listIncidents(
  tx: Tx,
  which: 'open' | 'resolved',
): Promise<(Incident & { readonly reports: number })[]> {
  return tx.many<Incident & { readonly reports: number }>(sql`
    select incident.id, number, kind, unit, systems, title, impact, workaround, words, started_at as "startedAt",
      expected_end as "expectedEnd", opened_name as "openedName", published_at as "publishedAt", resolved_at as "resolvedAt",
      (select count(*)::int from casework.incident_report where incident_id = incident.id) as reports
    from casework.incident where (resolved_at is null) = (${which} = 'open') order by started_at desc limit 100`);
}

/** The incident; refuses with `not-found` when there is none. */
export async function getIncident(tx: Tx, id: string): Promise<Incident> {
  const found = await tx.maybe<Incident>(sql`
    select id, number, kind, unit, systems, title, impact, workaround, words, started_at as "startedAt", expected_end as "expectedEnd",
      opened_name as "openedName", published_at as "publishedAt", resolved_at as "resolvedAt"
    from casework.incident where id = ${id}::uuid`);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** What was said of it, the newest first. */
export function listUpdates(tx: Tx, incidentId: string): Promise<IncidentUpdate[]> {
  return tx.many<IncidentUpdate>(sql`
    select id, at, by_name as "byName", body, resolves, closes_reports as "closesReports"
    from casework.incident_update where incident_id = ${incidentId}::uuid order by at desc`);
}

/** The parent of a case, if it is a report of one. */
export function incidentOf(tx: Tx, caseId: string): Promise<Incident | undefined> {
  return tx.maybe<Incident>(sql`
    select incident.id, number, kind, incident.unit, systems, title, impact, workaround, words, started_at as "startedAt",
      expected_end as "expectedEnd", opened_name as "openedName", published_at as "publishedAt", resolved_at as "resolvedAt"
    from casework.incident_report report join casework.incident on incident.id = report.incident_id where report.case_id = ${caseId}::uuid`);
}
