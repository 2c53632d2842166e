import type { Service } from '../../case/index.js';
import { RadioField, TextAreaField, TextField, useSay } from '../../platform/html/index.js';
import type { Text } from '../../platform/text/index.js';
import { wayWords } from '../texts.js';
import { box } from './box.js';
import type { Shown } from './contact-routes.js';
import { texts } from './texts.js';
import { asksForOrganisation, waysToAnswer } from './typed.js';

/** What a request for a service asks: in one's own words, led by what the service needs to know. */
export function RequestQuestions({ shown, service }: { readonly shown: Shown; readonly service: Service }) {
  const { passport, request } = service;
  const ways = waysToAnswer(passport);
  const onlyOrganisations = asksForOrganisation(passport);
  return (
    <>
      <Lines title={texts.requestTell} lines={request?.tell ?? []} />
      <TextAreaField {...box(shown, 'text')} label={texts.requestWhat} rows={9} />
      {(onlyOrganisations || passport.onBehalfOf.includes('company')) && (
        <TextField
          {...box(shown, 'organisation')}
          label={texts.organisation}
          hint={onlyOrganisations ? undefined : texts.organisationHint}
          autocomplete="organization"
          optional={!onlyOrganisations}
        />
      )}
      {ways.length > 1 && (
        <RadioField
          {...box(shown, 'receive')}
          label={texts.receive}
          options={ways.map((way) => ({ value: way, label: capital(wayWords[way]) }))}
        />
      )}
      {ways.includes('post') && (
        <TextField {...box(shown, 'postal')} label={texts.postal} hint={texts.postalHint} optional />
      )}
      <Lines title={texts.requestAttach} lines={request?.attach ?? []} />
    </>
  );
}

function Lines({ title, lines }: { readonly title: Text; readonly lines: readonly Text[] }) {
  const say = useSay();
  if (lines.length === 0) return null;
  return (
    <div>
      <p>
        <strong>{say(title)}</strong>
      </p>
      <ul>
        {lines.map((line) => (
          <li>{say(line)}</li>
        ))}
      </ul>
    </div>
  );
}

function capital({ lv, en }: Text): Text {
  const raise = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
  return { lv: raise(lv), en: raise(en) };
}
