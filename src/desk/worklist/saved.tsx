import type { lists } from '../../case/index.js';
import {
  Actions,
  Button,
  Details,
  Form,
  HiddenField,
  SelectField,
  TextField,
  useSay,
} from '../../platform/html/index.js';
import type { Choices } from './conditions.js';
import { texts } from './texts.js';

/** Searches with a name, one's own and shared ones; nothing when there are none. */
export function SavedSearches({ saved }: { readonly saved: readonly lists.SavedSearch[] }) {
  const say = useSay();
  if (saved.length === 0) return null;
  return (
    <nav aria-label={say(texts.saved)}>
      <ul class="queues">
        {saved.map(({ id, name, isOwn, ownerName }) => (
          <li>
            <a href={`/desk/search/${id}`}>
              {name}
              {!isOwn && ` (${say(texts.sharedBy, { name: ownerName })})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Keeps what was searched for under a name, for oneself or for a unit. */
export function KeepSearch({ search, choices }: { readonly search: lists.CaseSearch; readonly choices: Choices }) {
  const say = useSay();
  return (
    <Details summary={texts.keepSearch}>
      <Form action="/desk/search/keep">
        {Object.entries(search).map(([name, value]) => value && <HiddenField name={name} value={value} />)}
        <TextField name="name" label={texts.searchName} width={30} />
        <SelectField name="sharedWith" label={texts.share} options={choices.unit} none={texts.shareNone} />
        <Actions>
          <Button variant="secondary">{say(texts.keep)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}

/** The name of a saved search, and the way to be rid of one's own. */
export function SavedHead({ saved }: { readonly saved: lists.SavedSearch }) {
  const say = useSay();
  return (
    <div class="standing">
      <span>{saved.isOwn ? say(texts.saved) : say(texts.sharedBy, { name: saved.ownerName })}</span>
      {saved.isOwn && (
        <Form action={`/desk/search/${saved.id}/remove`}>
          <Button variant="tertiary" size="sm" about={saved.name}>
            {say(texts.remove)}
          </Button>
        </Form>
      )}
    </div>
  );
}
