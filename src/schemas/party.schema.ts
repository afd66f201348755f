import * as z from 'zod';
import type { DecisionMaker, Party } from '../care-record/index.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import type { JsonOf } from './json-of.js';

export const party: z.ZodType<Party, Party> = z.enum(['client', 'practitioner', 'service']);

export const decisionMaker: z.ZodType<DecisionMaker, JsonOf<DecisionMaker>> = factSchema<DecisionMaker>()(
  z.strictObject({
    role: z.enum(['client', 'practitioner', 'supervisor', 'service-lead', 'service']),
    id: identifier.nullish(),
  }),
);
