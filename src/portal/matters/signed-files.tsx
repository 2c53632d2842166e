import type { FastifyInstance } from 'fastify';
import { addressOfMatter, cases, matterPaths } from '../../case/index.js';
import { useLang, useSay } from '../../platform/html/index.js';
import { both } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import type { Lang } from '../../platform/text/index.js';
import { asClient, param } from '../client.js';
import type { Matter } from './matter.js';
import { texts } from './texts.js';

const below = { lv: '/paraksti', en: '/signatures' } as const;

/** What checking the client's own signed files gave, in plain words, with the machine report to take away. */
export function SignedFiles({ matter, entryId }: { readonly matter: Matter; readonly entryId: number }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      {matter.proofs
        .filter((proof) => proof.entryId === entryId)
        .map((proof) => {
          const words = cases.proofInWords(proof, lang);
          return (
            <>
              <p>
                <strong>{words.title}</strong>
              </p>
              <ul>
                {words.lines.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
              <p>{words.meaning}</p>
              {proof.report && (
                <p>
                  <a href={addressOf(lang, matter.caseFile.id, proof.id)}>{say(texts.signedReport)}</a>
                </p>
              )}
            </>
          );
        })}
    </>
  );
}

function addressOf(lang: Lang, caseId: string, proofId: string): string {
  return `${addressOfMatter(lang, caseId)}${below[lang]}/${proofId}`;
}

/** The machine report on a file that the client sent. */
export function signedReportPages(house: House) {
  return (web: FastifyInstance) => {
    both(
      web,
      { lv: `${matterPaths.lv}/:id${below.lv}/:proof`, en: `${matterPaths.en}/:id${below.en}/:proof` },
      {
        method: 'GET',
        config: { access: 'client' },
        handler: async (request, reply) => {
          const proof = await asClient(house, request, (tx, visitor) =>
            cases.openProof(house, tx, visitor, param(request, 'id'), param(request, 'proof')),
          );
          return reply
            .type('application/json; charset=utf-8')
            .header('content-disposition', `attachment; filename="signature-report-${proof.id}.json"`)
            .header('cache-control', 'no-store')
            .send(cases.proofJson(proof));
        },
      },
    );
  };
}
