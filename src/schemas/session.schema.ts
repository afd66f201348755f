import * as z from 'zod';
import type {
  Cancellation,
  Disruption,
  EnteredInError,
  InstantBounds,
  OutcomeRecord,
  Presence,
  Session,
  SessionException,
} from '../care-record/index.js';
import { endsAfter, endsNotBefore, type Rule } from './cross-field-rule.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { decisionMaker, party } from './party.schema.js';
import { policyRef } from './policy-ref.schema.js';
import { creditAmount } from './quantity.schema.js';
import { reportIssue } from './report-issue.js';
import { cancellationReason, exceptionReason } from './session-reason.schema.js';
import { text } from './text.schema.js';
import { timeZone } from './time-zone.schema.js';

const inOrder: Rule<InstantBounds> = (payload) => {
  const { notBefore, notAfter } = payload.value;
  if (notBefore !== undefined && notAfter !== undefined && notBefore > notAfter) {
    reportIssue(payload, 'bounds-reversed', ['notAfter']);
  }
};

const instantBounds: z.ZodType<InstantBounds, JsonOf<InstantBounds>> = factSchema<InstantBounds>()(
  z.strictObject({ notBefore: instant.nullish(), notAfter: instant.nullish() }),
  inOrder,
);

const cancellation: z.ZodType<Cancellation, JsonOf<Cancellation>> = factSchema<Cancellation>()(
  z.strictObject({
    by: z.enum(['client', 'practitioner', 'service', 'mutual', 'unknown']),
    at: z.union([instant, instantBounds]).nullish(),
    reason: cancellationReason.nullish(),
  }),
);

const presence: z.ZodType<Presence, JsonOf<Presence>> = factSchema<Presence>()(
  z.strictObject({
    clientJoinedAt: instant.nullish(),
    clientLeftAt: instant.nullish(),
    practitionerReadyAt: instant.nullish(),
  }),
);

const disruption: z.ZodType<Disruption, JsonOf<Disruption>> = factSchema<Disruption>()(
  z.strictObject({
    side: z.enum(['client', 'practitioner', 'service', 'unknown']),
    completedFraction: z.number().min(0).max(1),
  }),
);

const outcomeRecord: z.ZodType<OutcomeRecord, JsonOf<OutcomeRecord>> = factSchema<OutcomeRecord>()(
  z.strictObject({
    value: z.enum([
      'attended',
      'attended-late',
      'arrived-too-late',
      'no-show',
      'practitioner-no-show',
      'mutual-no-show',
      'technical-failure',
    ]),
    recordedAt: instant,
    by: decisionMaker.nullish(),
  }),
);

const sessionException: z.ZodType<
  SessionException,
  JsonOf<SessionException>
> = factSchema<SessionException>()(
  z.strictObject({
    reason: exceptionReason,
    at: instant,
    revokedAt: instant.nullish(),
    by: decisionMaker.nullish(),
  }),
  endsNotBefore('at', 'revokedAt'),
);

const enteredInError: z.ZodType<EnteredInError, JsonOf<EnteredInError>> = factSchema<EnteredInError>()(
  z.strictObject({ at: instant, reason: text }),
);

export const session: z.ZodType<Session, JsonOf<Session>> = factSchema<Session>()(
  z.strictObject({
    id: identifier,
    clientId: identifier,
    practitionerId: identifier,
    episodeId: identifier,
    service: identifier,
    purpose: z.enum(['assessment', 'treatment', 'review', 'follow-up']).nullish(),
    channel: z.enum(['video', 'phone', 'in-person', 'chat']).nullish(),
    format: z.enum(['individual', 'group']).nullish(),
    groupId: identifier.nullish(),
    start: instant,
    end: instant,
    timeZone,
    bookedAt: instant,
    bookedBy: party.nullish(),
    confirmedByClientAt: instant.nullish(),
    replaces: identifier.nullish(),
    policy: policyRef.nullish(),
    credits: creditAmount.nullish(),
    cancellation: cancellation.nullish(),
    presence: presence.nullish(),
    disruption: disruption.nullish(),
    recordedOutcome: outcomeRecord.nullish(),
    exception: sessionException.nullish(),
    voided: enteredInError.nullish(),
  }),
  endsAfter('start', 'end'),
);
