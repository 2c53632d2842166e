/** A mail as plain data: all that leaves the quarantine. */
export interface Parsed {
  readonly messageId?: string;
  /** Ids of the mails that it answers or goes on from, the nearest last. */
  readonly references: readonly string[];
  readonly from: { readonly name?: string; readonly address?: string };
  readonly subject: string;
  /** What this mail says itself; what it quotes and how it is signed stand apart, to be folded. */
  readonly text: string;
  readonly quoted?: string;
  readonly signature?: string;
  /** Sanitised; pictures of the mail itself are data:, those from elsewhere are taken out and counted. */
  readonly html?: string;
  readonly remoteImages: number;
  readonly attachments: readonly ParsedAttachment[];
  /** Parts beyond the limit: they stand in the original only. */
  readonly partsLeftOut: number;
  readonly marks: Marks;
  readonly report?: Report;
  readonly invitation?: Invitation;
}

export interface ParsedAttachment {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What the header says of who or what wrote it. */
export interface Marks {
  readonly autoSubmitted?: string;
  readonly precedence?: string;
  readonly list: boolean;
  readonly autoReply: boolean;
  readonly suppressesAnswers: boolean;
}

/** A delivery report (RFC 3464). */
export interface Report {
  readonly action: 'failed' | 'delayed' | 'delivered';
  /** Enhanced status, `5.1.1`. */
  readonly status?: string;
  readonly recipient?: string;
  /** Message-ID of the mail that it is about. */
  readonly about?: string;
}

/** A calendar invitation. */
export interface Invitation {
  readonly method: string;
  readonly summary: string;
  readonly starts?: string;
  readonly place?: string;
}

/** What reading gave: the parts, or why they cannot be told. */
export type Reading =
  | { readonly ok: true; readonly parsed: Parsed }
  | { readonly ok: false; readonly because: 'malformed' | 'too-slow' | 'crashed' };
