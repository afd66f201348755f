import * as z from 'zod';
import { cleanIssues } from './clean-issues.js';

/** Zod's result, its issues with stable codes and without anything from the input. */
export function safeRead<T, Json>(schema: z.ZodType<T, Json>, json: unknown): z.ZodSafeParseResult<T> {
  const result = schema.safeParse(json);
  if (result.success) return result;
  // The issues are the same places of the same value; zod's constructor cannot say so.
  const error = new z.ZodError(cleanIssues(result.error)) as z.ZodError<T>;
  return { success: false, error };
}

/** The value, or zod's error. */
export function read<T, Json>(schema: z.ZodType<T, Json>, json: unknown): T {
  const result = safeRead(schema, json);
  if (!result.success) throw result.error;
  return result.data;
}

/** The JSON side of a value, or zod's error where the value is none of the type. */
export function write<T, Json>(schema: z.ZodType<T, Json>, value: T): Json {
  const result = z.safeEncode(schema, value);
  if (!result.success) throw new z.ZodError(cleanIssues(result.error));
  return result.data;
}
