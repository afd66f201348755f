import * as z from 'zod';
import type { Allowance, AllowanceChange } from '../care-record/index.js';
import { endsNotBefore, uniqueIds } from './cross-field-rule.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { list } from './list.schema.js';
import { positive } from './quantity.schema.js';

const allowanceChange: z.ZodType<AllowanceChange, JsonOf<AllowanceChange>> = factSchema<AllowanceChange>()(
  z.strictObject({ id: identifier, kind: z.enum(['top-up', 'withdrawal']), credits: positive, at: instant }),
);

type Rollover = NonNullable<Allowance['rollover']>;

const rollover: z.ZodType<Rollover, JsonOf<Rollover>> = factSchema<Rollover>()(
  z.strictObject({ credits: z.union([positive, z.literal('all')]), until: instant.nullish() }),
);

export const allowance: z.ZodType<Allowance, JsonOf<Allowance>> = factSchema<Allowance>()(
  z.strictObject({
    id: identifier,
    clientId: identifier,
    source: z.enum(['employer', 'insurer', 'public', 'self-pay', 'service', 'other']),
    credits: positive,
    grantedAt: instant,
    validFrom: instant.nullish(),
    validUntil: instant.nullish(),
    services: list(identifier).nullish(),
    rollover: rollover.nullish(),
    changes: list(allowanceChange).nullish(),
  }),
  endsNotBefore('validFrom', 'validUntil'),
  uniqueIds<Allowance, 'changes'>('changes'),
);
