import * as z from 'zod';
import {
  listPolicyIssues,
  type AttendancePolicy,
  type ConfirmationRule,
  type ConsecutiveRule,
  type CreditRule,
  type CumulativeLimit,
  type ExceptionRule,
  type Grace,
  type LateOften,
  type LatenessRule,
  type BookingLimitRule,
  type NoticeRule,
  type NoticeWindow,
  type OutreachRule,
  type OutreachStep,
  type ReminderRule,
  type ReviewRule,
  type SessionOutcome,
  type TooLate,
} from '../attendance-policy/index.js';
import type { Rule } from './cross-field-rule.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { list } from './list.schema.js';
import { policyRef } from './policy-ref.schema.js';
import { reportIssue } from './report-issue.js';
import { exceptionReason, listedReason } from './session-reason.schema.js';
import { timeOfDay } from './time-of-day.schema.js';

const elapsed = { kind: z.literal('elapsed'), hours: z.number() };
const byDays = {
  kind: z.enum(['calendar-days', 'business-days']),
  days: z.number(),
  cutOff: timeOfDay.nullish(),
  workingWeek: list(z.number()).nullish(),
};

const noticeWindow: z.ZodType<NoticeWindow, JsonOf<NoticeWindow>> = factSchema<NoticeWindow>()(
  z.union([z.strictObject(elapsed), z.strictObject(byDays)]),
);

const terms = {
  reschedule: noticeWindow.nullish(),
  bookedInside: z.enum(['apply', 'exempt']),
  coolingOffMinutes: z.number(),
  movedByUsMinutes: z.number(),
};

const notice: z.ZodType<NoticeRule, JsonOf<NoticeRule>> = factSchema<NoticeRule>()(
  z.union([z.strictObject({ ...elapsed, ...terms }), z.strictObject({ ...byDays, ...terms })]),
);

const tooLate: z.ZodType<TooLate, JsonOf<TooLate>> = factSchema<TooLate>()(
  z.union([z.strictObject({ afterMinutes: z.number() }), z.strictObject({ afterFraction: z.number() })]),
);

const lateOften: z.ZodType<LateOften, JsonOf<LateOften>> = factSchema<LateOften>()(
  z.strictObject({ count: z.number(), ofLast: z.number() }),
);

const lateness: z.ZodType<LatenessRule, JsonOf<LatenessRule>> = factSchema<LatenessRule>()(
  z.strictObject({
    lateAfterMinutes: z.number(),
    tooLate: tooLate.nullish(),
    contactAfterMinutes: z.number(),
    waitAtLeastMinutes: z.number(),
    practitionerGraceMinutes: z.number(),
    practitionerLate: z.enum(['flag', 'credit-may-be-returned']),
    repeated: lateOften.nullish(),
  }),
);

const outcome: z.ZodType<SessionOutcome, SessionOutcome> = z.enum([
  'scheduled',
  'awaiting-outcome',
  'attended',
  'attended-late',
  'arrived-too-late',
  'no-show',
  'late-cancel',
  'late-reschedule',
  'early-cancel',
  'early-reschedule',
  'cancel-notice-unknown',
  'cancel-party-unknown',
  'practitioner-cancel',
  'practitioner-reschedule',
  'practitioner-no-show',
  'mutual-no-show',
  'technical-failure',
  'policy-unknown',
  'voided',
]);

type Shares = NonNullable<CreditRule['shares']>;

const share = z.number().nullish();

const shares: z.ZodType<Shares, JsonOf<Shares>> = factSchema<Shares>()(
  z.strictObject({
    scheduled: share,
    'awaiting-outcome': share,
    attended: share,
    'attended-late': share,
    'arrived-too-late': share,
    'no-show': share,
    'late-cancel': share,
    'late-reschedule': share,
    'early-cancel': share,
    'early-reschedule': share,
    'cancel-notice-unknown': share,
    'cancel-party-unknown': share,
    'practitioner-cancel': share,
    'practitioner-reschedule': share,
    'practitioner-no-show': share,
    'mutual-no-show': share,
    'technical-failure': share,
    'policy-unknown': share,
    voided: share,
  }),
);

