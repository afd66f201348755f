import * as z from 'zod';
import type {
  BarrierReview,
  ClientFactor,
  Feedback,
  Influence,
  InterventionFactor,
  TherapistFactor,
} from '../care-record/index.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { list } from './list.schema.js';
import { decisionMaker } from './party.schema.js';
import { text } from './text.schema.js';

const CLIENT = [
  'demographics',
  'motivation',
  'beliefs',
  'symptom-severity',
  'external-circumstances',
] as const;
const THERAPIST = ['warmth', 'empathy', 'optimism', 'experience', 'flexibility', 'responsiveness'] as const;
const INTERVENTION = ['relationship', 'content', 'dose', 'method', 'delivery-quality'] as const;

type Factor = ClientFactor | TherapistFactor | InterventionFactor;

/** Any factor of the three groups. */
export const factor: z.ZodType<Factor, Factor> = z.enum([...CLIENT, ...THERAPIST, ...INTERVENTION]);

const shared = {
  id: identifier,
  episodeId: identifier,
  direction: z.enum(['barrier', 'enabler']),
  since: instant,
  resolvedAt: instant.nullish(),
  plannedAt: instant.nullish(),
  promptedBy: z.enum(['measure', 'attendance', 'feedback']).nullish(),
  note: text.nullish(),
};

export const influence: z.ZodType<Influence, JsonOf<Influence>> = factSchema<Influence>()(
  z.discriminatedUnion('group', [
    z.strictObject({
      ...shared,
      group: z.literal('client'),
      factor: z.enum(CLIENT),
      source: z.enum(['client', 'practitioner']),
    }),
    z.strictObject({
      ...shared,
      group: z.literal('therapist'),
      factor: z.enum(THERAPIST),
      source: z.enum(['client-feedback', 'supervisor']),
    }),
    z.strictObject({
      ...shared,
      group: z.literal('intervention'),
      factor: z.enum(INTERVENTION),
      source: z.enum(['client', 'practitioner', 'supervisor']),
    }),
  ]),
);

export const barrierReview: z.ZodType<BarrierReview, JsonOf<BarrierReview>> = factSchema<BarrierReview>()(
  z.strictObject({
    id: identifier,
    episodeId: identifier,
    at: instant,
    found: z.enum(['none', 'some']),
    by: decisionMaker,
  }),
);

export const feedback: z.ZodType<Feedback, JsonOf<Feedback>> = factSchema<Feedback>()(
  z.strictObject({
    id: identifier,
    episodeId: identifier,
    sessionId: identifier.nullish(),
    at: instant,
    asked: z.boolean(),
    givenAt: instant.nullish(),
    tone: z.enum(['good', 'mixed', 'critical']).nullish(),
    about: list(z.enum([...THERAPIST, ...INTERVENTION])).nullish(),
    actedOnAt: instant.nullish(),
  }),
);
