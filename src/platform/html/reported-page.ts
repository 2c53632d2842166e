import type { FastifyRequest } from 'fastify';

/**
 * The query with which a page is reported: its path without its own query, and its state where it was not well. A part of the
 * path that could name a matter, a person or a secret stays what it is called in the route; plain words are told.
 */
export function reportedPage({ routeOptions, params }: FastifyRequest, status = 200): string {
  const values = params as Readonly<Record<string, unknown>> | undefined;
  const path = (routeOptions.url ?? '').replace(/:(\w+)/g, (part, name: string) => {
    const value = String(values?.[name] ?? '');
    return /^[a-z]+(?:-[a-z]+){0,5}$/.test(value) && value.length <= 40 ? value : part;
  });
  return new URLSearchParams({ lapa: path || '/', ...(status >= 400 && { stavoklis: String(status) }) }).toString();
}
