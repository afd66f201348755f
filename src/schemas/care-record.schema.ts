import * as z from 'zod';
import type { CareRecord, RecordList } from '../care-record/index.js';
import { client } from './client.schema.js';
import { uniqueIds, type Rule } from './cross-field-rule.js';
import { factSchema } from './fact-schema.js';
import { factSchemas } from './facts.schema.js';
import type { JsonOf } from './json-of.js';
import { list } from './list.schema.js';
import { reportIssue } from './report-issue.js';

/** The lists whose facts name their client. */
const OF_A_CLIENT = [
  'episodes',
  'sessions',
  'measures',
  'contacts',
  'policyAcknowledgements',
  'allowances',
  'safetyFlags',
  'safetyReviews',
] as const satisfies readonly RecordList[];

/** Every fact that names a client names this one: two clients' facts never meet in a record. */
const ofOneClient: Rule<CareRecord> = (payload) => {
  const record = payload.value;
  for (const kind of OF_A_CLIENT) {
    for (const [index, { clientId }] of (record[kind] ?? []).entries()) {
      if (clientId !== record.client.id) reportIssue(payload, 'wrong-client', [kind, index, 'clientId']);
    }
  }
};

export const careRecord: z.ZodType<CareRecord, JsonOf<CareRecord>> = factSchema<CareRecord>()(
  z.strictObject({
    client,
    episodes: list(factSchemas.episodes),
    sessions: list(factSchemas.sessions),
    measures: list(factSchemas.measures).nullish(),
    ratings: list(factSchemas.ratings).nullish(),
    views: list(factSchemas.views).nullish(),
    readingAcknowledgements: list(factSchemas.readingAcknowledgements).nullish(),
    tasks: list(factSchemas.tasks).nullish(),
    reflections: list(factSchemas.reflections).nullish(),
    goals: list(factSchemas.goals).nullish(),
    feedback: list(factSchemas.feedback).nullish(),
    influences: list(factSchemas.influences).nullish(),
    barrierReviews: list(factSchemas.barrierReviews).nullish(),
    contacts: list(factSchemas.contacts).nullish(),
    pauses: list(factSchemas.pauses).nullish(),
    practitionerAbsences: list(factSchemas.practitionerAbsences).nullish(),
    serviceWaits: list(factSchemas.serviceWaits).nullish(),
    statements: list(factSchemas.statements).nullish(),
    bookingReviews: list(factSchemas.bookingReviews).nullish(),
    oneOffBookings: list(factSchemas.oneOffBookings).nullish(),
    policyAcknowledgements: list(factSchemas.policyAcknowledgements).nullish(),
    allowances: list(factSchemas.allowances).nullish(),
    supervision: list(factSchemas.supervision).nullish(),
    confirmations: list(factSchemas.confirmations).nullish(),
    safetyFlags: list(factSchemas.safetyFlags).nullish(),
    safetyReviews: list(factSchemas.safetyReviews).nullish(),
  }),
  uniqueIds<CareRecord, RecordList>(
    'episodes',
    'sessions',
    'measures',
    'ratings',
    'views',
    'readingAcknowledgements',
    'tasks',
    'reflections',
    'goals',
    'feedback',
    'influences',
    'barrierReviews',
    'contacts',
    'pauses',
    'practitionerAbsences',
    'serviceWaits',
    'statements',
    'bookingReviews',
    'oneOffBookings',
    'policyAcknowledgements',
    'allowances',
    'supervision',
    'confirmations',
    'safetyFlags',
    'safetyReviews',
  ),
  ofOneClient,
);
