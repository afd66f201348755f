import * as z from 'zod';
import type { ClientStatement, StatementDecision } from '../care-record/index.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { decisionMaker } from './party.schema.js';
import { listedReason } from './session-reason.schema.js';

const statementDecision: z.ZodType<
  StatementDecision,
  JsonOf<StatementDecision>
> = factSchema<StatementDecision>()(
  z.strictObject({ at: instant, upheld: z.boolean(), by: decisionMaker.nullish() }),
);

export const clientStatement: z.ZodType<
  ClientStatement,
  JsonOf<ClientStatement>
> = factSchema<ClientStatement>()(
  z.strictObject({
    id: identifier,
    sessionId: identifier,
    says: z.enum(['was-there', 'told-you-in-time', 'had-a-reason']),
    reason: listedReason.nullish(),
    at: instant,
    decision: statementDecision.nullish(),
  }),
);
