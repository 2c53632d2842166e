import { type cases, getApplication } from '../../../case/index.js';
import {
  Actions,
  Button,
  Details,
  Form,
  LinkButton,
  SummaryList,
  TextAreaField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { instantInWords } from '../../../platform/text/index.js';
import { texts } from '../../texts.js';
import { draftOf, filledWith, problemOf } from '../field.js';
import type { OpenCase, PartProps } from '../part.js';
import { Kept } from '../unsent/kept.js';

/** What the registers hold, and what the service's rule makes of it. */
export function Facts({ open: { house, caseFile }, read: opened }: PartProps<cases.OpenedFacts | undefined>) {
  const say = useSay();
  const lang = useLang();
  if (!caseFile.service) return null;
  if (!opened) return <p>{say(texts.noFacts)}</p>;
  const { outcome } = opened.decision;
  const { preparedAt } = getApplication(house, caseFile.service);
  const proposal =
    outcome === 'grant' ? texts.proposeGrant : outcome === 'refer' ? texts.proposeRefer : texts.proposeRefuse;
  return (
    <section aria-labelledby="register-facts">
      <h2 id="register-facts">{say(texts.facts)}</h2>
      <SummaryList
        rows={getApplication(house, caseFile.service)
          .showFacts(opened.facts)
          .map(({ label, value }) => ({ label, value: say(value) }))}
      />
      <p class="hint">{say(texts.factsAt, { at: instantInWords(opened.at, lang) })}</p>
      {preparedAt && (
        <p>
          <LinkButton href={preparedAt.address(caseFile.id)} variant="secondary">
            {say(preparedAt.label)}
          </LinkButton>
        </p>
      )}
      <p>
        <strong>{say(texts.proposal)}:</strong> {say(proposal)}
      </p>
    </section>
  );
}

/** Looking into the registers again, with a reason. */
export function LookAgain({ open }: { readonly open: OpenCase }) {
  const say = useSay();
  return (
    <Details summary={texts.lookAgain} open={Boolean(draftOf(open, 'look') ?? problemOf(open, 'reason'))}>
      <Form action={`${open.action}/look`}>
        <Kept open={open} kind="look" />
        <TextAreaField
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          error={problemOf(open, 'reason')}
          value={filledWith(open, 'look', 'reason')}
          rows={3}
        />
        <Actions>
          <Button variant="secondary">{say(texts.look)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
