import { cases } from '../../../case/index.js';
import {
  Actions,
  Button,
  Details,
  Form,
  HiddenField,
  RadioField,
  TextAreaField,
  useSay,
} from '../../../platform/html/index.js';
import { given } from '../../officer.js';
import { draftOf, filledWith } from '../field.js';
import type { Deed, OpenCase } from '../part.js';
import { Kept } from '../unsent/kept.js';

/** Words of accepting a signer by hand. */
export const acceptTexts = {
  accept: { lv: 'Atzīt parakstītāju par autoru', en: 'Accept the signer as the author' },
  hint: {
    lv: 'Kas parakstījis, kādā statusā, kad un cik droši, nosaka pārbaudes pārskats. Klients šo ierakstu redzēs.',
    en: 'Who signed, in what capacity, when and how strongly follows from the report. The client will see this entry.',
  },
  ground: { lv: 'Pamats', en: 'Ground' },
  reason: { lv: 'Iemesls', en: 'Reason' },
  done: {
    lv: 'Parakstītājs ir atzīts par ieraksta autoru; ieraksts to parādīs pēc brīža.',
    en: 'The signer is accepted as the author; the entry will show it in a moment.',
  },
} as const;

/** A signer who is not the stated applicant is taken for the author, with what that rests on and why. */
export const acceptDeed: Deed = async (house, tx, officer, id, request) => {
  const [ground, reason] = [given(request.body, 'signerGround'), given(request.body, 'signerReason')];
  const problems = cases.checkAcceptance({ ground, reason });
  if (problems.length) return { problems, typed: { signerGround: ground, signerReason: reason } };
  await cases.acceptSigner(house, tx, officer, id, { proofId: given(request.body, 'proof'), ground, reason });
  return undefined;
};

/** For whoever holds the case: the four things that the report says stand above it, ground and reason are asked here. */
export function AcceptSigner({ open, proof }: { readonly open: OpenCase; readonly proof: cases.Proof }) {
  const say = useSay();
  const { action, caseFile, officer, problems } = open;
  const holds = open.isOfficer && caseFile.assignedTo === officer.person.key && !caseFile.closedAt;
  if (proof.meaning !== 'other-person' || !holds) return null;
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  const wrong = errorOf('signerGround') ?? errorOf('signerReason');
  return (
    <Details summary={acceptTexts.accept} open={wrong !== undefined || draftOf(open, 'signer') !== undefined}>
      <p>{say(acceptTexts.hint)}</p>
      <Form action={`${action}/accept-signer`}>
        <HiddenField name="proof" value={proof.id} />
        <Kept open={open} kind="signer" />
        <RadioField
          name="signerGround"
          label={acceptTexts.ground}
          value={filledWith(open, 'signer', 'signerGround')}
          error={errorOf('signerGround')}
          options={Object.entries(cases.signerGrounds).map(([value, label]) => ({ value, label }))}
        />
        <TextAreaField
          name="signerReason"
          label={acceptTexts.reason}
          value={filledWith(open, 'signer', 'signerReason')}
          error={errorOf('signerReason')}
          rows={3}
        />
        <Actions>
          <Button variant="secondary">{say(acceptTexts.accept)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
