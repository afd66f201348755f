import * as z from 'zod';
import type { BookingReview, OneOffBooking, Supervision } from '../care-record/index.js';
import { endsNotBefore } from './cross-field-rule.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { factor } from './influence.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { decisionMaker } from './party.schema.js';

export const bookingReview: z.ZodType<BookingReview, JsonOf<BookingReview>> = factSchema<BookingReview>()(
  z.strictObject({
    id: identifier,
    episodeId: identifier,
    format: z.enum(['individual', 'group']).nullish(),
    decision: z.enum(['resume', 'resume-with-plan', 'pause', 'transfer', 'end']),
    at: instant,
    by: decisionMaker,
    conversation: z.enum(['held', 'two-attempts']).nullish(),
    gotInTheWay: factor.nullish(),
    supervision: z.enum(['held', 'booked']).nullish(),
  }),
);

export const oneOffBooking: z.ZodType<OneOffBooking, JsonOf<OneOffBooking>> = factSchema<OneOffBooking>()(
  z.strictObject({
    id: identifier,
    episodeId: identifier,
    format: z.enum(['individual', 'group']).nullish(),
    at: instant,
    revokedAt: instant.nullish(),
    by: decisionMaker,
  }),
  endsNotBefore('at', 'revokedAt'),
);

export const supervision: z.ZodType<Supervision, JsonOf<Supervision>> = factSchema<Supervision>()(
  z.strictObject({
    id: identifier,
    practitionerId: identifier,
    episodeId: identifier.nullish(),
    bookedAt: instant,
    heldAt: instant.nullish(),
  }),
);
