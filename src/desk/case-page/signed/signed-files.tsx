import { cases } from '../../../case/index.js';
import { Button, Details, Form, HiddenField, useLang, useSay } from '../../../platform/html/index.js';
import { texts } from '../../texts.js';
import { type PartProps, part } from '../part.js';
import { numberOf } from '../posted-text.js';
import { AcceptSigner, acceptDeed, acceptTexts } from './accept-signer.js';
import { signedRoute } from './signed-route.js';

interface Proofs {
  readonly proofs: readonly cases.Proof[];
  /** Checks whose signer staff accepted as the author. */
  readonly accepted: ReadonlySet<string>;
}

/** What the signatures on the files of an entry proved. */
export const signedPart = part<Proofs>({
  grant: 'staff',
  read: async ({ house, tx, caseFile }) => ({
    proofs: await cases.listProofs(house, tx, caseFile.id, 'staff'),
    accepted: await cases.listAccepted(tx, caseFile.id),
  }),
  entry: SignedFiles,
  deeds: {
    verify: async (_house, tx, officer, id, request) => {
      await cases.verifyAgain(tx, officer, id, numberOf(request, 'entry'));
      return undefined;
    },
    'accept-signer': acceptDeed,
  },
  done: {
    'accept-signer': acceptTexts.done,
    verify: {
      lv: 'Paraksti tiek pārbaudīti vēlreiz; jaunais pārskats pēc brīža būs pie ieraksta.',
      en: 'The signatures are being checked again; the new report will stand with the entry in a moment.',
    },
  },
  texts: { signerReason: acceptTexts.reason },
  routes: signedRoute,
});

/** What checking the signed files of an entry gave, in plain words; for officers the machine report and a new check beside it. */
function SignedFiles({ open, read, entry }: PartProps<Proofs> & { readonly entry: cases.Entry }) {
  const say = useSay();
  const lang = useLang();
  const proofs = read.proofs.filter((proof) => proof.entryId === entry.id);
  if (proofs.length === 0) return null;
  const { action } = open;
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
            {!read.accepted.has(proof.id) && <AcceptSigner open={open} proof={proof} />}
          </>
        );
      })}
      {open.isOfficer && (
        <Form action={`${action}/verify`}>
          <HiddenField name="entry" value={String(entry.id)} />
          <Button variant="secondary">{say(texts.verifyAgain)}</Button>
        </Form>
      )}
    </>
  );
}
