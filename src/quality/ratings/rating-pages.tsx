import {
  Button,
  DataTable,
  Done,
  ErrorSummary,
  Form,
  RadioField,
  TextAreaField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import { instantInBrief, numberInWords, shareInWords, type Text } from '../../platform/text/index.js';
import { type PageSum, type RatedPage, reasons, type SaidOfPage } from './rate-page.js';
import { texts } from './texts.js';

interface ReasonPageProps {
  readonly rating: RatedPage;
  readonly action: string;
  readonly typed: { readonly reason: string; readonly words: string };
  readonly problems: readonly { readonly field: string; readonly message: Text }[];
}

/** After “yes” or “no”: thanks, and room for the reason. */
export function ReasonPage({ rating, action, typed, problems }: ReasonPageProps) {
  const say = useSay();
  return (
    <>
      <ErrorSummary problems={problems} />
      <h1>{say(texts.title)}</h1>
      {rating.isAdded ? (
        <Done>{say(texts.done)}</Done>
      ) : (
        <>
          <p class="lead">{say(rating.helped ? texts.glad : texts.sorry)}</p>
          <Form action={action}>
            {!rating.helped && (
              <RadioField
                name="reason"
                label={texts.reason}
                optional
                value={typed.reason}
                options={reasons.map((value) => ({ value, label: texts[value] }))}
              />
            )}
            <TextAreaField
              name="words"
              label={texts.words}
              hint={texts.wordsHint}
              optional
              error={problems[0]?.message}
              value={typed.words}
              rows={4}
            />
            <Button>{say(texts.send)}</Button>
          </Form>
        </>
      )}
      <p>
        <a href={rating.page}>{say(texts.back)}</a>
      </p>
    </>
  );
}

/** For whoever watches over quality: which pages help, and why not. */
export function RatingsPage({
  sums,
  said,
}: {
  readonly sums: readonly PageSum[];
  readonly said: readonly SaidOfPage[];
}) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <h1>{say(texts.desk)}</h1>
      <p class="lead">{say(texts.deskLead)}</p>
      <DataTable
        caption={texts.desk}
        captionHidden
        rows={sums}
        empty={texts.none}
        columns={[
          { label: texts.page, heading: true, cell: ({ page }) => <a href={page}>{page}</a> },
          { label: texts.answers, numeric: true, cell: ({ total }) => numberInWords(total, lang) },
          { label: texts.helped, numeric: true, cell: ({ total, helped }) => shareInWords(helped / total, lang) },
        ]}
      />
      <h2>{say(texts.said)}</h2>
      <DataTable
        caption={texts.said}
        captionHidden
        rows={said}
        empty={texts.noWords}
        columns={[
          { label: texts.page, heading: true, cell: ({ page }) => <a href={page}>{page}</a> },
          { label: texts.when, cell: ({ at }) => instantInBrief(at, lang) },
          { label: texts.why, cell: ({ reason }) => (reason ? say(texts[reason]) : '–') },
          { label: texts.theirWords, cell: ({ words }) => words ?? '–' },
        ]}
      />
    </>
  );
}
