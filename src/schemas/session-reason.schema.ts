import * as z from 'zod';
import type { CancellationReason, ExceptionReason, ListedReason } from '../care-record/index.js';

const listed = [
  'illness',
  'medical-emergency',
  'accident',
  'bereavement',
  'caring',
  'weather-transport',
  'could-not-reach-us',
  'technical',
] as const;

export const listedReason: z.ZodType<ListedReason, ListedReason> = z.enum(listed);

export const cancellationReason: z.ZodType<CancellationReason, CancellationReason> = z.enum([
  ...listed,
  'work',
  'travel',
  'feeling-better',
  'changed-practitioner',
  'cover-ended',
  'moved-away',
  'other',
]);

export const exceptionReason: z.ZodType<ExceptionReason, ExceptionReason> = z.enum([
  ...listed,
  'service-error',
  'safety',
  'discretionary',
  'grace',
]);
