import { loincCodes } from '../fhir/loinc-codes.js';

/**
 * How far back a service wants to be given records.
 *
 * @example
 * ```ts
 * import type { PrefetchOptions } from 'client-engagement/cds-hooks';
 *
 * const rolling: PrefetchOptions = { lookBackDays: 365 };
 * const fixed: PrefetchOptions = { since: '2026-01-01' };
 * [rolling, fixed].length; //=> 2
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export type PrefetchOptions =
  | {
      /** Days back from the day of the call: for clients of CDS Hooks 3.0, whose templates know the day. */
      readonly lookBackDays: number;
    }
  | {
      /** A day, `YYYY-MM-DD`, for clients of CDS Hooks 2.0; absent means everything. */
      readonly since?: string | undefined;
    };

/**
 * The prefetch templates of a service, as plain data for its discovery: what is needed to make a care record.
 *
 * Never throws.
 *
 * @param options - how far back
 * @returns the templates by key
 * @example
 * ```ts
 * import { prefetchTemplates } from 'client-engagement/cds-hooks';
 *
 * prefetchTemplates({ lookBackDays: 365 })['appointments'];
 * //=> 'Appointment?patient={{context.patientId}}&date=ge{{today() - 365 days}}'
 * prefetchTemplates({ since: '2026-01-01' })['encounters'];
 * //=> 'Encounter?patient={{context.patientId}}&date=ge2026-01-01'
 * ```
 * @category cds-hooks
 * @since 0.1.0
 */
export function prefetchTemplates(options: PrefetchOptions): Readonly<Record<string, string>> {
  const since = 'lookBackDays' in options ? `{{today() - ${options.lookBackDays} days}}` : options.since;
  const back = (parameter: string): string => (since === undefined ? '' : `&${parameter}=ge${since}`);
  const totals = Object.values(loincCodes).map(({ total }) => `http://loinc.org|${total}`);
  const of = (type: string): string => `${type}?patient={{context.patientId}}`;
  return {
    patient: 'Patient/{{context.patientId}}',
    appointments: `${of('Appointment')}${back('date')}`,
    encounters: `${of('Encounter')}${back('date')}`,
    episodes: of('EpisodeOfCare'),
    responses: `${of('QuestionnaireResponse')}${back('authored')}`,
    scores: `${of('Observation')}&code=${totals.join(',')}${back('date')}`,
    communications: `${of('Communication')}${back('sent')}`,
    goals: of('Goal'),
    tasks: of('Task'),
    flags: `${of('Flag')}`,
  };
}
