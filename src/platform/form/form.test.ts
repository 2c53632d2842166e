import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import {
  type Address,
  type AnswersOf,
  address,
  answersInWords,
  checkAll,
  choice,
  choices,
  confirm,
  country,
  date,
  defineForm,
  email,
  firstIncomplete,
  journeyOf,
  type LooseAnswers,
  longText,
  pageAfter,
  personalCode,
  phone,
  readPage,
  registrationNumber,
  text,
  textList,
  typedOf,
  yesNo,
  zodOf,
} from './index.js';

const label = (word: string) => ({ lv: word, en: word });

const form = defineForm({
  id: 'example',
  pages: [
    {
      id: 'who',
      title: label('Who'),
      fields: {
        name: text({ label: label('Name'), required: true, max: 36 }),
        nick: text({ label: label('Nick') }),
        code: personalCode({ label: label('Code'), required: true }),
        born: date({ label: label('Born'), required: true, within: 'past' }),
        formerNames: textList({ label: label('Former names') }),
      },
    },
    {
      id: 'how',
      title: label('How'),
      fields: {
        delivery: choice({
          label: label('Delivery'),
          required: true,
          options: [
            { value: 'post', label: label('Post') },
            { value: 'email', label: label('Mail') },
          ],
        }),
        parts: choices({
          label: label('Parts'),
          options: [
            { value: 'a', label: label('A') },
            { value: 'b', label: label('B') },
          ],
        }),
        urgent: yesNo({ label: label('Urgent'), required: true }),
      },
    },
    {
      id: 'post',
      title: label('Address'),
      when: (answers) => answers.delivery === 'post',
      fields: { address: address({ label: label('Address'), required: true, abroad: true }) },
    },
    {
      id: 'email',
      title: label('Mail'),
      when: (answers) => answers.delivery === 'email',
      fields: { email: email({ label: label('Mail'), required: true }), phone: phone({ label: label('Phone') }) },
    },
    {
      id: 'last',
      title: label('Last'),
      fields: {
        note: longText({ label: label('Note') }),
        born2: country({ label: label('Country') }),
        company: registrationNumber({ label: label('Company') }),
        agree: confirm({ label: label('Agree'), required: true }),
      },
    },
  ],
});

type Answers = AnswersOf<typeof form>;

const answers: Answers = {
  name: 'Anna Ķirse',
  code: '16117519997',
  born: '1985-03-27',
  formerNames: ['Liepa', 'Kalniņa'],
  delivery: 'post',
  parts: ['a'],
  urgent: false,
  address: { street: 'Brīvības iela 1 - 2', town: 'Rīga', postalCode: 'LV-1010', country: 'LV' },
  agree: true,
};

test('the type of the answers follows from the fields', () => {
  expectTypeOf<Answers['name']>().toEqualTypeOf<string>();
  expectTypeOf<Answers['nick']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<Answers['delivery']>().toEqualTypeOf<'post' | 'email'>();
  expectTypeOf<Answers['address']>().toEqualTypeOf<Address | undefined>();
  expectTypeOf<Answers['urgent']>().toEqualTypeOf<boolean>();
  expectTypeOf<Answers['agree']>().toEqualTypeOf<true>();
});

test('the journey follows the answers, and answers of pages left aside have no say', () => {
  const ids = (given: LooseAnswers) => journeyOf(form, given).map((page) => page.id);
  expect(ids({})).toEqual(['who', 'how', 'last']);
  expect(ids({ delivery: 'post' })).toEqual(['who', 'how', 'post', 'last']);
  expect(pageAfter(form, answers, 'how')?.id).toBe('post');
  expect(pageAfter(form, answers, 'last')).toBeUndefined();
  const moved = checkAll(form, { ...answers, delivery: 'email', email: 'anna@example.lv' });
  expect('answers' in moved && moved.answers.address).toBeUndefined();
});

test('an empty form gives exactly one problem for each required field that is asked', () => {
  for (const delivery of ['post', 'email', undefined]) {
    const checked = checkAll(form, { delivery });
    const asked = journeyOf(form, { delivery }).flatMap((page) => Object.entries(page.fields));
    const required = asked
      .filter(([name, field]) => field.required && !(name === 'delivery' && delivery))
      .map(([name]) => name);
    expect('problems' in checked && checked.problems.map((problem) => problem.field)).toEqual(required);
    if ('problems' in checked)
      for (const { message } of checked.problems)
        for (const words of [message.lv, message.en]) expect(words).not.toContain('{');
  }
});

test('answers typed page by page come back the same', () => {
  for (const page of journeyOf(form, answers)) {
    const read = readPage(form, page.id, typedOf(page, answers));
    expect(read).toHaveProperty('values');
    if ('values' in read)
      for (const [name, value] of Object.entries(read.values))
        expect(value ?? undefined).toEqual(answers[name as keyof Answers]);
  }
  expect(checkAll(form, answers)).toEqual({ answers });
  expect(firstIncomplete(form, answers)?.id).toBe('who');
  expect(firstIncomplete(form, { nick: null, note: null, born2: null, company: null, ...answers })).toBeUndefined();
});

const person = fc.record({
  name: fc.stringMatching(/^[A-Za-zĀČĒĢĪĶĻŅŠŪŽāčēģīķļņšūž]([a-zāčēģīķļņšūž -]{0,20}[a-zāčēģīķļņšūž])?$/),
  nick: fc.option(fc.stringMatching(/^[a-z]{1,9}$/), { nil: undefined }),
  code: fc.constantFrom('16117519997', '01018015097', '32999999999'),
  born: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2020-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
  formerNames: fc.array(fc.stringMatching(/^[A-ZĀČ][a-zāčž]{0,9}$/), { maxLength: 5 }),
});

