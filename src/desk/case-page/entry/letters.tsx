import { cases } from '../../../case/index.js';
import { incoming } from '../../../channels/post/index.js';
import { Details, useSay } from '../../../platform/html/index.js';
import { fill } from '../../../platform/text/index.js';
import { type PartProps, part } from '../part.js';
import { entryTexts as texts } from './texts.js';

type Letters = readonly incoming.IncomingLetter[];

/** The letter on paper that an entry came as: its number in the registry, and what was read of its scans. */
export const lettersPart = part<Letters>({
  grant: 'officer',
  read: async ({ house, tx, caseFile }) => {
    const letters: incoming.IncomingLetter[] = [];
    if (!cases.mayNameSender(caseFile)) return letters;
    for (const id of await cases.familyOf(tx, caseFile.id))
      letters.push(...(await incoming.lettersOfCase(house, tx, id)));
    return letters;
  },
  entry: Letter,
});

function Letter({ read: letters, entry: { data } }: PartProps<Letters> & { readonly entry: cases.Entry }) {
  const say = useSay();
  const letter = letters.find(({ id }) => data?.channel === 'post' && id === data.messageId);
  if (!letter?.number) return null;
  return (
    <>
      <p>
        {say(fill(texts.letter, { number: letter.number }))}
        {letter.files.some(({ isEnvelope }) => isEnvelope) &&
          ` · ${say(texts.envelope)}: ${letter.files.find(({ isEnvelope }) => isEnvelope)?.name}`}
      </p>
      {letter.files
        .filter(({ text }) => text)
        .map(({ text, name }) => (
          <Details summary={fill(texts.ocrOf, { name })}>
            <p class="pre-line">{text}</p>
          </Details>
        ))}
    </>
  );
}
