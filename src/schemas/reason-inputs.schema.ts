import * as z from 'zod';
import type { Reason } from '../care-record/index.js';
import { instant } from './instant.schema.js';

/** One input of a reason in JSON: an instant is told from a text by standing in an object of its own. */
const input: z.ZodType<
  string | number | boolean | null | Date,
  string | number | boolean | null | { readonly at: string }
> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.codec(z.strictObject({ at: instant }), z.date(), {
    decode: ({ at }) => at,
    encode: (at) => ({ at }),
  }),
]);

/** What a rule looked at, by name. */
export const reasonInputs: z.ZodType<
  Reason['inputs'],
  Readonly<Record<string, string | number | boolean | null | { readonly at: string }>>
> = z.record(z.string(), input);
