import { complaints } from '../../../case/index.js';
import type { Colleague } from '../../../identity/index.js';
import { Button, Details, Form, HiddenField, SelectField, useSay } from '../../../platform/html/index.js';
import { same } from '../../../platform/text/index.js';
import { problemOf } from '../field.js';
import { formDeed } from '../matters/refused.js';
import { type PartProps, part } from '../part.js';

interface Read {
  readonly about: readonly Colleague[];
  readonly officers: readonly Colleague[];
}

/** Whom a complaint is about: they can neither take it nor be given it. */
export const complainedPart = part<Read>({
  grant: 'officer',
  read: async ({ tx, caseFile }) =>
    caseFile.kind === 'complaint'
      ? { about: await complaints.listComplained(tx, caseFile.id), officers: await complaints.listOfficers(tx) }
      : { about: [], officers: [] },
  act: Complained,
  deeds: {
    'complained-about': formDeed(['complainedAbout'], {}, async (_house, tx, officer, id, _request, typed) => {
      await complaints.nameComplained(tx, officer, id, typed.complainedAbout ?? '');
      return undefined;
    }),
    'not-complained-about': formDeed(['complainedAbout'], {}, async (_house, tx, officer, id, _request, typed) => {
      await complaints.clearComplained(tx, officer, id, typed.complainedAbout ?? '');
      return undefined;
    }),
  },
  done: {
    'complained-about': { lv: 'Norādīts, par ko ir sūdzība.', en: 'It is written down whom the complaint is about.' },
    'not-complained-about': { lv: 'Norāde ir noņemta.', en: 'The name is taken away.' },
  },
});

const texts = {
  about: { lv: 'Par ko ir sūdzība', en: 'Whom the complaint is about' },
  hint: {
    lv: 'Norādītais darbinieks šo lietu nevarēs ne uzņemties, ne saņemt.',
    en: 'Whoever is named can neither take this case nor be given it.',
  },
  name: { lv: 'Norādīt', en: 'Name' },
  clear: { lv: 'Sūdzība nav par šo darbinieku: {name}', en: 'The complaint is not about {name}' },
} as const;

function Complained({ open, read: { about, officers } }: PartProps<Read>) {
  const say = useSay();
  if (open.caseFile.kind !== 'complaint') return null;
  const others = officers.filter(
    ({ personKey }) => personKey !== open.officer.person.key && !about.some((named) => named.personKey === personKey),
  );
  return (
    <Details summary={texts.about} open={about.length > 0 || Boolean(problemOf(open, 'complainedAbout'))}>
      {about.map(({ personKey, name }) => (
        <Form action={`${open.action}/not-complained-about`}>
          <p>{name}</p>
          <HiddenField name="complainedAbout" value={personKey} />
          <Button variant="secondary" size="sm">
            {say(texts.clear, { name })}
          </Button>
        </Form>
      ))}
      <Form action={`${open.action}/complained-about`}>
        <SelectField
          name="complainedAbout"
          label={texts.about}
          hint={texts.hint}
          error={problemOf(open, 'complainedAbout')}
          options={others.map(({ personKey, name }) => ({ value: personKey, label: same(name) }))}
        />
        <Button variant="secondary">{say(texts.name)}</Button>
      </Form>
    </Details>
  );
}
