export { keepCallsForComplaint, keepForComplaint } from './recordings/keep-longer.js';
export { keepRecording, largestRecording } from './recordings/keep-recording.js';
export {
  beginListening,
  findRecording,
  isSubject,
  listeningPurposes,
  type Recording,
  soundFor,
} from './recordings/listen.js';
export {
  approvePermission,
  askPermission,
  exportRecording,
  liftHold,
  listPermissions,
  type Permission,
} from './recordings/permissions.js';
