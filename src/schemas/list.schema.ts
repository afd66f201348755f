import * as z from 'zod';

/** A list of facts or keys, read-only in memory. */
export function list<T, Json>(item: z.ZodType<T, Json>): z.ZodType<readonly T[], readonly Json[]> {
  return z.array(item);
}
