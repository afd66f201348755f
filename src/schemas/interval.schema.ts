import * as z from 'zod';
import type { AgreedPause, PractitionerAbsence, ServiceWait } from '../care-record/index.js';
import { endsNotBefore } from './cross-field-rule.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';

export const agreedPause: z.ZodType<AgreedPause, JsonOf<AgreedPause>> = factSchema<AgreedPause>()(
  z.strictObject({
    id: identifier,
    episodeId: identifier,
    agreedAt: instant,
    from: instant,
    until: instant.nullish(),
    endedAt: instant.nullish(),
  }),
  endsNotBefore('from', 'until'),
);

export const practitionerAbsence: z.ZodType<
  PractitionerAbsence,
  JsonOf<PractitionerAbsence>
> = factSchema<PractitionerAbsence>()(
  z.strictObject({
    id: identifier,
    practitionerId: identifier,
    announcedAt: instant,
    from: instant,
    until: instant.nullish(),
  }),
  endsNotBefore('from', 'until'),
);

export const serviceWait: z.ZodType<ServiceWait, JsonOf<ServiceWait>> = factSchema<ServiceWait>()(
  z.strictObject({
    id: identifier,
    episodeId: identifier,
    for: z.enum(['booking-reply', 'more-sessions', 'transfer', 'other']),
    from: instant,
    until: instant.nullish(),
    granted: z.boolean().nullish(),
  }),
  endsNotBefore('from', 'until'),
);
