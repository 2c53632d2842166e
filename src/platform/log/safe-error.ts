/** What a log line or a dead letter may keep of an error. */
export interface SafeError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** Places in the code, innermost first. */
  readonly frames: readonly string[];
}

/**
 * An error without what may be personal: quoted values, addresses and longer numbers in its message are masked (a
 * database's message quotes the value it refused), and of its stack only the places in the code remain.
 */
export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', frames: [] };
  const code = (error as { readonly code?: unknown }).code;
  return {
    type: error.name,
    message: mask(error.message),
    ...(typeof code === 'string' && { code }),
    frames: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim().slice(0, 200)),
  };
}

function mask(message: string): string {
  return message
    .slice(0, 500)
    .replace(/"[^"]*"|'[^']*'|«[^»]*»|„[^”]*”/g, '"…"')
    .replace(/\S+@\S+/g, '…@…')
    .replace(/\d[\d -]{4,}\d/g, '…');
}
