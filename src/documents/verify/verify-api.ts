import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { apiRoute } from '../../platform/http/index.js';
import type { House } from '../../platform/room/index.js';
import { verifyCode } from './verify-code.js';

const text = z.object({ lv: z.string(), en: z.string() });

const answer = z.object({
  verdict: z.enum(['genuine', 'replaced', 'revoked', 'unknown']).meta({ description: 'How the document stands now.' }),
  number: z
    .string()
    .optional()
    .meta({ description: 'Number of the document; absent when unknown, like all that follows.' }),
  title: text.optional(),
  issuedOn: z.iso.date().optional(),
  publicFields: z.array(z.object({ label: text, value: text })).optional(),
  replacedAt: z.iso.datetime().optional(),
  replacedBy: z.string().optional().meta({ description: 'Number of the document that took its place.' }),
  revokedAt: z.iso.datetime().optional(),
  revocationReason: text.optional(),
  checkedAt: z.iso.datetime(),
});

/** The same verification for programs: as much as the page shows, and no more. */
export function verifyApi(house: House, web: FastifyInstance): void {
  apiRoute(web, {
    method: 'GET',
    url: '/verify/:code',
    operation: 'verifyDocument',
    summary: { lv: 'Izsniegta dokumenta īstuma pārbaude', en: 'Check whether an issued document is genuine' },
    about: {
      lv: 'Kods ir dokumenta beigās; lielie un mazie burti, atstarpes un defises nav svarīgas. Nezināmam kodam atbilde ir `unknown`.',
      en: 'The code stands at the end of the document; case, spaces and hyphens do not matter. An unknown code is answered `unknown`.',
    },
    access: 'anyone',
    limit: { bucket: 'verify', perMinute: 30 },
    answer,
    handler: async (request, reply) => {
      const { code } = z.object({ code: z.string() }).parse(request.params);
      const verification = await verifyCode(house, code, request.id);
      return reply.header('cache-control', 'no-store').send({ ...verification, checkedAt: house.clock.now() });
    },
  });
}
