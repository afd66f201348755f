import * as z from 'zod';
import type {
  Client,
  ClientContext,
  ContactAgreement,
  ContactOptOut,
  InvolvementWish,
} from '../care-record/index.js';
import { endsNotBefore } from './cross-field-rule.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { list } from './list.schema.js';
import { text } from './text.schema.js';
import { timeOfDay } from './time-of-day.schema.js';
import { timeZone } from './time-zone.schema.js';

const PURPOSES = ['reminders', 'missed-session', 'check-ins', 'questionnaires', 'ending'] as const;

type ContactHours = NonNullable<ContactAgreement['hours']>;

const contactHours: z.ZodType<ContactHours, JsonOf<ContactHours>> = factSchema<ContactHours>()(
  z.strictObject({ from: timeOfDay, to: timeOfDay }),
);

const contactAgreement: z.ZodType<
  ContactAgreement,
  JsonOf<ContactAgreement>
> = factSchema<ContactAgreement>()(
  z.strictObject({
    agreedAt: instant,
    endedAt: instant.nullish(),
    channel: z.enum(['email', 'sms', 'phone', 'app', 'post']),
    purposes: list(z.enum(PURPOSES)),
    hours: contactHours.nullish(),
    discreet: z.boolean().nullish(),
  }),
  endsNotBefore('agreedAt', 'endedAt'),
);

const contactOptOut: z.ZodType<ContactOptOut, JsonOf<ContactOptOut>> = factSchema<ContactOptOut>()(
  z.strictObject({ at: instant, endedAt: instant.nullish(), purpose: z.enum([...PURPOSES, 'all']) }),
  endsNotBefore('at', 'endedAt'),
);

const involvementWish: z.ZodType<InvolvementWish, JsonOf<InvolvementWish>> = factSchema<InvolvementWish>()(
  z.strictObject({ at: instant, value: z.enum(['welcome', 'unwanted', 'unsafe']) }),
);

const clientContext: z.ZodType<ClientContext, JsonOf<ClientContext>> = factSchema<ClientContext>()(
  z.strictObject({
    at: instant,
    endedAt: instant.nullish(),
    kind: z.enum(['language', 'access-need', 'faith-calendar', 'name', 'other']),
    note: text,
  }),
  endsNotBefore('at', 'endedAt'),
);

export const client: z.ZodType<Client, JsonOf<Client>> = factSchema<Client>()(
  z.strictObject({
    id: identifier,
    preferredName: text.nullish(),
    language: identifier.nullish(),
    timeZone: timeZone.nullish(),
    newToThis: z.boolean().nullish(),
    contactAgreements: list(contactAgreement).nullish(),
    optOuts: list(contactOptOut).nullish(),
    involvementWishes: list(involvementWish).nullish(),
    context: list(clientContext).nullish(),
  }),
);
