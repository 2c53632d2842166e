/** The value of `--name VALUE` among a command's arguments; undefined when it is not there. */
export function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
}

/** As `option`, a whole number; NaN when it is something else. */
export function numberOption(args: readonly string[], name: string): number | undefined {
  const text = option(args, name);
  return text === undefined ? undefined : /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
