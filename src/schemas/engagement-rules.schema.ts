import * as z from 'zod';
import { listEngagementRuleIssues, type EngagementRules } from '../engagement/index.js';
import type { Rule } from './cross-field-rule.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import type { JsonOf } from './json-of.js';
import { reportIssue } from './report-issue.js';

const graded = z.strictObject({ look: z.number(), strong: z.number(), low: z.number() }).readonly();

/** What `defineEngagementRules` would refuse is refused here as well, at the field that it is about. */
const withoutHoles: Rule<EngagementRules> = (payload) => {
  for (const { path } of listEngagementRuleIssues(payload.value)) {
    reportIssue(payload, 'invalid-rules', path.split('.'));
  }
};

export const engagementRules: z.ZodType<
  EngagementRules,
  JsonOf<EngagementRules>
> = factSchema<EngagementRules>()(
  z.strictObject({
    id: identifier,
    version: z.number(),
    attendance: z
      .strictObject({ look: z.number(), strong: z.number(), low: z.number(), lateForPartial: z.number() })
      .readonly(),
    participation: graded,
    application: graded,
    staleAfter: z.number(),
    partialsForConcern: z.number(),
    missed: z
      .strictObject({ inARow: z.number(), run: z.number(), often: z.number(), reassuredBy: z.number() })
      .readonly(),
    courseMinimum: z.number(),
    upAfter: z.number(),
    contactGap: z
      .strictObject({ days: z.number(), cadences: z.number(), daysBeforeFirstSession: z.number() })
      .readonly(),
    quietFor: z.number(),
    interruption: z.strictObject({ inARow: z.number(), cadences: z.number() }).readonly(),
    sessionTimes: z
      .strictObject({ look: z.number(), same: z.number(), withinMinutes: z.number() })
      .readonly(),
    wait: z.strictObject({ days: z.number() }).readonly(),
  }),
  withoutHoles,
);
