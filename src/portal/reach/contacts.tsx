import type { reach } from '../../case/index.js';
import {
  Alert,
  Button,
  Details,
  Form,
  HiddenField,
  Tag,
  TextAreaField,
  TextField,
  useLang,
  useSay,
} from '../../platform/html/index.js';
import type { Text } from '../../platform/text/index.js';
import { paths } from '../paths.js';
import type { ReachProps } from './reach-page.js';
import { texts } from './texts.js';

type Kind = reach.ContactKind;

const kinds: readonly { readonly kind: Kind; readonly label: Text; readonly button: Text }[] = [
  { kind: 'email', label: texts.addEmail, button: texts.sendCode },
  { kind: 'phone', label: texts.addPhone, button: texts.askCall },
  { kind: 'post', label: texts.addPost, button: texts.savePost },
];

/** E-mail, telephone, postal address: what is known, what waits for its code, and the room to give another. */
export function Contacts(props: ReachProps) {
  const say = useSay();
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{say(texts.contacts)}</h2>
      <p>{say(texts.contactsLead)}</p>
      {kinds.map((one) => (
        <OfKind {...one} props={props} />
      ))}
    </section>
  );
}

/** What is given gets a heading; where nothing is, the label of its field says the same. */
function OfKind(one: GiveProps) {
  const say = useSay();
  const given = one.props.contacts.filter(({ kind }) => kind === one.kind);
  if (given.length === 0) return <Give {...one} />;
  return (
    <section aria-labelledby={`contact-${one.kind}`}>
      <h3 id={`contact-${one.kind}`}>{say(one.label)}</h3>
      {given.map((contact) => (
        <Given contact={contact} props={one.props} />
      ))}
      <Give {...one} />
    </section>
  );
}

function Given({ contact, props }: { readonly contact: reach.Contact; readonly props: ReachProps }) {
  const say = useSay();
  const lang = useLang();
  const { kind, value, confirmed, code } = contact;
  const address = `/${lang}${paths.reach[lang]}`;
  const wrong = props.problems.find(({ field }) => field === 'code')?.message;
  return (
    <>
      <p class="pre-line">
        <strong>{value}</strong>{' '}
        <Tag tone={confirmed ? 'success' : 'warning'}>{say(confirmed ? texts.confirmed : texts.waiting)}</Tag>
      </p>
      {code && <Alert tone="info">{say(texts.callCode, { code })}</Alert>}
      {kind === 'email' && !confirmed && (
        <Form action={`${address}/${lang === 'lv' ? 'kods' : 'code'}`}>
          <TextField
            name="code"
            label={texts.code}
            hint={texts.codeHint}
            value={props.typed.code}
            error={wrong}
            inputMode="numeric"
            autocomplete="one-time-code"
            width={10}
          />
          <Button>{say(texts.confirm)}</Button>
        </Form>
      )}
      <Form action={`${address}/${lang === 'lv' ? 'atsaukt' : 'withdraw'}`}>
        <HiddenField name="kind" value={kind} />
        <Button variant="tertiary" about={value}>
          {say(texts.withdraw)}
        </Button>
      </Form>
    </>
  );
}

interface GiveProps {
  readonly kind: Kind;
  readonly label: Text;
  readonly button: Text;
  readonly props: ReachProps;
}

/** Folded away where something stands already, open where it was typed wrongly. */
function Give({ kind, label, button, props }: GiveProps) {
  const say = useSay();
  const lang = useLang();
  const error = props.problems.find(({ field }) => field === kind)?.message;
  const common = { name: kind, label, value: props.typed[kind], error };
  const form = (
    <Form action={`/${lang}${paths.reach[lang]}/${lang === 'lv' ? 'kontakts' : 'contact'}`}>
      <HiddenField name="kind" value={kind} />
      {kind === 'post' ? (
        <TextAreaField {...common} hint={texts.postHint} rows={3} />
      ) : (
        <TextField
          {...common}
          width={kind === 'email' ? 30 : 20}
          type={kind === 'email' ? 'email' : 'tel'}
          autocomplete={kind === 'email' ? 'email' : 'tel'}
        />
      )}
      <Button variant="secondary">{say(button)}</Button>
    </Form>
  );
  const isGiven = props.contacts.some((contact) => contact.kind === kind);
  return isGiven && !error ? <Details summary={texts.another}>{form}</Details> : form;
}
