import type { decisions } from '../../../case/index.js';
import { rigaDate } from '../../../platform/clock/index.js';
import {
  Actions,
  Alert,
  Button,
  Details,
  Form,
  Tag,
  TextField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { dateInWords, fill } from '../../../platform/text/index.js';
import type { OpenCase } from '../part.js';
import { texts } from './texts.js';

interface EarlierProps {
  readonly open: OpenCase;
  readonly earlier: readonly decisions.EarlierDecision[];
}

/** How like cases were decided, no client named; found by likeness, or by words. */
export function EarlierDecisions({ open, earlier }: EarlierProps) {
  const say = useSay();
  const { typed, action } = open;
  return (
    <Details summary={texts.earlier} open={typed.earlier !== undefined}>
      <Form action={`${action}/earlier`} label={texts.earlierWords}>
        <TextField name="earlier" type="search" label={texts.earlierWords} value={typed.earlier ?? ''} />
        <Actions>
          <Button variant="secondary">{say(texts.find)}</Button>
        </Actions>
      </Form>
      {earlier.length === 0 && <p>{say(texts.earlierNone)}</p>}
      <ul>
        {earlier.map((one) => (
          <li>
            <Earlier one={one} />
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Earlier({ one }: { readonly one: decisions.EarlierDecision }) {
  const say = useSay();
  const lang = useLang();
  const refused = one.outcome === 'refuse';
  const percent = Math.round(one.likeness * 100);
  return (
    <>
      <p>
        <Tag tone={refused ? 'warning' : 'success'}>{say(refused ? texts.refused : texts.granted)}</Tag>{' '}
        {dateInWords(rigaDate(one.decidedAt), lang)} · <a href={`/desk/cases/${one.caseId}`}>{one.number}</a>
        {percent > 0 && <> · {say(fill(texts.likeness, { percent }))}</>}
      </p>
      {one.reason && <p>{say(one.reason)}</p>}
      {!refused && one.referral && <p>{say(one.referral)}</p>}
      {one.facts && <p class="pre-line hint">{one.facts}</p>}
      {one.departure && <p class="hint">{say(fill(texts.departed, { reason: one.departure }))}</p>}
    </>
  );
}

/** The warning that a decision departs from how like cases were decided. */
export function Departs({ departure }: { readonly departure: decisions.Departure }) {
  const say = useSay();
  const { alike, otherwise, usual } = departure;
  const words = usual.outcome === 'grant' ? texts.departsGrant : texts.departsRefuse;
  return (
    <Alert tone="warning" title={texts.departs}>
      <p>{say(fill(words, { alike, otherwise, reason: usual.reason ?? '' }))}</p>
      <p>{say(texts.equality)}</p>
    </Alert>
  );
}
