export { keepStep } from './steps.js';
export { traceCase, traced } from './trace.js';
