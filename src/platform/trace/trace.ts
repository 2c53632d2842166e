/**
 * What happened to a case, request by request and job by job. A request or job runs inside `traced`; a verb that knows
 * the number of its case says `traceCase`; when the request or job ends, one step is kept under each number said.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type Attributes, type Span, SpanStatusCode, trace } from '@opentelemetry/api';

// The API alone costs next to nothing; an operator who wants spans starts Lete with an OpenTelemetry SDK preloaded.
const tracer = trace.getTracer('lete');
const current = new AsyncLocalStorage<Set<string>>();

/**
 * Runs the work inside a span and a trace of its own. `caseNumbers` fills up as the verbs say which cases they are about.
 * Attributes carry codes and ids only. A promise's span ends with it; whoever works in callbacks ends it themselves.
 */
export function traced<T>(
  name: string,
  attributes: Attributes,
  work: (caseNumbers: ReadonlySet<string>, span: Span) => T,
): T {
  const caseNumbers = new Set<string>();
  return current.run(caseNumbers, () =>
    tracer.startActiveSpan(name, { attributes }, (span) => {
      const result = work(caseNumbers, span);
      if (result instanceof Promise)
        void result.then(
          () => span.end(),
          (error: unknown) => {
            span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'fault' });
            span.end();
          },
        );
      return result;
    }),
  );
}

/** Says that the request or job that runs now is about this case (its registration number). Outside of both it does nothing. */
export function traceCase(caseNumber: string): void {
  current.getStore()?.add(caseNumber);
  trace.getActiveSpan()?.setAttribute('lete.case_number', caseNumber);
}
