import type { OutboxMail } from '../../channels/email/index.js';
import { BackLink, Card, useLang, useSay } from '../../platform/html/index.js';
import { instantInWords } from '../../platform/text/index.js';
import { demoTexts as texts } from './texts.js';

/** Every notice as its plain text, newest first. */
export function OutboxBody({ mails }: { readonly mails: readonly OutboxMail[] }) {
  const say = useSay();
  const lang = useLang();
  return (
    <>
      <BackLink href={`/demo?lang=${lang}`} />
      <h1>{say(texts.outbox)}</h1>
      <p class="lead">{say(mails.length ? texts.outboxLead : texts.outboxEmpty)}</p>
      {mails.map((mail) => (
        <Card title={mail.subject}>
          <p class="muted">
            {say(texts.to)}: {mail.to} · <time dateTime={mail.at.toISOString()}>{instantInWords(mail.at, lang)}</time>
          </p>
          <p class="letter">{mail.text}</p>
        </Card>
      ))}
    </>
  );
}
