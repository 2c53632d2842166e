import { lists } from '../../case/index.js';
import {
  Actions,
  Button,
  CheckboxesField,
  CheckboxField,
  Details,
  Form,
  HiddenField,
  RadioField,
  useSay,
} from '../../platform/html/index.js';
import { columnNames } from './case-table.js';
import { texts } from './texts.js';

interface ViewFormProps {
  readonly view: lists.ListView;
  readonly queue: lists.Queue;
}

/** Columns and order: each person's own. */
export function ViewForm({ view, queue }: ViewFormProps) {
  const say = useSay();
  return (
    <Details summary={texts.view}>
      <Form action="/desk/view">
        <HiddenField name="queue" value={queue} />
        <CheckboxesField
          name="columns"
          label={texts.columns}
          options={lists.columns.map((value) => ({ value, label: columnNames[value] }))}
          values={view.columns}
        />
        <RadioField
          name="ordering"
          label={texts.ordering}
          options={lists.orders.map((value) => ({ value, label: texts[value] }))}
          value={view.ordering}
          inline
        />
        <CheckboxField name="keys" label={texts.keys} hint={texts.keysHint} checked={view.keys} />
        <Actions>
          <Button variant="secondary">{say(texts.keep)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
