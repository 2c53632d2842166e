import { z } from 'zod';

/** Obligations named by a form or an address: one or several. */
export const oneOrSeveral = z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).min(1).max(100)]);
