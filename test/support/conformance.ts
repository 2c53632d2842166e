import { HtmlValidate } from 'html-validate';
import jsonld from 'jsonld';
import { Parser } from 'n3';

/** The rules of the HTML standard alone; what is good style is the house's own to say. */
const checker = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

/** What a page says against the HTML standard, each with its place; empty when it conforms. */
export async function findHtmlErrors(page: string): Promise<string[]> {
  const { results } = await checker.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  );
}

/** The statements of a document in Turtle, in one order; throws where it is not well formed. */
export function statementsOfTurtle(turtle: string): string[] {
  return new Parser({ format: 'Turtle' })
    .parse(turtle)
    .map(({ subject, predicate, object }) => JSON.stringify([subject, predicate, object]))
    .sort();
}

/** The same of a document in JSON-LD. Nothing is fetched: of the vocabularies elsewhere schema.org alone is known, by its name. */
export async function statementsOfJsonLd(document: string): Promise<string[]> {
  const lines = await jsonld.toRDF(JSON.parse(document), { format: 'application/n-quads', documentLoader });
  return statementsOfTurtle(String(lines));
}

async function documentLoader(url: string) {
  if (!/^https:\/\/schema\.org\/?$/.test(url)) throw new Error(`${url} is no vocabulary that pages may name`);
  return { documentUrl: url, document: { '@context': { '@vocab': 'https://schema.org/' } } };
}
