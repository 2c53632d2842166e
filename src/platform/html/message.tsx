import type { ComponentChildren } from 'preact';
import { say as sayIn, type Text } from '../text/index.js';
import { useLang, useSay } from './frame.js';
import { messageTexts as texts } from './message-texts.js';
import { Details } from './notices.js';

interface MessageProps {
  readonly subject?: string | undefined;
  /** The address that it came from. */
  readonly from?: string | undefined;
  /** Its own words; what it quotes and how it is signed stand folded. */
  readonly body?: string | null | undefined;
  readonly quoted?: string | undefined;
  readonly signature?: string | undefined;
  readonly invitation?: Text | undefined;
  /** Address of its look, sent with `sendForeign`; the page's policy allows `frame-src 'self'`. */
  readonly look?: string | undefined;
  readonly remoteImages?: number | undefined;
  readonly partsLeftOut?: number | undefined;
  readonly children?: ComponentChildren;
}

/** A message as it is read: subject, own words, the rest folded; its look, where it has one, in a frame that can do nothing. */
export function Message({ subject, from, body, quoted, signature, invitation, look, children, ...more }: MessageProps) {
  const say = useSay();
  return (
    <>
      {subject && (
        <p>
          {say(texts.subject)}: <strong>{subject}</strong>
        </p>
      )}
      {from && (
        <p>
          {say(texts.from)}: {from}
        </p>
      )}
      {invitation && <p>{say(invitation)}</p>}
      {body && <p class="pre-line">{body}</p>}
      <Folded summary={texts.quoted} text={quoted} />
      <Folded summary={texts.signature} text={signature} />
      {look && <Look address={look} subject={subject} remoteImages={more.remoteImages ?? 0} />}
      <LeftOut {...more} look={look} />
      {children}
    </>
  );
}

function Folded({ summary, text }: { readonly summary: Text; readonly text: string | undefined }) {
  if (!text) return null;
  return (
    <Details summary={summary}>
      <p class="pre-line">{text}</p>
    </Details>
  );
}

interface LookProps {
  readonly address: string;
  readonly subject: string | undefined;
  readonly remoteImages: number;
}

/** Fetched only once it is opened; scripts, forms, links and other sites stay shut. */
function Look({ address, subject, remoteImages }: LookProps) {
  const say = useSay();
  const lang = useLang();
  return (
    <Details summary={texts.look}>
      <p class="hint">{say(texts.lookHint)}</p>
      {remoteImages > 0 && <p class="hint">{sayIn(texts.remote, lang, { count: remoteImages })}</p>}
      <iframe
        class="message-look"
        src={address}
        sandbox=""
        loading="lazy"
        referrerpolicy="no-referrer"
        title={subject ? sayIn(texts.lookOf, lang, { subject }) : say(texts.look)}
      />
      <p>
        <a href={address}>{say(texts.lookAlone)}</a>
      </p>
    </Details>
  );
}

function LeftOut({
  remoteImages = 0,
  partsLeftOut = 0,
  look,
}: Pick<MessageProps, 'remoteImages' | 'partsLeftOut' | 'look'>) {
  const lang = useLang();
  return (
    <>
      {remoteImages > 0 && !look && <p class="hint">{sayIn(texts.remote, lang, { count: remoteImages })}</p>}
      {partsLeftOut > 0 && <p class="hint">{sayIn(texts.leftOut, lang, { count: partsLeftOut })}</p>}
    </>
  );
}
