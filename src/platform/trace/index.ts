import { type Attributes, SpanStatusCode, trace } from '@opentelemetry/api';

// The API alone costs next to nothing; an operator who wants traces starts Lete with an OpenTelemetry SDK preloaded.
const tracer = trace.getTracer('lete');

/** Runs the work inside a span. Attributes carry codes and ids only. */
export function inSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'fault' });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Marks the span that is running now, and so the whole trace, with the number of the case that it is about. */
export function traceCase(caseNumber: string): void {
  trace.getActiveSpan()?.setAttribute('lete.case_number', caseNumber);
}
