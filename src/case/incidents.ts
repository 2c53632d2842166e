export { attachReports, detachReport, listReports, proposeIncidents, proposeReports } from './incidents/attach.js';
export {
  getIncident,
  type Incident,
  type IncidentUpdate,
  incidentOf,
  listIncidents,
  listPublic,
  listUpdates,
  type PublicIncident,
} from './incidents/incident.js';
export { checkIncident, type NewIncident, openIncident, publishIncident } from './incidents/open-incident.js';
export { addUpdate, type NewUpdate } from './incidents/tell-reports.js';
