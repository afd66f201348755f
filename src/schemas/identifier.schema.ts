import * as z from 'zod';

/** An id or a key of the caller's: any text but none. */
export const identifier: z.ZodType<string, string> = z.string().min(1);
