import * as z from 'zod';

/** A local time of day, `HH:mm`, from 00:00 to 23:59. */
export const timeOfDay: z.ZodType<string, string> = z.string().regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/);
