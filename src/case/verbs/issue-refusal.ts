import { issueDocument, type LetterData, letterTemplate } from '../../documents/index.js';
import { rigaDate } from '../../platform/clock/index.js';
import { sql } from '../../platform/db/index.js';
import type { JobContext } from '../../platform/jobs/index.js';
import type { House } from '../../platform/room/index.js';
import { dateInWords, type Lang, say, type Text } from '../../platform/text/index.js';
import { type CaseFile, findCase } from '../case-file.js';
import { servicesOf } from '../services.js';
import { langFor } from '../ways/reach.js';
import { everyUnit } from '../who.js';
import { recordByRule } from './record-deed.js';

/**
 * Makes a refusal the numbered and sealed document that a decision on paper is (APL, 67. pants). Run twice it finds the
 * document that the first run made.
 */
export async function issueRefusal(house: House, caseId: string, context: JobContext): Promise<void> {
  const found = await context.transaction(everyUnit, async (tx) => {
    const caseFile = await findCase(tx, caseId);
    return caseFile && { caseFile, lang: await langFor(tx, caseFile) };
  });
  if (found?.caseFile.decision?.outcome !== 'refuse' || found.caseFile.documentId) return;
  const { caseFile, lang } = found;
  const service = servicesOf(house).find(({ id }) => id === caseFile.service)?.passport.name;
  const document = await issueDocument(house, {
    key: `case:${caseId}:refusal`,
    caseId,
    caseNumber: caseFile.number,
    owner: caseFile.subjectKey,
    unit: caseFile.unit,
    series: caseFile.caseIndex,
    title: texts.title,
    language: lang,
    template: letterTemplate,
    data: { ...letterOf(caseFile, service, lang) },
    number: caseFile.number,
    publicFields: [],
    issuedOn: rigaDate(caseFile.decidedAt ?? house.clock.now()),
  });
  await context.transaction(everyUnit, async (tx) => {
    const touched = await tx.run(sql`
      update casework.case_file set document_id = ${document.id}::uuid
      where id = ${caseId}::uuid and document_id is null and decision->>'outcome' = 'refuse'`);
    if (touched) await recordByRule(tx, caseFile, 'case:issue');
  });
}

/** All that a refusal must have: reason, norm, facts, remedy with its term (quality 5). */
function letterOf(caseFile: CaseFile, service: Text | undefined, lang: Lang): LetterData {
  const { reason, norm, facts = '', translation, remedy, by, approvedBy } = caseFile.decision ?? {};
  const words = (text: Text | undefined) => (text ? say(text, lang) : '');
  const part = (heading: Text, ...paragraphs: readonly string[]): LetterData['blocks'] => [
    { kind: 'heading', text: say(heading, lang) },
    ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
  ];
  const lines = (text: string) => text.split(/\n+/).filter((line) => line.trim());
  return {
    title: say(texts.title, lang),
    subject: say(texts.subject, lang, { service: words(service) }),
    addressee: [caseFile.subjectName],
    reference: say(texts.reference, lang, {
      on: dateInWords(rigaDate(caseFile.submittedAt), lang, 'from'),
      number: caseFile.number,
    }),
    blocks: [
      { kind: 'statement', text: say(texts.refused, lang) },
      ...part(texts.reason, words(reason)),
      ...part(texts.facts, ...lines(translation ?? facts)),
      // The record is in Latvian (Valsts valodas likums, 8. pants); a translation stands beside it, never in its place.
      ...(translation ? part(texts.original, ...lines(facts)) : []),
      ...part(texts.norm, words(norm)),
      ...part(texts.remedy, words(remedy)),
      ...(approvedBy ? [{ kind: 'paragraph' as const, text: say(texts.approved, lang, { name: approvedBy }) }] : []),
    ],
    ...(by && { signatory: { position: say(texts.officer, lang), name: by } }),
  };
}

const texts = {
  title: { lv: 'Lēmums', en: 'Decision' },
  subject: { lv: 'Par pakalpojumu „{service}”', en: 'On the service “{service}”' },
  reference: { lv: 'Uz {on} pieteikumu Nr. {number}', en: 'In answer to application {number} of {on}' },
  refused: { lv: 'Pieteikums noraidīts.', en: 'The application is refused.' },
  reason: { lv: 'Pamatojums', en: 'Reason' },
  facts: { lv: 'Konstatētie fakti', en: 'Facts established' },
  original: { lv: 'Konstatētie fakti valsts valodā', en: 'Facts established, in the state language' },
  approved: { lv: 'Lēmumu apstiprināja {name}.', en: 'The decision was confirmed by {name}.' },
  norm: { lv: 'Tiesību norma', en: 'Legal provision' },
  remedy: { lv: 'Pārsūdzēšanas kārtība', en: 'How to contest the decision' },
  officer: { lv: 'Amatpersona', en: 'Officer' },
} satisfies Record<string, Text>;
