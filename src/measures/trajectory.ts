import type { MeasureCompletion } from '../care-record/measure-completion.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import { calendarDate, wallClockAt } from '../time/calendar.js';
import { DAY } from '../time/duration.js';
import type { TotalPair } from './effect-size.js';
import type { Instrument } from './instrument.js';
import type { MeasureScore } from './measure-score.js';
import { scoreMeasureCompletion } from './score-completion.js';

/**
 * One completed questionnaire in a trajectory.
 *
 * @example
 * ```ts
 * import { deriveTrajectory, gad7, type TrajectoryEntry } from 'client-engagement';
 *
 * const entries: readonly TrajectoryEntry[] = deriveTrajectory(
 *   gad7,
 *   [{ id: 'm1', instrument: 'gad-7', answeredAt: new Date('2026-03-09T18:00:00Z'), declaredTotal: 12 }],
 *   { timeZone: 'Europe/London' },
 * ).entries;
 * [entries[0]?.kind, entries[0]?.date, entries[0]?.counts]; //=> ['total-only', '2026-03-09', true]
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface TrajectoryEntry {
  /** Id of the completed questionnaire. */
  readonly id: string;
  /** When it was answered. */
  readonly at: Date;
  /** The date of that, `YYYY-MM-DD`, where the client is. */
  readonly date: string;
  /** Its score. */
  readonly score: MeasureScore;
  /** How its total came about: from every answer, with some filled in, as a bare total; or that there is none. */
  readonly kind: 'complete' | 'prorated' | 'total-only' | 'without-total';
  /** Whether it stands for its day: of several with a total on one day, the latest. */
  readonly counts: boolean;
  /** Calendar days since the entry before; null for the first. */
  readonly daysSincePrevious: number | null;
}

/**
 * The scores of one instrument in the order of time.
 *
 * @example
 * ```ts
 * import { deriveTrajectory, gad7, type MeasureTrajectory } from 'client-engagement';
 *
 * const trajectory: MeasureTrajectory = deriveTrajectory(gad7, [], { timeZone: 'Europe/London' });
 * trajectory.pair; //=> { first: null, last: null }
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface MeasureTrajectory {
  /** Which instrument, in which version. */
  readonly instrument: { readonly id: string; readonly version: string };
  /** Every completed questionnaire of it, oldest first. */
  readonly entries: readonly TrajectoryEntry[];
  /** Days that have more than one questionnaire with a total, `YYYY-MM-DD`, earliest first. */
  readonly repeatedDates: readonly string[];
  /** Most calendar days between two neighbours; null with fewer than two. */
  readonly longestGapDays: number | null;
  /** The first and the last total that count, in points; `last` is null until there is a second. */
  readonly pair: TotalPair;
}

/**
 * Derives the trajectory of one instrument: its scores in the order of time, with gaps, several on a day told apart, and
 * each entry saying whether its total came from answers.
 *
 * Nothing is left out: a questionnaire without a total stands in its place and fills no gap in the totals. Where one day
 * has several totals, the latest counts; that choice is ours. Order of the input makes no difference; questionnaires at
 * the same instant are ordered by id. Other instruments are passed over.
 *
 * @param instrument - the questionnaire's definition, for example `phq9`
 * @param completions - completed questionnaires
 * @param options - `timeZone`: the IANA id of where the client is, in which days are counted
 * @returns the entries, oldest first, with gaps in calendar days, and the first and last total in points
 * @throws RangeError with code `invalid-date` or `invalid-time-zone`
 * @example
 * ```ts
 * import { deriveTrajectory, phq9 } from 'client-engagement';
 *
 * const at = (id: string, answeredAt: string, declaredTotal: number) => ({
 *   id,
 *   instrument: 'phq-9',
 *   answeredAt: new Date(answeredAt),
 *   declaredTotal,
 * });
 * const { pair, longestGapDays } = deriveTrajectory(
 *   phq9,
 *   [at('m2', '2026-03-23T09:00:00Z', 12), at('m1', '2026-03-09T09:00:00Z', 15)],
 *   { timeZone: 'Europe/London' },
 * );
 * pair; //=> { first: 15, last: 12 }
 * longestGapDays; //=> 14
 * ```
 * @category measures
 * @since 0.1.0
 */
export function deriveTrajectory(
  instrument: Instrument,
  completions: readonly Pick<
    MeasureCompletion,
    'id' | 'instrument' | 'answeredAt' | 'answers' | 'declaredTotal'
  >[],
  options: { readonly timeZone: string },
): MeasureTrajectory {
  const scored = completions.flatMap((completion) => {
    const score = scoreMeasureCompletion(completion, [instrument]);
    if (score === null) return [];
    const ms = toMs(completion.answeredAt);
    return [{ id: completion.id, ms, date: calendarDate(wallClockAt(ms, options.timeZone)), score }];
  });
  scored.sort((a, b) => a.ms - b.ms || byText(a.id, b.id));
  const latestOfDay = new Map<string, number>();
  const repeated = new Set<string>();
  scored.forEach(({ date, score }, index) => {
    if (score.total === null) return;
    if (latestOfDay.has(date)) repeated.add(date);
    latestOfDay.set(date, index);
  });
  const entries = scored.map(({ id, ms, date, score }, index): TrajectoryEntry => {
    const before = scored[index - 1];
    return {
      id,
      at: new Date(ms),
      date,
      score,
      kind: kindOf(score),
      counts: latestOfDay.get(date) === index,
      daysSincePrevious: before === undefined ? null : (Date.parse(date) - Date.parse(before.date)) / DAY,
    };
  });
  const [first = null, ...later] = entries.filter(({ counts }) => counts).map(({ score }) => score.total);
  return {
    instrument: { id: instrument.id, version: instrument.version },
    entries,
    repeatedDates: [...repeated],
    longestGapDays:
      entries.length < 2 ? null : Math.max(...entries.map(({ daysSincePrevious }) => daysSincePrevious ?? 0)),
    pair: { first, last: later.at(-1) ?? null },
  };
}

function kindOf({ status }: MeasureScore): TrajectoryEntry['kind'] {
  return status === 'invalid' || status === 'incomplete' ? 'without-total' : status;
}
