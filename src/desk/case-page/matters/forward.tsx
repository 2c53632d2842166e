import { cases, getService, matters, stateOf } from '../../../case/index.js';
import { rigaDate } from '../../../platform/clock/index.js';
import {
  Actions,
  Button,
  Details,
  Form,
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
import { matterTexts as texts } from './texts.js';

interface Term {
  readonly by: Awaited<ReturnType<typeof matters.forwardBy>>;
  readonly isLate: boolean;
}
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
    forward: formDeed(['authority', 'forwardWhy'], required, async (house, tx, officer, id, _request, typed) => {
      const { service } = await cases.getCase(tx, id);
      const forwarding = { authority: typed.authority ?? '', why: typed.forwardWhy ?? '' };
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
      open={Boolean(draftOf(open, 'forward') ?? problemOf(open, 'authority') ?? problemOf(open, 'forwardWhy'))}
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
