import * as z from 'zod';
import type { AgreedAdjustment, PolicyAcknowledgement, PolicyRef } from '../care-record/index.js';
import { endsNotBefore } from './cross-field-rule.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { count } from './quantity.schema.js';

export const policyRef: z.ZodType<PolicyRef, JsonOf<PolicyRef>> = factSchema<PolicyRef>()(
  z.strictObject({ id: identifier, version: count }),
);

export const policyAcknowledgement: z.ZodType<
  PolicyAcknowledgement,
  JsonOf<PolicyAcknowledgement>
> = factSchema<PolicyAcknowledgement>()(
  z.strictObject({ id: identifier, clientId: identifier, policy: policyRef, at: instant }),
);

export const agreedAdjustment: z.ZodType<
  AgreedAdjustment,
  JsonOf<AgreedAdjustment>
> = factSchema<AgreedAdjustment>()(
  z.strictObject({ id: identifier, agreedAt: instant, endedAt: instant.nullish(), policy: policyRef }),
  endsNotBefore('agreedAt', 'endedAt'),
);
