import { incidents } from '../../case/index.js';
import { Button, Card, Form, useSay } from '../../platform/html/index.js';
import { Refusal } from '../../platform/http/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import { type PartProps, part, type Reading } from '../case-page/part.js';
import { given } from '../officer.js';
import { texts } from './texts.js';

/** How a case stands with known problems. */
interface Tie {
  readonly parent: incidents.Incident | undefined;
  /** Open ones whose words stand in the case. */
  readonly proposed: readonly incidents.Incident[];
}

/** The known problem of a case, or those that it may be a report of. */
export const incidentPart = part<Tie>({
  grant: 'officer',
  read: readTie,
  aside: TieView,
  deeds: {
    incident: async (_house, tx, officer, id, request) => {
      const incident = given(request.body, 'incident');
      if (incident === 'none') await incidents.detachReport(tx, officer, id);
      else if (isUuid(incident)) await incidents.attachReports(tx, officer, incident, [id]);
      else throw new Refusal('not-found');
      return undefined;
    },
  },
  done: {
    incident: {
      lv: 'Lietas saistība ar zināmo problēmu ir mainīta.',
      en: 'The tie of the case to the known problem has been changed.',
    },
  },
});

async function readTie({ tx, officer, caseFile }: Reading): Promise<Tie> {
  const parent = await incidents.incidentOf(tx, caseFile.id);
  const mayPropose = !parent && !caseFile.closedAt && caseFile.kind !== 'whistleblower';
  return { parent, proposed: mayPropose ? await incidents.proposeIncidents(tx, officer, caseFile.id) : [] };
}

function TieView({ open: { caseFile, action }, read: { parent, proposed } }: PartProps<Tie>) {
  const say = useSay();
  if (parent)
    return (
      <Card title={texts.reportOf} level={3}>
        <p>
          <a href={`/desk/incidents/${parent.id}`}>{parent.number}</a> {say(parent.title)}
        </p>
        {!caseFile.closedAt && (
          <Form action={`${action}/incident`}>
            <Button name="incident" value="none" variant="tertiary" size="sm">
              {say(texts.detach)}
            </Button>
          </Form>
        )}
      </Card>
    );
  if (proposed.length === 0) return null;
  return (
    <Card title={texts.maybeReportOf} level={3}>
      {proposed.slice(0, 3).map((incident) => (
        <Form action={`${action}/incident`}>
          <p>
            <a href={`/desk/incidents/${incident.id}`}>{incident.number}</a> {say(incident.title)}
          </p>
          <Button name="incident" value={incident.id} variant="secondary" size="sm" about={incident.number}>
            {say(texts.attach)}
          </Button>
        </Form>
      ))}
    </Card>
  );
}
