import { randomUUID } from 'node:crypto';
import { isConnected } from '../../channels/e-address/index.js';
import type { Visitor } from '../../identity/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { House } from '../../platform/room/index.js';
import type { Lang, Text } from '../../platform/text/index.js';
import { acrossUnits } from '../across-units.js';
import { type CaseFile, getCase, isUnproven } from '../case-file.js';
import { composeNotice } from '../notices.js';
import { langFor, situationOf } from '../ways/reach.js';
import { dependsOnEAddress, type EAddressState, nextWay, type Situation } from '../ways/rules.js';
import type { ClientWay } from '../ways/seven-ways.js';
import { authoriseHolder } from '../who.js';
import type { ReplyPurpose } from './reply.js';

/** One way by which the reply will leave, and why. */
export interface PreviewedWay {
  /** Only if the client has, or has not, an active e-address: the catalogue is asked when the reply leaves. */
  readonly provided: 'has-e-address' | 'no-e-address' | undefined;
  /** `none`: no lawful way is known, and the unit will have to find one. */
  readonly way: ClientWay | 'none';
  readonly to: string | undefined;
  readonly why: Text | undefined;
  readonly source: Text | undefined;
  /** The words as this way carries them. */
  readonly text: string;
  /** Whether the words are the reply itself, and not only that one waits. */
  readonly isWhole: boolean;
  /** Whether the files go along by this way; where not, they wait in the portal. */
  readonly carriesFiles: boolean;
}

/** Exactly what will be sent, in the client's language. */
export interface Preview {
  readonly lang: Lang;
  readonly subject: string;
  readonly ways: readonly PreviewedWay[];
  /** A whistleblower is sent nothing: they read it with the code of the report. */
  readonly onlyByCode: boolean;
}

const noticeNames: Readonly<Record<ReplyPurpose, string>> = {
  answer: 'case-answered',
  question: 'client-asked',
  message: 'case-written',
};

/** Chooses and composes by the very rules that the sending uses; nothing is asked over the network. */
export async function previewReply(
  house: House,
  tx: Tx,
  visitor: Visitor,
  caseId: string,
  { purpose, body }: { readonly purpose: ReplyPurpose; readonly body: string },
): Promise<Preview> {
  const caseFile = await getCase(tx, caseId);
  authoriseHolder(visitor, caseFile);
  // How a client wants to be reached is theirs alone; the holder of the case is shown what follows from it.
  const { lang, situation } = await acrossUnits(tx, async () => ({
    lang: await langFor(tx, caseFile),
    situation: await situationOf(tx, caseFile, { id: randomUUID(), notice: { weight: 'official' } }),
  }));
  const notice = composeNotice(house, caseFile, noticeNames[purpose], { lang, whole: body, account: undefined });
  const states: readonly EAddressState[] =
    situation.eAddress === 'no-owner' || !dependsOnEAddress(situation)
      ? [situation.eAddress]
      : isConnected(house.settings)
        ? ['active', 'none']
        : ['not-connected'];
  return {
    lang,
    subject: notice.subject,
    onlyByCode: caseFile.kind === 'whistleblower',
    ways: states.map((eAddress) => wayOf(caseFile, { ...situation, eAddress }, { ...notice, typed: body })),
  };
}

function wayOf(
  caseFile: CaseFile,
  situation: Situation,
  notice: { readonly typed: string; readonly body: string; readonly whole?: string },
): PreviewedWay {
  const rule = nextWay(situation);
  const way = !rule || rule.way === 'wait' ? 'none' : rule.way;
  const { eAddress } = situation;
  const safe = way === 'portal' ? notice.typed : (notice.whole ?? notice.body);
  const addresses = { email: situation.email, post: situation.postal, phone: situation.phone };
  return {
    provided: eAddress === 'active' ? 'has-e-address' : eAddress === 'none' ? 'no-e-address' : undefined,
    way,
    to: way === 'email' || way === 'post' || way === 'phone' ? addresses[way] : caseFile.subjectName,
    why: rule?.why,
    source: rule?.source,
    text: way === 'email' ? notice.body : safe,
    isWhole: way !== 'email' || isUnproven(caseFile),
    carriesFiles: way === 'e-address' || (way === 'email' && isUnproven(caseFile)),
  };
}
