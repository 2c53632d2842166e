import { addDays } from '../../platform/clock/index.js';
import {
  Actions,
  Button,
  Card,
  Details,
  Form,
  HiddenField,
  SelectField,
  TextField,
  useSay,
} from '../../platform/html/index.js';
import { dateInBrief, fill } from '../../platform/text/index.js';
import { errorOf, type OpenRota, shiftInWords } from './rota-page.js';
import { texts } from './texts.js';

/** A shift for a colleague, on a day of the week that is shown. */
export function AddShift({ open }: { readonly open: OpenRota }) {
  const say = useSay();
  const field = (name: string) => ({ name, value: open.typed[name], error: errorOf(open, name) });
  const failed = ['day', 'person', 'begins', 'ends'].some((name) => errorOf(open, name));
  return (
    <Details summary={texts.add} open={failed}>
      <Form action="/desk/rota">
        <HiddenField name="unit" value={open.unit} />
        <HiddenField name="week" value={open.monday} />
        <SelectField
          {...field('day')}
          label={texts.day}
          options={Array.from({ length: 7 }, (_, n) => addDays(open.monday, n)).map((date) => ({
            value: date,
            label: { lv: dateInBrief(date, 'lv'), en: dateInBrief(date, 'en') },
          }))}
        />
        <TextField {...field('begins')} label={texts.begins} width={10} />
        <TextField {...field('ends')} label={texts.ends} hint={texts.endsHint} width={10} />
        <SelectField
          {...field('person')}
          label={texts.person}
          options={open.colleagues.map(({ personKey, name }) => ({ value: personKey, label: name }))}
        />
        <Actions>
          <Button>{say(texts.add)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}

/** One's own coming shift, offered to a colleague. */
export function SwapForm({ open }: { readonly open: OpenRota }) {
  const say = useSay();
  const coming = open.shifts.filter(({ startsAt }) => startsAt > open.now);
  const own = coming.filter(({ personKey }) => personKey === open.me);
  if (own.length === 0) return null;
  const others = coming.filter(({ personKey }) => personKey !== open.me);
  const field = (name: string) => ({ name, value: open.typed[name], error: errorOf(open, name) });
  return (
    <Details summary={texts.swapTitle} open={['mine', 'to', 'inReturn'].some((name) => errorOf(open, name))}>
      <Form action="/desk/rota/swaps">
        <HiddenField name="unit" value={open.unit} />
        <HiddenField name="week" value={open.monday} />
        <SelectField
          {...field('mine')}
          label={texts.mine}
          options={own.map((shift) => ({ value: shift.id, label: shiftInWords(shift) }))}
        />
        <SelectField
          {...field('to')}
          label={texts.to}
          options={open.colleagues
            .filter(({ personKey }) => personKey !== open.me)
            .map(({ personKey, name }) => ({ value: personKey, label: name }))}
        />
        <SelectField
          {...field('inReturn')}
          label={texts.inReturn}
          none={texts.nothing}
          optional
          options={others.map((shift) => ({
            value: shift.id,
            label: fill(
              { lv: '{name}: {shift}', en: '{name}: {shift}' },
              { name: shift.personName, shift: shiftInWords(shift) },
            ),
          }))}
        />
        <Actions>
          <Button variant="secondary">{say(texts.offer)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}

/** Offers that wait for their answer; each is answered by whom it was made to, and taken back by whoever made it. */
export function Swaps({ open }: { readonly open: OpenRota }) {
  const say = useSay();
  if (open.swaps.length === 0) return null;
  return (
    <section aria-labelledby="offers">
      <h2 id="offers">{say(texts.offers)}</h2>
      {open.swaps.map((swap) => (
        <Card>
          <p>{say(fill(texts.offered, { from: swap.fromName, to: swap.toName, shift: shiftInWords(swap) }))}</p>
          {swap.returns && <p>{say(fill(texts.forShift, { shift: shiftInWords(swap.returns) }))}</p>}
          {(swap.toKey === open.me || swap.fromKey === open.me) && (
            <Form action={`/desk/rota/swaps/${swap.id}`}>
              <Actions>
                {swap.toKey === open.me && (
                  <Button name="answer" value="accept" about={swap.fromName}>
                    {say(texts.accept)}
                  </Button>
                )}
                <Button name="answer" value="decline" variant="secondary" about={swap.fromName}>
                  {say(swap.toKey === open.me ? texts.decline : texts.takeBack)}
                </Button>
              </Actions>
            </Form>
          )}
        </Card>
      ))}
    </section>
  );
}
