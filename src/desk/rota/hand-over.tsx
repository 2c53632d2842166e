import type { rota } from '../../case/index.js';
import { Actions, Button, Card, Form, HiddenField, TextAreaField, useSay } from '../../platform/html/index.js';
import { fill, instantInBrief, type Text } from '../../platform/text/index.js';
import { Leftover } from '../leftover.js';
import { errorOf, type OpenRota, shiftInWords } from './rota-page.js';
import { texts } from './texts.js';

function when(instant: Date | null): Text {
  return { lv: instant ? instantInBrief(instant, 'lv') : '', en: instant ? instantInBrief(instant, 'en') : '' };
}

/** What the shift before left for the reader to take over, and what the reader leaves for the next. */
export function HandOver({ open }: { readonly open: OpenRota }) {
  const say = useSay();
  const unread = open.duty.unread.filter(({ personKey }) => personKey !== open.me);
  const own = [...open.shifts, ...open.duty.now]
    .filter(({ personKey, startsAt, readAt }) => personKey === open.me && startsAt <= open.now && !readAt)
    .sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime())[0];
  return (
    <>
      {unread.map((shift) => (
        <Card title={texts.handOver}>
          <p class="hint">{say(fill(texts.by, { name: shift.personName, at: when(shift.notedAt) }))}</p>
          <p class="pre-line">{shift.note}</p>
          <Form action={`/desk/rota/shifts/${shift.id}/read`}>
            <Button about={shift.personName}>{say(texts.acknowledge)}</Button>
          </Form>
        </Card>
      ))}
      {own ? (
        <OwnNote open={open} shift={own} />
      ) : (
        <Leftover id="note" error={errorOf(open, 'note')} texts={[open.typed.note]} />
      )}
    </>
  );
}

function OwnNote({ open, shift }: { readonly open: OpenRota; readonly shift: rota.Shift }) {
  const say = useSay();
  const elsewhere = open.typed.note !== undefined && shift.note !== null && shift.note !== open.typed.note;
  return (
    <Form action={`/desk/rota/shifts/${shift.id}/note`}>
      <HiddenField name="noted" value={String(shift.notedAt?.getTime() ?? 0)} />
      {elsewhere && (
        <>
          <p class="hint">{say(texts.savedNote)}</p>
          <blockquote class="pre-line">{shift.note}</blockquote>
        </>
      )}
      <TextAreaField
        name="note"
        label={texts.yourNote}
        hint={texts.noteHint}
        error={errorOf(open, 'note')}
        value={open.typed.note ?? shift.note ?? ''}
        rows={4}
      />
      <Actions>
        <Button variant="secondary">{say(texts.saveNote)}</Button>
      </Actions>
    </Form>
  );
}

/** Everything that was handed over in the week, and who took it over. */
export function Notes({ open: { shifts } }: { readonly open: OpenRota }) {
  const say = useSay();
  const noted = shifts.filter(({ note }) => note !== null);
  if (noted.length === 0) return null;
  return (
    <section aria-labelledby="handed-over">
      <h2 id="handed-over">{say(texts.notes)}</h2>
      {noted.map((shift) => (
        <Card>
          <p>
            <strong>{shift.personName}</strong> · {say(shiftInWords(shift))}
          </p>
          <p class="pre-line">{shift.note}</p>
          <p class="hint">
            {say(
              shift.readAt
                ? fill(texts.readBy, { name: shift.readName ?? '', at: when(shift.readAt) })
                : texts.waitsToBeRead,
            )}
          </p>
        </Card>
      ))}
    </section>
  );
}
