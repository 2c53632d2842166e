import { matters, staffStateWords, stateOf } from '../../../case/index.js';
import { Actions, Button, Details, Form, HiddenField, TextField, useSay } from '../../../platform/html/index.js';
import { problemOf } from '../field.js';
import { type PartProps, part } from '../part.js';
import { formDeed } from './refused.js';
import { matterTexts as texts, tieWords } from './texts.js';

type All = readonly matters.Related[];
const number = { number: [3, { lv: 'Ierakstiet lietas numuru.', en: 'Enter the number of the case.' }] } as const;

/** Cases tied to this one and other matters of the same client; linking, merging, taking apart. */
export const relatedPart = part<All>({
  grant: 'officer',
  read: ({ tx, caseFile }) => matters.listRelated(tx, caseFile),
  aside: Related,
  act: TieUp,
  ended: TieUp,
  deeds: {
    link: formDeed(['number'], number, async (_house, tx, officer, id, _request, typed) => {
      await matters.linkCases(tx, officer, id, typed.number ?? '');
      return undefined;
    }),
    merge: formDeed(['number'], number, async (_house, tx, officer, id, _request, typed) => {
      await matters.mergeCases(tx, officer, id, typed.number ?? '');
      return undefined;
    }),
    unmerge: formDeed(['number'], number, async (_house, tx, officer, id, _request, typed) => {
      await matters.unmergeCase(tx, officer, id, typed.number ?? '');
      return undefined;
    }),
  },
  done: {
    link: { lv: 'Lietas ir sasaistītas.', en: 'The cases are linked.' },
    merge: {
      lv: 'Lietas ir apvienotas; turpmāk viss ir šeit, un klientam par to paziņots.',
      en: 'The cases are merged; everything goes on here, and the client has been told.',
    },
    unmerge: { lv: 'Apvienošana ir atcelta.', en: 'The cases are apart again.' },
  },
});

function Related({ open, read: all }: PartProps<All>) {
  const say = useSay();
  if (!all.length) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related">{say(texts.related)}</h2>
      <ul>
        {all.map(({ id, number, tie, row }) => (
          <li>
            {row ? <a href={`/desk/cases/${id}`}>{number}</a> : number}{' '}
            <span class="hint">
              {say(tieWords[tie])}, {row ? say(staffStateWords[stateOf(row)]) : say(texts.otherUnits)}
            </span>
            {tie === 'merged' && !open.caseFile.closedAt && (
              <Form action={`${open.action}/unmerge`}>
                <HiddenField name="number" value={number} />
                <Button variant="tertiary" size="sm" about={{ lv: number, en: number }}>
                  {say(texts.takeApart)}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function TieUp({ open }: PartProps<All>) {
  const say = useSay();
  const { caseFile } = open;
  if (caseFile.kind === 'whistleblower') return null;
  return (
    <Details summary={texts.tieUp} open={Boolean(problemOf(open, 'number'))}>
      <Form action={`${open.action}/link`}>
        <TextField
          name="number"
          label={texts.number}
          hint={texts.numberHint}
          error={problemOf(open, 'number')}
          value={open.typed.number}
          width={20}
        />
        <Actions>
          <Button variant="secondary">{say(texts.link)}</Button>
          {!caseFile.service && !caseFile.closedAt && (
            <Button variant="secondary" formaction={`${open.action}/merge`}>
              {say(texts.merge)}
            </Button>
          )}
        </Actions>
      </Form>
    </Details>
  );
}
