import { assessAttendance } from '../attendance-policy/assess-attendance.js';
import { assessBooking } from '../attendance-policy/booking.js';
import type { AttendancePolicy } from '../attendance-policy/policy.js';
import { defaultAttendancePolicy } from '../attendance-policy/presets/guide.js';
import { recordAsOf } from '../care-record/record-as-of.js';
import { defaultCreditRules, type CreditRules } from '../credits/credit-rules.js';
import { creditsOfService } from '../credits/credits-of-service.js';
import { listSuggestions } from '../influences/list-suggestions.js';
import { rangeError } from '../internal/errors.js';
import { toMs } from '../internal/instant.js';
import type { Instrument } from '../measures/instrument.js';
import { instruments as shippedInstruments } from '../measures/instrument-registry.js';
import { reviewMeasures } from '../measures/measure-review.js';
import { assessSafety } from '../safety/assess-safety.js';
import { checklistOf, type Checklist } from './checklist.js';
import type { ChecklistPhase } from './checklist-phase.js';
import type { ChecklistRecord } from './checklist-record.js';
import { checkChecklistRules, defaultChecklistRules, type ChecklistRules } from './checklist-rules.js';
import type { ChecklistTemplate } from './checklist-template.js';
import { checkTemplate } from './refuse-template.js';
import { episodeFacts } from './episode-facts.js';
import { checklistTemplates, templateFor } from './template-for.js';

/**
 * What listing a checklist needs besides the record.
 *
 * @example
 * ```ts
 * import type { ChecklistOptions } from 'client-engagement';
 *
 * const options: ChecklistOptions = { episodeId: 'e1', asOf: new Date('2026-04-01T09:00:00Z') };
 * ```
 * @category checklists
 * @since 0.1.0
 */
export interface ChecklistOptions {
  /** The episode. */
  readonly episodeId: string;
  /** The moment to judge from; nothing later is seen. */
  readonly asOf: Date;
  /** The template; absent means the one that ships with the package for the phase and the service of the episode. */
  readonly template?: ChecklistTemplate | undefined;
  /** The rules of checklists; absent means the default ones. */
  readonly rules?: ChecklistRules | undefined;
  /** The attendance policies that say what became of a session; absent means the default one. */
  readonly policies?: readonly AttendancePolicy[] | undefined;
  /** The rules of session credits; absent means the default ones. */
  readonly creditRules?: CreditRules | undefined;
  /** The questionnaires to read; absent means those that ship with the package. */
  readonly instruments?: readonly Instrument[] | undefined;
  /** Holidays, `YYYY-MM-DD`, that are no working days. */
  readonly holidays?: readonly string[] | undefined;
}

/**
 * Lists the items of a checklist for an episode, each with where it stands, what shows it, and what in the client's own
 * record personalises it.
 *
 * What the record can show is overdue when its time has passed; what only a person can confirm stays open and is never
 * overdue. Evidence that is corrected away takes its
 * tick with it; a person's word stands and is marked to be checked. A message never shows that something was explained,
 * acknowledged or agreed. The items of the first session are due once, and some of them again with a new practitioner;
 * those of a late-notice or missed session once for each.
 *
 * @param phase - the phase of care
 * @param record - the facts
 * @param options - the episode, the moment to judge from, the template and what else is not the default
 * @returns the checklist
 * @throws RangeError with code `unknown-episode` when the episode is not in the record as of then, `unknown-code` when
 *   there is no such phase, `invalid-template` when the template is of another phase or has a hole; `no-policies`,
 *   `duplicate-id`, `invalid-rules`, `invalid-date`, `invalid-time-zone`
 * @example
 * ```ts
 * import { listChecklist } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const record = {
 *   ...recordFromTokens('A'),
 *   confirmations: [
 *     {
 *       id: 'c1',
 *       episodeId: 'episode-1',
 *       at: new Date('2026-12-31T12:00:00Z'),
 *       by: { role: 'practitioner' },
 *       phase: 'first-session',
 *       headings: ['acknowledge', 'praise', 'encourage', 'explain'],
 *       except: ['first-session.explain.best-use'],
 *     },
 *   ],
 * } as const;
 * const { items } = listChecklist('first-session', record, {
 *   episodeId: 'episode-1',
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * items.filter(({ state }) => state === 'done').length; //=> 12
 * items.find(({ item }) => item.id === 'first-session.explain.best-use')?.state; //=> 'open'
 * ```
 * @category checklists
 * @since 0.1.0
 */
export function listChecklist(
  phase: ChecklistPhase,
  record: ChecklistRecord,
  options: ChecklistOptions,
): Checklist {
  const {
    episodeId,
    creditRules = defaultCreditRules,
    policies = [defaultAttendancePolicy],
    holidays = [],
  } = options;
  const { instruments = shippedInstruments, rules = defaultChecklistRules } = options;
  checkChecklistRules(rules);
  if (options.template !== undefined) checkTemplate(options.template);
  const asOf = toMs(options.asOf);
  const seen = recordAsOf(record, asOf);
  const episode = seen.episodes.find(({ id }) => id === episodeId);
  if (episode === undefined)
    throw rangeError('unknown-episode', 'The episode is not in the record as of that moment.');
  const { service } = episode;
  const shipped = templateFor(phase, service, checklistTemplates);
  // Every phase there is has a template that ships.
  if (shipped === null) throw rangeError('unknown-code', 'The phase is none of those that have a checklist.');
  const template = options.template ?? shipped;
  if (template.phase !== phase)
    throw rangeError('invalid-template', 'The template is of another phase than the checklist asked for.');
  const attendance = assessAttendance(seen, { policies, asOf: options.asOf, holidays, creditRules });
  const safety = assessSafety(seen, { asOf: options.asOf, instruments });
  const facts = episodeFacts({
    seen,
    asOf,
    episode,
    policies,
    holidays: new Set(holidays),
    attendance,
    credits: creditsOfService(attendance.credits, service, creditRules, options.asOf),
    booking: assessBooking(attendance, {
      episodeId,
      service,
      start: options.asOf,
      format: attendance.outcomes.filter((one) => one.episodeId === episodeId).at(-1)?.format,
      openSafetyConcern: safety.open.length > 0,
    }),
    safety,
    measures: reviewMeasures(seen.measures, episodeId, instruments),
    suggestions: listSuggestions(seen, { asOf: options.asOf, episodeId }),
    rules,
  });
  return checklistOf(template, facts);
}
