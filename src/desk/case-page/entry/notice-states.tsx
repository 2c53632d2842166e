import type { NoticeState } from '../../../channels/email/index.js';
import { DataTable, useLang, useSay } from '../../../platform/html/index.js';
import { instantInWords } from '../../../platform/text/index.js';
import { noticeWords, entryTexts as texts } from './texts.js';

/** How each notice that left by e-mail fared; an address that takes no mail is named as such. */
export function NoticeStates({ notices }: { readonly notices: readonly NoticeState[] }) {
  const say = useSay();
  const lang = useLang();
  if (notices.length === 0) return null;
  return (
    <DataTable
      caption={texts.notices}
      rows={notices}
      columns={[
        { label: texts.subject, cell: ({ subject }) => subject, heading: true },
        {
          label: texts.recipient,
          cell: ({ recipient, dead }) => (dead ? `${recipient}. ${say(texts.dead)}` : recipient),
        },
        {
          label: texts.state,
          cell: ({ state, at, failure }) =>
            `${say(noticeWords[state])}, ${instantInWords(at, lang)}${failure ? ` (${failure})` : ''}`,
        },
      ]}
    />
  );
}
