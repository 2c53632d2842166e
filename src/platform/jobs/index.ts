export { addJob, announce, type JobOptions } from './add-job.js';
export {
  type DeadLetter,
  discardDeadLetter,
  listDeadLetters,
  type QueueState,
  queueState,
  queueTooOldSeconds,
  retryDeadLetter,
} from './dead-letters.js';
export type { JobContext, JobHandler } from './job-handler.js';
export { runDueJobs, runWorker, type Worker } from './run-worker.js';