test('whatever is answered survives being typed, read and typed again', () => {
  fc.assert(
    fc.property(person, (given) => {
      const who = { ...given, name: given.name.normalize('NFC') };
      const read = readPage(form, 'who', typedOf(journeyOf(form, {})[0] ?? expect.fail(), who));
      expect('values' in read && read.values).toEqual({ ...who, nick: who.nick ?? null });
    }),
  );
});

test('nothing that was typed is lost, however wrong', () => {
  const boxes = ['name', 'nick', 'code', 'born.day', 'born.month', 'born.year', 'formerNames.0', 'formerNames.1'];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...boxes), fc.string({ unit: 'binary' }))), (typed) => {
      const body = Object.fromEntries(typed);
      const read = readPage(form, 'who', { ...body, stranger: 'x', _csrf: 'y' });
      if ('problems' in read)
        expect(read.typed).toEqual(Object.fromEntries(Object.entries(body).map(([k, v]) => [k, [v]])));
      else expect(Object.keys(read.values).sort()).toEqual(['born', 'code', 'formerNames', 'name', 'nick']);
    }),
  );
});

test('any body at all is read without a fault, with at most one problem for each field', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom('who', 'how', 'post', 'email', 'last'), (body, pageId) => {
      const read = readPage(form, pageId, body);
      if ('problems' in read) expect(new Set(read.problems.map((p) => p.field)).size).toBe(read.problems.length);
    }),
  );
});

test('a box of a list is added and removed without losing the rest of the page', () => {
  const body = { name: 'Anna', 'formerNames.0': 'Liepa', 'formerNames.1': 'Kalniņa' };
  const more = readPage(form, 'who', { ...body, _add: 'formerNames' });
  expect(more).toEqual({
    problems: [],
    typed: { name: ['Anna'], 'formerNames.0': ['Liepa'], 'formerNames.1': ['Kalniņa'], 'formerNames.2': [''] },
  });
  const fewer = readPage(form, 'who', { ...body, _remove: 'formerNames.0' });
  expect(fewer).toEqual({ problems: [], typed: { name: ['Anna'], 'formerNames.0': ['Kalniņa'] } });
  expect(readPage(form, 'who', { ...body, _add: 'constructor' })).toHaveProperty('problems.length', 2);
});

test('text is trimmed and composed, control characters and overlong answers are refused by name', () => {
  const name = (value: string) =>
    readPage(form, 'who', { ...typedOf(form.pages[0] ?? expect.fail(), answers), name: [value] });
  expect(name('  Ka\u0304rlis ')).toHaveProperty('values.name', 'Kārlis');
  for (const bad of ['a\u0000b', 'a\u202eb', 'a\nb', 'x'.repeat(37)])
    expect(name(bad)).toHaveProperty('problems.0.field', 'name');
  expect(name('😀'.repeat(36))).toHaveProperty('values.name');
});

test('a date says which of its boxes to mend', () => {
  const born = (day: string, month: string, year: string) => {
    const typed = {
      ...typedOf(form.pages[0] ?? expect.fail(), answers),
      'born.day': [day],
      'born.month': [month],
      'born.year': [year],
    };
    const read = readPage(form, 'who', typed, { today: '2026-11-25' });
    return 'problems' in read ? read.problems[0]?.control : read.values.born;
  };
  expect(born('1', '3', '1985')).toBe('1985-03-01');
  expect(born('', '3', '1985')).toBe('born');
  expect(born('1', '', '1985')).toBe('born.month');
  expect(born('1', '3', '85')).toBe('born.year');
  expect(born('30', '2', '1985')).toBe('born');
  expect(born('25', '11', '2026')).toBe('2026-11-25');
  expect(born('26', '11', '2026')).toBe('born');
});

test('answers are told in words in both languages', () => {
  const words = answersInWords(form, answers, 'lv');
  expect(words.find((line) => line.field === 'address')?.value).toBe('Brīvības iela 1 - 2, Rīga, LV-1010');
  expect(words.find((line) => line.field === 'code')?.value).toBe('161175-19997');
  expect(words.find((line) => line.field === 'born')?.value).toContain('1985');
  expect(words.find((line) => line.field === 'urgent')?.value).toBe('Nē');
  expect(words.find((line) => line.field === 'nick')?.value).toBe('Nav norādīts');
  expect(answersInWords(form, answers, 'en').map((line) => line.field)).toEqual(words.map((line) => line.field));
});

test('the machine interface takes the same answers and names what it does not know', () => {
  expect(zodOf(form).safeParse(answers).success).toBe(true);
  expect(zodOf(form).safeParse({ ...answers, surprise: 1 }).success).toBe(false);
  expect(zodOf(form).safeParse({ ...answers, delivery: 'pigeon' }).success).toBe(false);
});

test('a form whose condition asks for an unknown answer does not start', () => {
  const fields = { a: text({ label: label('A') }) };
  const page = { id: 'b', title: label('B'), fields: { b: text({ label: label('B') }) } };
  expect(() =>
    defineForm({
      id: 'x',
      pages: [
        { id: 'a', title: label('A'), fields },
        { ...page, when: (given) => given.typo === 1 },
      ],
    }),
  ).toThrow('typo');
  expect(() =>
    defineForm({
      id: 'x',
      pages: [
        { id: 'a', title: label('A'), fields },
        { ...page, fields },
      ],
    }),
  ).toThrow('twice');
});
