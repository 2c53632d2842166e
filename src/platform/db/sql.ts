import { createHash } from 'node:crypto';

/** A statement with its parameters; the name makes PostgreSQL prepare it once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

const known = new WeakMap<TemplateStringsArray, { name: string; text: string }>();

/** SQL as SQL: every `${value}` becomes a parameter, never text. The text is fixed by the place in the code, hence prepared by name. */
export function sql(parts: TemplateStringsArray, ...values: unknown[]): Statement {
  let statement = known.get(parts);
  if (!statement) {
    const text = parts.reduce((whole, part, index) => `${whole}$${index}${part}`);
    statement = { name: createHash('sha1').update(text).digest('base64url'), text };
    known.set(parts, statement);
  }
  return { name: statement.name, text: statement.text, values };
}
