import type { cases } from '../../../case/index.js';
import { Alert, SummaryList } from '../../../platform/html/index.js';
import { trackTexts as texts } from './texts.js';

/** Who reported a breach: on the one page that was asked for with a reason. */
export function Reporters({ reporters }: { readonly reporters: readonly cases.Reporter[] }) {
  return (
    <>
      {reporters.map((reporter) => (
        <Alert tone="warning" title={texts.reporter}>
          <SummaryList
            rows={[
              { label: texts.name, value: reporter.name ?? '–' },
              { label: texts.email, value: reporter.address ?? '–' },
              { label: texts.phone, value: reporter.phone ?? '–' },
            ]}
          />
        </Alert>
      ))}
    </>
  );
}
