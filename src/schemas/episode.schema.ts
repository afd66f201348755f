import * as z from 'zod';
import type {
  CarePlan,
  Ending,
  Episode,
  PlannedEnding,
  PractitionerAssignment,
} from '../care-record/index.js';
import { endsNotBefore, uniqueIds } from './cross-field-rule.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { list } from './list.schema.js';
import { decisionMaker, party } from './party.schema.js';
import { agreedAdjustment } from './policy-ref.schema.js';
import { count, positive } from './quantity.schema.js';
import { text } from './text.schema.js';

const practitionerAssignment: z.ZodType<
  PractitionerAssignment,
  JsonOf<PractitionerAssignment>
> = factSchema<PractitionerAssignment>()(
  z.strictObject({ practitionerId: identifier, from: instant, until: instant.nullish() }),
  endsNotBefore('from', 'until'),
);

const carePlan: z.ZodType<CarePlan, JsonOf<CarePlan>> = factSchema<CarePlan>()(
  z.strictObject({
    id: identifier,
    agreedAt: instant,
    sessions: count.nullish(),
    cadenceDays: positive.nullish(),
    approach: text.nullish(),
  }),
);

const plannedEnding: z.ZodType<PlannedEnding, JsonOf<PlannedEnding>> = factSchema<PlannedEnding>()(
  z.strictObject({ agreedAt: instant, withdrawnAt: instant.nullish(), lastSessionId: identifier.nullish() }),
  endsNotBefore('agreedAt', 'withdrawnAt'),
);

const ending: z.ZodType<Ending, JsonOf<Ending>> = factSchema<Ending>()(
  z.strictObject({
    kind: z.enum([
      'met-goals',
      'planned-other',
      'limit-reached',
      'continuing-self-pay',
      'moved-inside',
      'referred-outside',
      'client-ended',
      'unplanned',
      'service-ended',
      'did-not-start',
      'died',
      'other',
    ]),
    at: instant,
    by: decisionMaker,
    endedEarlierThan: z.enum(['agreed-plan', 'practitioner-advised', 'client-wished']).nullish(),
    outreachSkipped: text.nullish(),
  }),
);

export const episode: z.ZodType<Episode, JsonOf<Episode>> = factSchema<Episode>()(
  z.strictObject({
    id: identifier,
    clientId: identifier,
    service: identifier,
    openedAt: instant,
    requestedAt: instant.nullish(),
    requestedBy: party.nullish(),
    reasonForBooking: text.nullish(),
    practitioners: list(practitionerAssignment).nullish(),
    plans: list(carePlan).nullish(),
    agreedAdjustments: list(agreedAdjustment).nullish(),
    plannedEnding: plannedEnding.nullish(),
    ending: ending.nullish(),
  }),
  uniqueIds<Episode, 'plans' | 'agreedAdjustments'>('plans', 'agreedAdjustments'),
);
