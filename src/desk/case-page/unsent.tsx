import { Alert, useSay } from '../../platform/html/index.js';
import { texts } from '../texts.js';
import { draftWords, type OpenCase } from './case-routes.js';

/** What an officer typed when a colleague was faster: shown whole, also where the case has no form for it any more (quality 14). */
export function Unsent({ open: { problems, typed } }: { readonly open: OpenCase }) {
  const say = useSay();
  if (!problems.some(({ field }) => field === 'unsent')) return null;
  return (
    <div id="unsent" tabIndex={-1}>
      <Alert tone="warning" title={texts.unsent}>
        {Object.entries(draftWords).map(
          ([name, label]) =>
            typed[name] && (
              <>
                <p>{say(label)}:</p>
                <blockquote class="pre-line">{typed[name]}</blockquote>
              </>
            ),
        )}
      </Alert>
    </div>
  );
}
