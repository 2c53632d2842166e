import { FormPage, type LooseAnswers, type Problem, type Typed } from '../../../platform/form/index.js';
import {
  Actions,
  Alert,
  BackLink,
  Button,
  Done,
  FileField,
  Form,
  HiddenField,
  LinkButton,
  SummaryList,
  Tag,
  useLang,
  useSay,
  ways,
} from '../../../platform/html/index.js';
import { fill, instantInWords, type Text } from '../../../platform/text/index.js';
import { ColumnsTold } from './columns-told.js';
import { form } from './form.js';
import type { DealerKey } from './keys.js';
import { mostLines } from './line.js';
import { dealerWords as words } from './texts.js';

/** Without the language. */
export const addresses = { lv: '/pakalpojumi/ieroci/tirgotajiem', en: '/services/weapons/dealers' } as const;

/** What became of what was sent. */
export interface Shown {
  readonly problems?: readonly Problem[];
  readonly typed?: Typed;
  readonly answers?: LooseAnswers;
  /** What is wrong with a file, line by line. */
  readonly lines?: readonly Text[];
  readonly newKey?: string;
  readonly isDone?: true;
}

interface Props extends Shown {
  readonly keys: readonly DealerKey[];
  readonly company: string;
}

export function DealersPage({ keys, company, problems, typed, answers, lines = [], newKey, isDone }: Props) {
  const [say, lang] = [useSay(), useLang()];
  const address = `/${lang}${addresses[lang]}`;
  return (
    <>
      <BackLink href={lang === 'lv' ? '/lv/pakalpojumi/ieroci/mani-dati' : '/en/services/weapons/my-data'} />
      <h1>{say(words.title)}</h1>
      {isDone && <Done>{say(words.taken)}</Done>}
      {newKey && (
        <Alert tone="success" title={words.newKey} live>
          <p>
            <code class="transfer-text">{newKey}</code>
          </p>
        </Alert>
      )}
      {lines.length > 0 && (
        <Alert tone="danger" title={words.refused} live>
          <ul>
            {lines.slice(0, 50).map((problem) => (
              <li>{say(problem)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <p class="lead">{company}</p>
      <p>{say(words.lead)}</p>
      <h2>{say(words.one)}</h2>
      <FormPage
        {...{ form, problems, typed, answers }}
        pageId="movement"
        action={address}
        submit={words.send}
        headless
      />
      <h2>{say(words.many)}</h2>
      <p>{say(words.manyLead, { most: mostLines })}</p>
      <ColumnsTold />
      <Form action={`${address}/${lang === 'lv' ? 'datne' : 'file'}`} files>
        <FileField name="file" label={words.file} accept=".csv,text/csv" />
        <Actions>
          <Button variant="secondary">{say(words.sendFile)}</Button>
        </Actions>
      </Form>
      <Keys keys={keys} address={address} />
    </>
  );
}

/** For whoever acts for nobody with a licence. */
export function NotLicensed() {
  const [say, lang] = [useSay(), useLang()];
  const next = encodeURIComponent(`/${lang}${addresses[lang]}`);
  return (
    <>
      <BackLink href={lang === 'lv' ? '/lv/pakalpojumi/ieroci' : '/en/services/weapons'} />
      <h1>{say(words.title)}</h1>
      <Alert tone="warning">{say(words.noLicence)}</Alert>
      <Actions>
        <LinkButton href={`${ways.onBehalfOf[lang]}?next=${next}`}>{say(words.changeWhom)}</LinkButton>
      </Actions>
    </>
  );
}

function Keys({ keys, address }: { readonly keys: readonly DealerKey[]; readonly address: string }) {
  const [say, lang] = [useSay(), useLang()];
  return (
    <section>
      <h2>{say(words.keys)}</h2>
      <p>{say(words.keysLead)}</p>
      {keys.length === 0 ? (
        <p class="empty">{say(words.noKeys)}</p>
      ) : (
        <SummaryList
          rows={keys.map(({ id, madeAt, madeBy, revokedAt }) => ({
            label: fill(words.keyMade, {
              at: { lv: instantInWords(madeAt, 'lv'), en: instantInWords(madeAt, 'en') },
              by: madeBy,
            }),
            value: revokedAt ? (
              <Tag tone="neutral">{say(words.keyRevoked)}</Tag>
            ) : (
              <Form action={`${address}/${lang === 'lv' ? 'atsaukt' : 'revoke'}`}>
                <HiddenField name="key" value={id} />
                <Button variant="secondary" size="sm">
                  {say(words.revoke)}
                </Button>
              </Form>
            ),
          }))}
        />
      )}
      <Form action={`${address}/${lang === 'lv' ? 'atslega' : 'key'}`}>
        <Actions>
          <Button variant="secondary">{say(words.makeKey)}</Button>
        </Actions>
      </Form>
    </section>
  );
}
