import * as z from 'zod';

/** Words of a person; they may be empty. */
export const text: z.ZodType<string, string> = z.string();
