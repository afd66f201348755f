import * as z from 'zod';
import type { EngagementView, ParticipationRating, ReadingAcknowledgement } from '../care-record/index.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { list } from './list.schema.js';
import { decisionMaker } from './party.schema.js';

export const participationRating: z.ZodType<
  ParticipationRating,
  JsonOf<ParticipationRating>
> = factSchema<ParticipationRating>()(
  z.strictObject({
    id: identifier,
    episodeId: identifier,
    sessionId: identifier,
    by: z.enum(['client', 'practitioner']),
    value: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    at: instant,
    behaviours: list(
      z.enum(['brought-a-topic', 'asked-questions', 'tried-something', 'gave-feedback', 'disagreed-openly']),
    ).nullish(),
  }),
);

export const engagementView: z.ZodType<EngagementView, JsonOf<EngagementView>> = factSchema<EngagementView>()(
  z.strictObject({
    id: identifier,
    episodeId: identifier,
    by: z.enum(['client', 'practitioner']),
    value: z.enum(['going-well', 'mixed', 'finding-it-hard']),
    at: instant,
  }),
);

export const readingAcknowledgement: z.ZodType<
  ReadingAcknowledgement,
  JsonOf<ReadingAcknowledgement>
> = factSchema<ReadingAcknowledgement>()(
  z.strictObject({
    id: identifier,
    episodeId: identifier,
    reading: z.enum(['attendance', 'participation', 'application', 'completion']),
    at: instant,
    by: decisionMaker,
  }),
);
