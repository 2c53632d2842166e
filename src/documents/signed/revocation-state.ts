/** What they say about one certificate. `at`: since when it is revoked; `until`: when a newer answer is promised. */
export type RevocationState =
  | ({ readonly state: 'good' } & Said)
  | ({ readonly state: 'revoked'; readonly at: Date } & Said)
  | { readonly state: 'unknown' };

interface Said {
  readonly source: string;
  readonly until: Date | undefined;
}

/** Whether what was said between those instants holds for `at`. */
export function speaksFor(at: Date, from: Date, until: Date | undefined): boolean {
  return from >= at || (until !== undefined && until >= at);
}
