import type { OwnAction } from '../../case/index.js';
import { Refusal } from '../../platform/http/index.js';
import { say, type Text } from '../../platform/text/index.js';
import { type PenaltyDecision, papers } from '../../registers/punishments/index.js';
import { viewFor } from './view-for.js';

const paths = {
  decision: { lv: 'lemums', en: 'decision' },
  protocol: { lv: 'protokols', en: 'protocol' },
  'complaint-decision': { lv: 'lemums-par-sudzibu', en: 'complaint-decision' },
} as const satisfies Readonly<Record<papers.PaperKind, Text>>;

const labels = {
  decision: { lv: 'Lēmums (PDF)', en: 'Decision (PDF)' },
  protocol: { lv: 'Protokols (PDF)', en: 'Protocol (PDF)' },
  'complaint-decision': { lv: 'Lēmums par sūdzību (PDF)', en: 'Decision on the complaint (PDF)' },
} as const satisfies Readonly<Record<papers.PaperKind, Text>>;

/** The papers of a decision as its authority handed them over, each to be taken away. Whoever sees only what is needed to pay sees none. */
export const paperActions: readonly OwnAction[] = papers.paperKinds.map((kind) => ({
  path: paths[kind],
  label: labels[kind],
  on: 'one',
  act: async (own, [penalty = '']) => {
    if ((await viewFor(own)) === 'only-to-pay') throw new Refusal('not-found');
    const { house, tx, look, applicant, lang } = own;
    const bytes = await papers.paperOf(house, tx, look, { subject: applicant.subject.key, penalty, kind });
    if (!bytes) throw new Refusal('not-found');
    return { file: { name: `${say(paths[kind], lang)}.pdf`, type: 'application/pdf', bytes } };
  },
}));

/** Names of the actions that are open for it. */
export const papersOf = ({ papers: kept = [] }: Pick<PenaltyDecision, 'papers'>): readonly string[] =>
  papers.paperKinds.filter((kind) => kept.includes(kind)).map((kind) => paths[kind].en);
