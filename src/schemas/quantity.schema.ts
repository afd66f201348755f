import * as z from 'zod';

/** A number of days: above 0. */
export const positive: z.ZodType<number, number> = z.number().positive();

/** A number of session credits: above 0, and no more than could ever be counted. */
export const creditAmount: z.ZodType<number, number> = z.number().positive().max(1_000_000);

/** A whole number from 1: a version, or how many sessions. */
export const count: z.ZodType<number, number> = z.int().positive();
