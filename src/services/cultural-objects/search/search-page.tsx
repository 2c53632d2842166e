import {
  BackLink,
  Button,
  Details,
  ErrorSummary,
  FileField,
  Form,
  HiddenField,
  Pagination,
  SelectField,
  TextField,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { fill } from '../../../platform/text/index.js';
import { mostCounted, objectKinds, type ShownObject, statuses } from '../../../registers/cultural-objects/index.js';
import { addressOf, openData } from '../addresses.js';
import { kindWords, statusWords } from '../words.js';
import type { Problem, Typed } from './asked.js';
import { NotListed, Objects } from './objects.js';
import { texts } from './texts.js';

interface Props {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** Undefined while nothing is asked. */
  readonly found?: { readonly total: number; readonly objects: readonly ShownObject[]; readonly page: number };
}

export const pageSize = 24;

/** Both ways to search, and what was found. */
export function SearchPage({ typed, problems, found }: Props) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <BackLink href={addressOf('service', lang)} />
      <ErrorSummary problems={problems} />
      <h1>{say(texts.title)}</h1>
      <p class="lead">{say(texts.lead)}</p>
      {found && <Found found={found} typed={typed} />}
      <WordsForm typed={typed} problems={problems} />
      <PictureForm problems={problems} />
      <h2>{say(texts.openData)}</h2>
      <p>
        {say(texts.openDataAbout)} <a href={openData.csv}>CSV</a>, <a href={openData.json}>JSON</a>.
      </p>
      <p>
        <a href={addressOf('describe', lang)}>{say(texts.describe)}</a>
      </p>
    </>
  );
}

function WordsForm({ typed, problems }: Pick<Props, 'typed' | 'problems'>) {
  const say = useSay();
  const lang = useLang();
  const errorOf = (name: string) => problems.find(({ field }) => field === name)?.message;
  const narrowed = Object.entries(typed).some(([name, value]) => name !== 'words' && value !== '');
  return (
    <section aria-labelledby="by-words">
      <h2 id="by-words">{say(texts.byWords)}</h2>
      <Form action={addressOf('search', lang)} method="get" label={texts.byWords}>
        <TextField name="words" label={texts.words} hint={texts.wordsHint} value={typed.words} type="search" optional />
        <Details summary={texts.more} open={narrowed}>
          <div class="stack">
            <SelectField
              name="kind"
              label={texts.kind}
              value={typed.kind}
              options={[
                { value: '', label: texts.anyKind },
                ...objectKinds.map((value) => ({ value, label: kindWords[value] })),
              ]}
            />
            <TextField name="maker" label={texts.maker} value={typed.maker} optional />
            <TextField
              name="material"
              label={texts.material}
              hint={texts.materialHint}
              value={typed.material}
              optional
            />
            <TextField
              name="fromYear"
              label={texts.fromYear}
              value={typed.fromYear}
              error={errorOf('fromYear')}
              width={4}
              optional
            />
            <TextField
              name="toYear"
              label={texts.toYear}
              value={typed.toYear}
              error={errorOf('toYear')}
              width={4}
              optional
            />
            <SelectField
              name="status"
              label={texts.status}
              value={typed.status}
              options={[
                { value: '', label: texts.anyStatus },
                ...statuses.map((value) => ({ value, label: statusWords[value].word })),
              ]}
            />
          </div>
        </Details>
        <Button>{say(texts.search)}</Button>
      </Form>
    </section>
  );
}

function PictureForm({ problems }: Pick<Props, 'problems'>) {
  const say = useSay();
  const lang = useLang();
  return (
    <section aria-labelledby="by-picture">
      <h2 id="by-picture">{say(texts.byPicture)}</h2>
      <Form action={addressOf('byPicture', lang)} files id="picture-search" label={texts.byPicture}>
        <HiddenField name="guesses" value="" />
        <FileField
          name="picture"
          label={texts.picture}
          hint={texts.pictureHint}
          accept="image/jpeg,image/png"
          error={problems.find(({ field }) => field === 'picture')?.message}
        />
        <Button variant="secondary">{say(texts.findPicture)}</Button>
      </Form>
    </section>
  );
}

function Found({
  found: { total, objects, page },
  typed,
}: {
  readonly found: NonNullable<Props['found']>;
  readonly typed: Typed;
}) {
  const say = useSay();
  const lang = useLang();
  if (total === 0) return <NotListed heading={texts.none} advice={[texts.noneAdvice]} />;
  const pages = Math.ceil(Math.min(total, mostCounted) / pageSize);
  const query = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== ''));
  return (
    <section aria-labelledby="found" id="results">
      <h2 id="found">{say(texts.found)}</h2>
      <p role="status">{say(total > mostCounted ? texts.foundMany : fill(texts.foundCount, { count: total }))}</p>
      <Objects objects={objects} label={texts.found} />
      {pages > 1 && (
        <Pagination page={page} pages={pages} href={(n) => `${addressOf('search', lang)}?${query}&page=${n}#results`} />
      )}
    </section>
  );
}
