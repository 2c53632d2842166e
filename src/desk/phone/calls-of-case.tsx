import { type CaseFile, cases } from '../../case/index.js';
import { type Call, listCallsOf, recordings } from '../../channels/phone/index.js';
import { hasGrant, type Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import { useSay } from '../../platform/html/index.js';
import { isUuid } from '../../platform/identifiers/index.js';
import { type PartProps, part } from '../case-page/part.js';
import { given } from '../officer.js';
import { texts } from './texts.js';

/** A call as the entry of its case shows it. */
interface CallOfEntry {
  readonly call: Call;
  /** Whether there is something to hear, and the reader may say what for. */
  readonly mayHear: boolean;
  /** Set once a purpose was given: what the player shows. */
  readonly listening: string | undefined;
}

/** The calls of a case by the id of their entry, heard on the page once a purpose was given. */
export const callsPart = part<ReadonlyMap<number, CallOfEntry>>({
  grant: 'staff',
  read: ({ tx, officer, caseFile, request }) => readCalls(tx, officer, caseFile, heardOf(request.query)),
  entry: CallView,
});

/** Which recording the officer has just given a purpose for. */
function heardOf(query: unknown): { readonly listening: string; readonly call: string } | undefined {
  const [listening, call] = [given(query, 'listening'), given(query, 'call')];
  return isUuid(listening) ? { listening, call } : undefined;
}

/** None of a report that names nobody, for a voice names too. */
async function readCalls(
  tx: Tx,
  visitor: Visitor,
  caseFile: CaseFile,
  heard: { readonly call: string; readonly listening: string } | undefined,
): Promise<ReadonlyMap<number, CallOfEntry>> {
  const calls = new Map<number, CallOfEntry>();
  if (!cases.mayNameSender(caseFile)) return calls;
  const isReader = hasGrant(visitor, 'operator') || hasGrant(visitor, 'quality') || hasGrant(visitor, 'officer');
  const all: Call[] = [];
  for (const id of await cases.familyOf(tx, caseFile.id)) all.push(...(await listCallsOf(tx, id)));
  for (const call of all) {
    if (call.entryId === null) continue;
    const recording = await recordings.findRecording(tx, call.id);
    const mayHear = isReader && Boolean(recording?.keptAt) && !recording?.destroyedAt;
    calls.set(call.entryId, {
      call,
      mayHear,
      listening: mayHear && heard?.call === call.id ? heard.listening : undefined,
    });
  }
  return calls;
}

/** What stands with the entry of a call: how its caller was proven, and its recording, heard with a purpose. */
function CallView({ read, entry }: PartProps<ReadonlyMap<number, CallOfEntry>> & { readonly entry: cases.Entry }) {
  const say = useSay();
  const of = read.get(entry.id);
  if (!of) return null;
  const { call, mayHear, listening } = of;
  return (
    <>
      {call.provenBy && (
        <p>{say(texts.proven, { way: say(call.provenBy === 'code' ? texts.byCode : texts.byCallBack) })}</p>
      )}
      {listening && <Player call={call.id} listening={listening} />}
      {mayHear && !listening && (
        <p>
          <a href={`/desk/phone/recordings/${call.id}?from=case`}>{say(texts.hear)}</a>
        </p>
      )}
    </>
  );
}

/** Plays what was asked for with a purpose, for half an hour; the name is what the address of the page ends with. */
export function Player({ call, listening }: { readonly call: string; readonly listening: string }) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/useMediaCaption: a call has no captions; what was said stands in the entry of its case
    <audio
      id="player"
      controls
      preload="none"
      aria-label={say(texts.recording)}
      src={`/desk/phone/recordings/${call}/sound?listening=${listening}`}
    />
  );
}
