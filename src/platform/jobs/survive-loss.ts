import { type Log, safeError } from '../log/index.js';

/**
 * The library writes down that a job failed without waiting for it: where the database is lost at that moment, nobody is told, and the
 * process would end by it. The queue is begun again when the database is back, and the job with it. Returns how to stop listening.
 */
export function surviveLoss(log: Log): () => void {
  const onRejection = (error: unknown) => {
    if (!isLoss(error)) throw error;
    log.error({ error: safeError(error) }, 'the database was lost while the end of a job was written down');
  };
  process.on('unhandledRejection', onRejection);
  return () => process.off('unhandledRejection', onRejection);
}

const codes = new Set(['57P01', '57P02', '57P03', '08003', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT']);

/** Of the library's own statements alone: the same codes tell of files and of other servers too. */
function isLoss(error: unknown): boolean {
  if (!(error instanceof Error) || !error.stack?.includes('/graphile-worker/')) return false;
  if ('code' in error && codes.has(String(error.code))) return true;
  return /^(Connection terminated|Client has encountered a connection error|Client was closed)/.test(error.message);
}
