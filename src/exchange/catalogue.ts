import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Service } from '../case/index.js';
import { apiRoute } from '../platform/http/index.js';

const text = z.object({ lv: z.string(), en: z.string() });
const entry = z.object({
  id: z.string(),
  name: text,
  purpose: text,
  assurance: z.string().describe('Least strength of identity: anonymous, email, substantial or high'),
  requestBy: z.array(z.string()),
  receiveBy: z.array(z.string()),
  legalGrounds: z.array(text),
  lookup: z.boolean().describe('Whether it is answered at once through this interface'),
  page: text.describe('Addresses of its page'),
  reviewedOn: z.iso.date(),
});

/** The catalogue of public services, from their passports. */
export function catalogueRoute(web: FastifyInstance, services: readonly Service[], publicUrl: string): void {
  const catalogue = JSON.stringify(services.map((service) => describe(service, publicUrl)));
  apiRoute(web, {
    method: 'GET',
    url: '/services',
    operation: 'listServices',
    summary: { lv: 'Pakalpojumu saraksts', en: 'List of services' },
    access: 'anyone',
    limit: { bucket: 'catalogue', perMinute: 120 },
    answer: z.array(entry),
    handler: (_request, reply) =>
      reply
        .header('cache-control', 'public, max-age=60')
        .header('vary', 'accept-encoding')
        .type('application/json; charset=utf-8')
        .send(catalogue),
  });
}

function describe({ id, passport, lookup }: Service, publicUrl: string): z.input<typeof entry> {
  const { name, purpose, assurance, requestBy, receiveBy, legalGrounds, reviewedOn, slug } = passport;
  return {
    id,
    name,
    purpose,
    assurance,
    requestBy: [...requestBy],
    receiveBy: [...receiveBy],
    legalGrounds: legalGrounds.map(({ title }) => title),
    lookup: lookup !== undefined && lookup.signedIn === undefined,
    page: { lv: `${publicUrl}/lv/pakalpojumi/${slug}`, en: `${publicUrl}/en/services/${id}` },
    reviewedOn,
  };
}
