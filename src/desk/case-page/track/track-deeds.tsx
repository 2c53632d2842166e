import { cases, staffDrafts } from '../../../case/index.js';
import { hasGrant } from '../../../identity/index.js';
import { given } from '../../officer.js';
import type { Deed } from '../part.js';
import { Reporters } from './reporters.js';
import { trackTexts as texts } from './texts.js';

const shortest = 10;

/** A misjudged submission gets its right kind; in another unit it is gone from whoever moved it. */
const kind: Deed = async (house, tx, officer, id, request) => {
  const typed = {
    kind: given(request.body, 'kind'),
    unit: given(request.body, 'unit'),
    kindReason: given(request.body, 'kindReason').slice(0, 2000),
  };
  const chosen = cases.kindsToChoose.find((name) => name === typed.kind);
  const isShort = typed.kindReason.length < shortest;
  if (!chosen || isShort)
    return {
      typed,
      problems: [
        ...(chosen ? [] : [{ field: 'kind', message: texts.kindMissing }]),
        ...(isShort ? [{ field: 'kindReason', message: texts.short }] : []),
      ],
    };
  await cases.changeKind(house, tx, officer, id, {
    kind: chosen,
    unit: typed.unit || undefined,
    reason: typed.kindReason,
  });
  const moved = await cases.findCase(tx, id);
  return moved && hasGrant(officer, 'officer', moved.unit) ? undefined : { gone: true };
};

/** Who reported: shown on this one page, only with a reason. */
const reporter: Deed = async (house, tx, officer, id, request) => {
  const reason = given(request.body, 'reporterReason').slice(0, 2000);
  const typed = { reporterReason: reason };
  if (reason.length < shortest) return { typed, problems: [{ field: 'reporterReason', message: texts.short }] };
  await staffDrafts.discardStaffDraft(tx, officer, id, 'reporter');
  return { beside: <Reporters reporters={await cases.openReporter(house, tx, officer, id, reason)} /> };
};

export const trackDeeds: Readonly<Record<string, Deed>> = {
  kind,
  reporter,
  recognise: async (_house, tx, officer, id) => {
    await cases.recogniseReport(tx, officer, id);
    return undefined;
  },
};
