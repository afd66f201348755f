import * as z from 'zod';
import type { Confirmation } from '../care-record/index.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { list } from './list.schema.js';
import { decisionMaker } from './party.schema.js';
import { text } from './text.schema.js';

type NotApplicable = NonNullable<Confirmation['notApplicable']>[number];

const notApplicable: z.ZodType<NotApplicable, JsonOf<NotApplicable>> = factSchema<NotApplicable>()(
  z.strictObject({ item: identifier, reason: text }),
);

export const confirmation: z.ZodType<Confirmation, JsonOf<Confirmation>> = factSchema<Confirmation>()(
  z.strictObject({
    id: identifier,
    episodeId: identifier,
    sessionId: identifier.nullish(),
    at: instant,
    by: decisionMaker,
    phase: identifier.nullish(),
    headings: list(identifier).nullish(),
    items: list(identifier).nullish(),
    except: list(identifier).nullish(),
    notApplicable: list(notApplicable).nullish(),
  }),
);
