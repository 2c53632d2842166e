import type { lists } from '../../case/index.js';
import { Actions, Button, Form, TextField, useSay, type Words } from '../../platform/html/index.js';
import type { Choices } from './conditions.js';
import { texts } from './texts.js';

interface SearchFormProps {
  readonly choices: Choices;
  readonly search: lists.CaseSearch;
  /** A date as it was typed and could not be read. */
  readonly typed: { readonly from: string; readonly to: string };
  readonly dateProblem: boolean;
}

/** A search as a sentence: every choice is a phrase of it, and choosing nothing is a phrase too. */
export function SearchForm({ choices, search, typed, dateProblem }: SearchFormProps) {
  const say = useSay();
  const select = (name: keyof Choices, label: Words, any: Words) => (
    <Phrase name={name} label={label} any={any} options={choices[name]} value={search[name]} />
  );
  return (
    <Form action="/desk/search">
      <TextField name="text" label={texts.words} hint={texts.wordsHint} value={search.text} type="search" width={30} />
      <div class="sentence">
        {select('state', texts.state, texts.anyState)}
        {select('unit', texts.unit, texts.anyUnit)}
        {select('service', texts.service, texts.anyService)}
        {select('kind', texts.kind, texts.anyKind)}
        {select('way', texts.way, texts.anyWay)}
        {select('holder', texts.holder, texts.anyHolder)}
        <Day name="from" value={typed.from} wrong={dateProblem} />
        <Day name="to" value={typed.to} wrong={dateProblem} />
      </div>
      <Actions>
        <Button>{say(texts.find)}</Button>
      </Actions>
    </Form>
  );
}

interface PhraseProps {
  readonly name: string;
  readonly label: Words;
  readonly any: Words;
  readonly options: Choices['state'];
  readonly value: string | undefined;
}

function Phrase({ name, label, any, options, value }: PhraseProps) {
  const say = useSay();
  return (
    <select class="ds-input" id={name} name={name} aria-label={say(label)} data-chosen={value ? '' : undefined}>
      <option value="">{say(any)}</option>
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {say(option.label)}
        </option>
      ))}
    </select>
  );
}

interface DayProps {
  readonly name: 'from' | 'to';
  readonly value: string;
  readonly wrong: boolean;
}

function Day({ name, value, wrong }: DayProps) {
  const say = useSay();
  return (
    <span class="phrase">
      <label for={name}>{say(texts[name])}</label>
      <input
        class="ds-input"
        type="date"
        id={name}
        name={name}
        value={value}
        aria-invalid={wrong ? 'true' : undefined}
      />
    </span>
  );
}
