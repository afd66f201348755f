import * as z from 'zod';
import type { Allowance, AllowanceChange } from '../care-record/index.js';
import { endsNotBefore, uniqueIds, type Rule } from './cross-field-rule.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { list } from './list.schema.js';
import { creditAmount } from './quantity.schema.js';
import { reportIssue } from './report-issue.js';

const allowanceChange: z.ZodType<AllowanceChange, JsonOf<AllowanceChange>> = factSchema<AllowanceChange>()(
  z.strictObject({
    id: identifier,
    kind: z.enum(['top-up', 'withdrawal']),
    credits: creditAmount,
    at: instant,
  }),
);

type Rollover = NonNullable<Allowance['rollover']>;

const rollover: z.ZodType<Rollover, JsonOf<Rollover>> = factSchema<Rollover>()(
  z.strictObject({ credits: z.union([creditAmount, z.literal('all')]), until: instant.nullish() }),
);

/** Without a start of its own an allowance is valid from its grant. */
const endsAfterGrant: Rule<Allowance> = (payload) => {
  const { grantedAt, validFrom, validUntil } = payload.value;
  if (validFrom === undefined && validUntil !== undefined && validUntil < grantedAt) {
    reportIssue(payload, 'ends-before-start', ['validUntil']);
  }
};

/** What rolls over starts when the allowance ends, and ends no earlier. */
const goesOnAfterItsEnd: Rule<Allowance> = (payload) => {
  const { rollover: next, validUntil } = payload.value;
  if (next?.until !== undefined && validUntil !== undefined && next.until < validUntil) {
    reportIssue(payload, 'ends-before-start', ['rollover', 'until']);
  }
};

export const allowance: z.ZodType<Allowance, JsonOf<Allowance>> = factSchema<Allowance>()(
  z.strictObject({
    id: identifier,
    clientId: identifier,
    source: z.enum(['employer', 'insurer', 'public', 'self-pay', 'service', 'other']),
    credits: creditAmount,
    grantedAt: instant,
    validFrom: instant.nullish(),
    validUntil: instant.nullish(),
    services: list(identifier).nullish(),
    rollover: rollover.nullish(),
    changes: list(allowanceChange).nullish(),
  }),
  endsNotBefore('validFrom', 'validUntil'),
  endsAfterGrant,
  goesOnAfterItsEnd,
  uniqueIds<Allowance, 'changes'>('changes'),
);
