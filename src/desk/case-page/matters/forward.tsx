import { cases, getService, matters, stateOf } from '../../../case/index.js';
import { rigaDate } from '../../../platform/clock/index.js';
import {
  Actions,
  Button,
  Details,
  Form,
  RadioField,
  TextAreaField,
  TextField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { dateInWords, say as sayIn } from '../../../platform/text/index.js';
import { texts as desk } from '../../texts.js';
import { draftOf, filledWith, problemOf } from '../field.js';
import { type PartProps, part } from '../part.js';
import { Kept } from '../unsent/kept.js';
import { formDeed } from './refused.js';
import { forwardWays, matterTexts as texts } from './texts.js';

interface Term {
  readonly by: Awaited<ReturnType<typeof matters.forwardBy>>;
  readonly isLate: boolean;
}
const ways = ['e-address', 'email', 'post'] as const;
const fields = ['authority', 'forwardWhy', 'forwardWay', 'forwardAddress'] as const;
const required = { authority: [3, texts.authorityMissing], forwardWhy: [10, desk.tooShort] } as const;

/** What is not for the agency goes to the authority that it is for, within the term of the law. */
export const forwardPart = part<Term>({
  grant: 'officer',
  read: async ({ tx, caseFile, service }) => {
    const by = await matters.forwardBy(tx, caseFile, service);
    return { by, isLate: by !== undefined && rigaDate(tx.now) > by.on };
  },
  act: Forward,
  deeds: {
    forward: formDeed(fields, required, async (house, tx, officer, id, _request, typed) => {
      const { authority = '', forwardWhy: why = '', forwardAddress: address = '' } = typed;
      const way = ways.find((one) => one === typed.forwardWay);
      const { service } = await cases.getCase(tx, id);
      const forwarding = { authority, why, ...(way && { papers: { way, address } }) };
      await matters.forwardCase(tx, officer, id, forwarding, service ? getService(house, service) : undefined);
      return undefined;
    }),
  },
  done: {
    forward: {
      lv: 'Iesniegums ir pārsūtīts, un klientam par to paziņots.',
      en: 'The submission is forwarded, and the client has been told.',
    },
  },
  texts: { authority: texts.authority, forwardWhy: texts.forwardWhy },
});

function Forward({ open, read: { by, isLate } }: PartProps<Term>) {
  const say = useSay();
  const lang = useLang();
  const state = stateOf(open.caseFile);
  if (!open.isMine || !by || (state !== 'with-officer' && state !== 'awaiting-client')) return null;
  const term = { on: dateInWords(by.on, lang, isLate ? 'on' : 'by'), norm: by.norm };
  return (
    <Details
      summary={texts.forward}
      open={Boolean(
        draftOf(open, 'forward') ??
          problemOf(open, 'authority') ??
          problemOf(open, 'forwardWhy') ??
          problemOf(open, 'forwardAddress'),
      )}
    >
      <Form action={`${open.action}/forward`}>
        <Kept open={open} kind="forward" />
        <p class="hint">{sayIn(isLate ? texts.forwardLate : texts.forwardHint, lang, term)}</p>
        <TextField
          name="authority"
          label={texts.authority}
          error={problemOf(open, 'authority')}
          value={
            filledWith(open, 'forward', 'authority') ||
            (knownAuthority(open.caseFile.answers) ?? open.service?.passport.forwardsTo?.[0])
          }
        />
        <TextAreaField
          name="forwardWhy"
          label={texts.forwardWhy}
          error={problemOf(open, 'forwardWhy')}
          value={filledWith(open, 'forward', 'forwardWhy')}
          rows={3}
        />
        <RadioField
          name="forwardWay"
          label={texts.forwardWay}
          value={filledWith(open, 'forward', 'forwardWay') || 'e-address'}
          options={[...ways, 'by-hand' as const].map((value) => ({ value, ...forwardWays[value] }))}
        />
        <TextField
          name="forwardAddress"
          label={texts.forwardAddress}
          hint={texts.forwardAddressHint}
          error={problemOf(open, 'forwardAddress')}
          value={filledWith(open, 'forward', 'forwardAddress')}
          optional
        />
        <Actions>
          <Button>{say(texts.doForward)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}

/** The authority that whoever took the letter knew. */
function knownAuthority({ forwardTo }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof forwardTo === 'string' ? forwardTo : undefined;
}
