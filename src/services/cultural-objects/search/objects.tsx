import {
  Alert,
  BackLink,
  Gallery,
  LinkButton,
  Pictures,
  SummaryList,
  Tag,
  useLang,
  useSay,
} from '../../../platform/html/index.js';
import { dateInBrief, dateInWords, fill, same, type Text } from '../../../platform/text/index.js';
import type { ShownObject, ShownPicture } from '../../../registers/cultural-objects/index.js';
import { addressOf, objectAddress, pictureAddress } from '../addresses.js';
import { describedFields, fieldWords, kindWords, statusWords } from '../words.js';
import { texts } from './texts.js';

/** Objects found, each leading to its page. */
export function Objects({ objects, label }: { readonly objects: readonly ShownObject[]; readonly label: Text }) {
  const say = useSay();
  const lang = useLang();
  return (
    <Gallery
      label={label}
      items={objects.map((object) => ({
        href: objectAddress(object.number, lang),
        title: object.title,
        picture: object.picture ?? undefined,
        alt: fill(texts.pictureOf, { title: object.title }),
        tag: (
          <Tag tone={statusWords[object.status].tone}>
            {say(statusWords[object.status].word)}{' '}
            {say(texts.since).replace('{on}', dateInBrief(object.statusOn, lang))}
          </Tag>
        ),
        lines: [
          kindWords[object.kind],
          ...[object.maker, object.period, object.measurements].flatMap((words) => (words ? [same(words)] : [])),
        ],
      }))}
    />
  );
}

/** Nothing fits: what that means and what it does not. */
export function NotListed({ heading, advice }: { readonly heading: Text; readonly advice: readonly Text[] }) {
  const say = useSay();
  return (
    <Alert tone="info" title={heading} live>
      {advice.map((line) => (
        <p>{say(line)}</p>
      ))}
    </Alert>
  );
}

/** What was found by a picture. */
export function LikePage({ objects }: { readonly objects: readonly ShownObject[] }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <BackLink href={addressOf('search', lang)}>{say(texts.back)}</BackLink>
      <h1>{say(texts.byPicture)}</h1>
      {objects.length === 0 ? (
        <NotListed heading={texts.likeNone} advice={[texts.likeAdvice, texts.noneAdvice]} />
      ) : (
        <>
          <h2>{say(texts.like)}</h2>
          <p role="status">{say(texts.likeCompare)}</p>
          <Objects objects={objects} label={texts.like} />
        </>
      )}
      <LinkButton href={addressOf('search', lang)} variant="secondary">
        {say(texts.back)}
      </LinkButton>
    </>
  );
}

/** One object: what its status means for whoever holds it, its pictures, its description. */
export function ObjectPage({
  object,
}: {
  readonly object: ShownObject & { readonly pictures: readonly ShownPicture[] };
}) {
  const say = useSay();
  const lang = useLang();
  const { heading, advice, tone } = statusWords[object.status];
  return (
    <>
      <BackLink href={addressOf('search', lang)}>{say(texts.back)}</BackLink>
      <p class="eyebrow">{say(kindWords[object.kind])}</p>
      <h1>{object.title}</h1>
      <Alert tone={tone} title={heading}>
        <p>{say(advice)}</p>
      </Alert>
      <Pictures
        pictures={object.pictures.map(({ place, caption }) => ({
          src: pictureAddress(object.number, place),
          alt: caption ?? fill(texts.pictureOf, { title: object.title }),
          caption: caption ?? undefined,
        }))}
      />
      <SummaryList
        rows={[
          { label: texts.number, value: object.number },
          { label: texts.statusSince, value: dateInWords(object.statusOn, lang) },
          ...describedRows(object),
        ]}
      />
    </>
  );
}

/** What is told of an object, row by row. */
export function describedRows(object: ShownObject): readonly { readonly label: Text; readonly value: string }[] {
  return describedFields.flatMap((name) => {
    const value = object[name];
    return value ? [{ label: fieldWords[name], value }] : [];
  });
}
