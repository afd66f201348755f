import * as z from 'zod';
import type { ClientReflection, Goal, GoalReview, Task, TaskReview } from '../care-record/index.js';
import { factSchema } from './fact-schema.js';
import { identifier } from './identifier.schema.js';
import { instant } from './instant.schema.js';
import type { JsonOf } from './json-of.js';
import { list } from './list.schema.js';
import { text } from './text.schema.js';

const proposer: z.ZodType<'client' | 'practitioner', 'client' | 'practitioner'> = z.enum([
  'client',
  'practitioner',
]);

const taskReview: z.ZodType<TaskReview, JsonOf<TaskReview>> = factSchema<TaskReview>()(
  z.strictObject({
    at: instant,
    result: z.enum(['done', 'partly-done', 'not-done-but-reflected-on', 'not-done', 'not-applicable']),
  }),
);

export const task: z.ZodType<Task, JsonOf<Task>> = factSchema<Task>()(
  z.strictObject({
    id: identifier,
    episodeId: identifier,
    kind: z.enum(['task', 'take-away']),
    text: text.nullish(),
    agreedAt: instant,
    proposedBy: proposer.nullish(),
    dueAt: instant.nullish(),
    reviews: list(taskReview).nullish(),
    withdrawnAt: instant.nullish(),
  }),
);

export const clientReflection: z.ZodType<
  ClientReflection,
  JsonOf<ClientReflection>
> = factSchema<ClientReflection>()(
  z.strictObject({ id: identifier, episodeId: identifier, kind: z.enum(['note', 'tool-use']), at: instant }),
);

const goalReview: z.ZodType<GoalReview, JsonOf<GoalReview>> = factSchema<GoalReview>()(
  z.strictObject({ at: instant, progress: z.number().min(0).max(10).nullish() }),
);

export const goal: z.ZodType<Goal, JsonOf<Goal>> = factSchema<Goal>()(
  z.strictObject({
    id: identifier,
    episodeId: identifier,
    text: text.nullish(),
    setAt: instant,
    proposedBy: proposer.nullish(),
    confirmedByClientAt: instant.nullish(),
    reviews: list(goalReview).nullish(),
    reachedAt: instant.nullish(),
    withdrawnAt: instant.nullish(),
  }),
);