const credits: z.ZodType<CreditRule, JsonOf<CreditRule>> = factSchema<CreditRule>()(
  z.strictObject({
    usedBy: list(outcome),
    disruptedFraction: z.number(),
    scale: z.number().nullish(),
    costs: z.record(identifier, z.number()).readonly().nullish(),
    shares: shares.nullish(),
    disruptedUses: z.enum(['all', 'completed-fraction']).nullish(),
  }),
);

const consecutive: z.ZodType<ConsecutiveRule, JsonOf<ConsecutiveRule>> = factSchema<ConsecutiveRule>()(
  z.strictObject({
    threshold: z.number(),
    counts: list(outcome),
    ends: list(outcome),
    talkAt: z.number(),
    scope: z.enum(['episode-and-format', 'episode', 'client-and-format', 'client']),
  }),
);

const cumulative: z.ZodType<CumulativeLimit, JsonOf<CumulativeLimit>> = factSchema<CumulativeLimit>()(
  z.strictObject({ count: z.number(), days: z.number() }),
);

const limits: z.ZodType<BookingLimitRule, JsonOf<BookingLimitRule>> = factSchema<BookingLimitRule>()(
  z.strictObject({ cumulative: list(cumulative), perWeek: z.number().nullish() }),
);

const review: z.ZodType<ReviewRule, JsonOf<ReviewRule>> = factSchema<ReviewRule>()(
  z.strictObject({
    dueWorkingDays: z.number(),
    needs: list(z.enum(['conversation', 'what-got-in-the-way', 'supervision'])),
    attemptsForConversation: z.number(),
    carryAfterResume: z.number(),
    oneOffBy: list(z.enum(['client', 'practitioner', 'supervisor', 'service-lead', 'service'])),
  }),
);

const grace: z.ZodType<Grace, JsonOf<Grace>> = factSchema<Grace>()(
  z.strictObject({ count: z.number(), days: z.number() }),
);

const exceptions: z.ZodType<ExceptionRule, JsonOf<ExceptionRule>> = factSchema<ExceptionRule>()(
  z.strictObject({
    reasons: list(exceptionReason),
    listed: list(listedReason),
    returnsCredit: z.boolean(),
    leavesRun: z.boolean(),
    grace: grace.nullish(),
  }),
);

const confirmation: z.ZodType<ConfirmationRule, JsonOf<ConfirmationRule>> = factSchema<ConfirmationRule>()(
  z.strictObject({ outcomeWithinDays: z.number(), reasonWithinDays: z.number() }),
);

const reminders: z.ZodType<ReminderRule, JsonOf<ReminderRule>> = factSchema<ReminderRule>()(
  z.strictObject({
    hoursBefore: list(z.number()),
    creditsLeft: list(z.number()),
    planEndingFrom: z.number(),
  }),
);

const outreachStep: z.ZodType<OutreachStep, JsonOf<OutreachStep>> = factSchema<OutreachStep>()(
  z.strictObject({
    step: z.enum(['contact', 'check-in', 'follow-up', 'second-follow-up', 'review']),
    after: z.union([
      z.strictObject({ minutes: z.number() }).readonly(),
      z.strictObject({ workingDays: z.number() }).readonly(),
      z.strictObject({ days: z.number() }).readonly(),
      z.literal('end-of-day'),
    ]),
  }),
);

const outreach: z.ZodType<OutreachRule, JsonOf<OutreachRule>> = factSchema<OutreachRule>()(
  z.strictObject({ steps: list(outreachStep), maxContacts: z.number() }),
);

/** What `defineAttendancePolicy` would refuse is refused here as well, at the field that it is about. */
const withoutHoles: Rule<AttendancePolicy> = (payload) => {
  for (const { path } of listPolicyIssues(payload.value)) {
    const keys = path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    reportIssue(payload, 'invalid-policy', keys);
  }
};

export const attendancePolicy: z.ZodType<
  AttendancePolicy,
  JsonOf<AttendancePolicy>
> = factSchema<AttendancePolicy>()(
  z.strictObject({
    id: identifier,
    version: z.number(),
    effectiveFrom: instant.nullish(),
    effectiveTo: instant.nullish(),
    variationOf: policyRef.nullish(),
    services: list(identifier).nullish(),
    notice,
    lateness,
    credits,
    consecutive,
    limits,
    review,
    exceptions,
    confirmation,
    reminders,
    outreach,
  }),
  withoutHoles,
);
