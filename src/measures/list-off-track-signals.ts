import { rangeError } from '../internal/errors.js';
import { toMs } from '../internal/instant.js';
import type { Basis } from '../sources.js';
import { DAY } from '../time/duration.js';
import type { Instrument } from './instrument.js';
import type { OffTrackSignal, SignalOptions, SignalRule } from './off-track-signal.js';
import { deriveReliableChange } from './reliable-change.js';
import type { MeasureTrajectory, TrajectoryEntry } from './trajectory.js';

const caller: Basis = { source: 'caller', standing: 'service-precedent', verified: 'primary' };

/**
 * Lists the signs, in one instrument's trajectory, that the work may not be helping as hoped: the latest total that
 * counts against the first.
 *
 * Reliable deterioration since the first is always looked for. The rest has to be asked for: no reliable improvement
 * after so many attended sessions, a published table of totals by week, and a curve of the caller's own. Each signal has
 * its rule, inputs and threshold. It is a reason to talk the work over with the client, never a judgement of either
 * person; with fewer than two totals there is none. A week of the table is the nearest whole week since the first total.
 *
 * @param instrument - the questionnaire's definition, for example `phq9`
 * @param trajectory - its trajectory, from `deriveTrajectory`
 * @param options - what else to look for
 * @returns the signals, in the order of the rules; thresholds are in points or sessions, as each says
 * @throws RangeError with code `invalid-instrument` for the trajectory of another instrument, `invalid-date` for an
 *   invalid session date, and `invalid-rules` for a number of sessions
 *   that is not a whole number above 0 or is asked for without sessions
 * @example
 * ```ts
 * import { deriveTrajectory, listOffTrackSignals, phq9 } from 'client-engagement';
 *
 * const at = (id: string, answeredAt: string, declaredTotal: number) => ({
 *   id,
 *   instrument: 'phq-9',
 *   answeredAt: new Date(answeredAt),
 *   declaredTotal,
 * });
 * const trajectory = deriveTrajectory(
 *   phq9,
 *   [at('m1', '2026-03-09T09:00:00Z', 9), at('m2', '2026-04-06T09:00:00Z', 15)],
 *   { timeZone: 'Europe/London' },
 * );
 * const [signal] = listOffTrackSignals(phq9, trajectory);
 * [signal?.rule, signal?.threshold]; //=> ['signals.reliable-deterioration', { value: 6, of: 'change' }]
 * ```
 * @category measures
 * @since 0.1.0
 */
export function listOffTrackSignals(
  instrument: Instrument,
  trajectory: MeasureTrajectory,
  options: SignalOptions = {},
): OffTrackSignal[] {
  const { attendedAt, noImprovementAfter, weekTable, expectedBoundary } = options;
  if (trajectory.instrument.id !== instrument.id)
    throw rangeError('invalid-instrument', 'A trajectory is of another instrument.');
  checkSessions(options);
  const counting = trajectory.entries.filter(({ counts }) => counts);
  const [first, last] = [counting[0], counting.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const [baseline, latest] = [Number(first.score.total), Number(last.score.total)];
  const sessions = attendedAt === undefined ? null : sessionsBetween(first, last, attendedAt);
  const signals: OffTrackSignal[] = [];
  const add = (
    rule: SignalRule,
    threshold: OffTrackSignal['threshold'],
    basis: Basis,
    week: number | null = null,
  ): void => {
    const evidence = [first, last].map(({ id }) => ({ kind: 'measures', id }) as const);
    const inputs = { instrument: instrument.id, baseline, latest, sessions, week };
    signals.push({ rule, evidence, inputs, threshold, basis });
  };
  const change = deriveReliableChange(instrument, baseline, latest);
  if (change.verdict === 'reliable-deterioration')
    add('signals.reliable-deterioration', { value: change.points, of: 'change' }, change.basis);
  const hasNotImproved =
    change.verdict === 'no-reliable-change' || change.verdict === 'reliable-deterioration';
  if (noImprovementAfter !== undefined && Number(sessions) >= noImprovementAfter && hasNotImproved)
    add('signals.no-reliable-improvement', { value: noImprovementAfter, of: 'sessions' }, caller);
  if (weekTable !== undefined && weekTable.instrument === instrument.id) {
    const week = Math.round((last.at.getTime() - first.at.getTime()) / (7 * DAY));
    const row = weekTable.rows.find((one) => one.week === week);
    if (row !== undefined && latest >= row.atLeast)
      add('signals.week-table', { value: row.atLeast, of: 'total' }, weekTable.basis, week);
  }
  const boundary = sessions === null ? null : (expectedBoundary?.(baseline, sessions) ?? null);
  if (
    boundary !== null &&
    (instrument.direction === 'higher-is-worse' ? latest > boundary : latest < boundary)
  )
    add('signals.expected-response', { value: boundary, of: 'total' }, caller);
  return signals;
}

function checkSessions({ attendedAt, noImprovementAfter, expectedBoundary }: SignalOptions): void {
  attendedAt?.forEach(toMs);
  const isCount =
    noImprovementAfter === undefined || (Number.isInteger(noImprovementAfter) && noImprovementAfter > 0);
  if (!isCount) throw rangeError('invalid-rules', 'A number of sessions is a whole number above 0.');
  const asksForSessions = noImprovementAfter !== undefined || expectedBoundary !== undefined;
  if (asksForSessions && attendedAt === undefined)
    throw rangeError('invalid-rules', 'A rule that counts sessions needs the attended sessions.');
}

/** Sessions attended from the first questionnaire up to the latest. */
function sessionsBetween(first: TrajectoryEntry, last: TrajectoryEntry, attendedAt: readonly Date[]): number {
  return attendedAt.filter((at) => at >= first.at && at <= last.at).length;
}
