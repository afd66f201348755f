import * as z from 'zod';

/** A number of credits or days: above 0. */
export const positive: z.ZodType<number, number> = z.number().positive();

/** A whole number from 1: a version, or how many sessions. */
export const count: z.ZodType<number, number> = z.int().positive();
