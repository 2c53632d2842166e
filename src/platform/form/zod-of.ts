import { z } from 'zod';
import type { Form } from './define-form.js';

/** The form's shape for the machine interface and OpenAPI: names and types. `checkAll` still has the last word. */
export function zodOf<Answers>(form: Form<Answers>): z.ZodObject {
  const shape: Record<string, z.ZodType> = {};
  for (const page of form.pages)
    for (const [name, field] of Object.entries(page.fields)) {
      const schema = field.schema().describe(field.label.en);
      shape[name] = field.required && !page.when ? schema : schema.optional();
    }
  return z.strictObject(shape);
}
