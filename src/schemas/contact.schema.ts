import * as z from 'zod';
import type { Contact } from '../care-record/index.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { list } from './list.schema.js';

export const contact: z.ZodType<Contact, JsonOf<Contact>> = factSchema<Contact>()(
  z.strictObject({
    id: identifier,
    clientId: identifier,
    episodeId: identifier.nullish(),
    sessionId: identifier.nullish(),
    direction: z.enum(['from-client', 'to-client']),
    channel: z.enum(['email', 'sms', 'phone', 'app', 'post', 'video', 'in-person']),
    at: instant,
    topics: list(
      z.enum([
        'welcome',
        'session-reminder',
        'missed-session',
        'late-cancellation',
        'credit',
        'cancellation-policy',
        'session-limits',
        'rebooking',
        'check-in',
        'follow-up',
        'questionnaire',
        'what-got-in-the-way',
        'ending',
        'other',
      ]),
    ).nullish(),
    personal: z.boolean().nullish(),
    reached: z.boolean().nullish(),
  }),
);
