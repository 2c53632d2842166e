import { cases } from '../../case/index.js';
import { Button, Details, Form, HiddenField, useLang, useSay } from '../../platform/html/index.js';
import { texts } from '../texts.js';
import type { OpenCase } from './case-routes.js';

/** What checking the signed files of an entry gave, in plain words; for officers the machine report and a new check beside it. */
export function SignedFiles({ open, entryId }: { readonly open: OpenCase; readonly entryId: number }) {
  const say = useSay();
  const lang = useLang();
  const proofs = open.proofs.filter((proof) => proof.entryId === entryId);
  if (proofs.length === 0) return null;
  const action = `/desk/cases/${open.caseFile.id}`;
  return (
    <>
      {proofs.map((proof) => {
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
            {words.checks.length > 0 && (
              <Details summary={texts.whatWasChecked}>
                <ul>
                  {words.checks.map((line) => (
                    <li>{line}</li>
                  ))}
                </ul>
                {proof.report && open.isOfficer && (
                  <p>
                    <a href={`${action}/signatures/${proof.id}`}>{say(texts.signedReport)}</a>
                  </p>
                )}
              </Details>
            )}
          </>
        );
      })}
      {open.isOfficer && (
        <Form action={`${action}/verify`}>
          <HiddenField name="entry" value={String(entryId)} />
          <Button variant="secondary">{say(texts.verifyAgain)}</Button>
        </Form>
      )}
    </>
  );
}
