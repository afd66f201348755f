import * as z from 'zod';
import type { SafetyFlag, SafetyReview } from '../care-record/index.js';
import { endsNotBefore } from './cross-field-rule.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { decisionMaker } from './party.schema.js';

export const safetyFlag: z.ZodType<SafetyFlag, JsonOf<SafetyFlag>> = factSchema<SafetyFlag>()(
  z.strictObject({
    id: identifier,
    clientId: identifier,
    openedAt: instant,
    closedAt: instant.nullish(),
    source: z.enum(['disclosure', 'practitioner-concern', 'questionnaire', 'third-party', 'other']),
  }),
  endsNotBefore('openedAt', 'closedAt'),
);

export const safetyReview: z.ZodType<SafetyReview, JsonOf<SafetyReview>> = factSchema<SafetyReview>()(
  z.strictObject({ id: identifier, clientId: identifier, at: instant, by: decisionMaker }),
);
