import * as z from 'zod';
import type { ItemAnswer, MeasureAnswers, MeasureCompletion } from '../care-record/index.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { list } from './list.schema.js';
import { reportIssue } from './report-issue.js';

const itemAnswer: z.ZodType<ItemAnswer, ItemAnswer> = z.union([
  z.number(),
  z.null(),
  z.literal('not-applicable'),
]);

/** Answers in item order, or by item id. */
export const answersInEitherShape: z.ZodType<MeasureAnswers, MeasureAnswers> = z.union([
  list(itemAnswer),
  z.record(identifier, itemAnswer),
]);

/** The same, refusing the one key that reading by id would lose. */
export const measureAnswers: z.ZodType<MeasureAnswers, MeasureAnswers> = z
  .custom<MeasureAnswers>()
  .check((payload) => {
    const { value } = payload;
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__')) {
      reportIssue(payload, 'reserved-key', []);
    }
  })
  .pipe(answersInEitherShape);

export const measureCompletion: z.ZodType<
  MeasureCompletion,
  JsonOf<MeasureCompletion>
> = factSchema<MeasureCompletion>()(
  z.strictObject({
    id: identifier,
    clientId: identifier,
    episodeId: identifier.nullish(),
    sessionId: identifier.nullish(),
    instrument: identifier,
    answeredAt: instant,
    answers: measureAnswers.nullish(),
    declaredTotal: z.number().nullish(),
    reviewedAt: instant.nullish(),
  }),
);
