import { cases, entryWords, matters } from '../../../case/index.js';
import {
  Actions,
  Button,
  CheckboxesField,
  Details,
  Form,
  SelectField,
  TextField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { instantInWords } from '../../../platform/text/index.js';
import { draftOf, filledWith, problemOf } from '../field.js';
import { nothing, type PartProps, part } from '../part.js';
import { Kept } from '../unsent/kept.js';
import { formDeed } from './refused.js';
import { matterTexts as texts } from './texts.js';

/** Part of what a client wrote becomes a case of its own. */
export const splitPart = part({
  grant: 'officer',
  read: nothing,
  act: Split,
  ended: Split,
  deeds: {
    split: formDeed(
      ['about', 'splitKind'],
      { about: [3, texts.aboutMissing] },
      async (_house, tx, officer, id, { body }, typed) => {
        const kind = cases.kindsToChoose.find((name) => name === typed.splitKind) ?? 'request';
        await matters.splitCase(tx, officer, id, {
          entryIds: idsOf(body),
          about: (typed.about ?? '').slice(0, 200),
          kind,
        });
        return undefined;
      },
    ),
  },
  done: {
    split: {
      lv: 'Atsevišķa lieta ir atvērta; tās numurs ir notikumu gaitā.',
      en: 'A case of its own has been opened; its number stands on the timeline.',
    },
  },
  texts: { about: texts.about },
});

/** The ticked lines: one value or several. */
function idsOf(body: unknown): number[] {
  const value = (body as Readonly<Record<string, unknown>> | null | undefined)?.entry;
  return [value ?? []].flat().flatMap((id) => (typeof id === 'string' && /^\d{1,15}$/.test(id) ? [Number(id)] : []));
}

/** What is split off is mostly of the same kind, and so stays with whoever splits it. */
function usualKind(kind: string): string {
  return cases.kindsToChoose.find((name) => name === kind) ?? 'request';
}

function Split({ open }: PartProps) {
  const say = useSay();
  const lang = useLang();
  if (open.caseFile.kind === 'whistleblower') return null;
  const lines = open.entries.filter(({ body, data, kind }) => kind !== 'note' && (body || data?.attachments?.length));
  if (!lines.length) return null;
  const problem = problemOf(open, 'entry') ?? problemOf(open, 'about') ?? problemOf(open, 'splitKind');
  return (
    <Details summary={texts.split} open={Boolean(draftOf(open, 'split') ?? problem)}>
      <Form action={`${open.action}/split`}>
        <Kept open={open} kind="split" />
        <CheckboxesField
          name="entry"
          label={texts.lines}
          hint={texts.splitHint}
          error={problemOf(open, 'entry')}
          options={lines.map(({ id, at, kind, body }) => {
            const start = `${instantInWords(at, lang)}: ${(body ?? '').slice(0, 80)}`;
            return { value: String(id), label: entryWords[kind], hint: { lv: start, en: start } };
          })}
        />
        <TextField
          name="about"
          label={texts.about}
          error={problemOf(open, 'about')}
          value={filledWith(open, 'split', 'about')}
        />
        <SelectField
          name="splitKind"
          label={texts.kind}
          error={problemOf(open, 'splitKind')}
          options={cases.kindsToChoose
            .filter((kind) => kind !== 'whistleblower')
            .map((kind) => ({ value: kind, label: cases.tracks[kind].name }))}
          value={filledWith(open, 'split', 'splitKind') || usualKind(open.caseFile.kind)}
        />
        <Actions>
          <Button variant="secondary">{say(texts.doSplit)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
