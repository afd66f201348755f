import type { EvidenceRef } from '../care-record/evidence.js';
import type { MeasureCompletion } from '../care-record/measure-completion.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { Instrument } from './instrument.js';
import { listOffTrackSignals } from './list-off-track-signals.js';
import type { MeasureScore } from './measure-score.js';
import type { OffTrackSignal } from './off-track-signal.js';
import { deriveReliableChange, type ReliableChange } from './reliable-change.js';
import { scoreMeasureCompletion } from './score-completion.js';
import { deriveTrajectory } from './trajectory.js';

/**
 * The questionnaires of one kind in an episode, scored, with the change from the first to the latest.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, type MeasureReview } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const answered = (id: string, at: string, answers: readonly number[]) => ({
 *   id,
 *   clientId: 'client-1',
 *   instrument: 'gad-7',
 *   answeredAt: new Date(at),
 *   answers,
 * });
 * const record = {
 *   ...recordFromTokens('A A'),
 *   measures: [
 *     answered('m1', '2026-12-01T10:00:00Z', [2, 2, 2, 2, 2, 2, 2]),
 *     answered('m2', '2026-12-31T10:00:00Z', [1, 1, 1, 1, 1, 1, 1]),
 *   ],
 * };
 * const review = reviewCare(record, {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const measure: MeasureReview | undefined = review.episodes[0]?.measures[0];
 * [measure?.latest.total, measure?.change.verdict]; //=> [7, 'reliable-improvement']
 * ```
 * @category measures
 * @since 0.1.0
 */
export interface MeasureReview {
  /** Id of the instrument. */
  readonly instrument: string;
  /** Its name. */
  readonly name: string;
  /** The latest score. */
  readonly latest: MeasureScore;
  /** When the latest was answered. */
  readonly latestAt: Date;
  /** Every score with when it was answered, oldest first. */
  readonly scores: readonly {
    /** Id of the completed questionnaire. */
    readonly id: string;
    /** When it was answered. */
    readonly answeredAt: Date;
    /** Its score. */
    readonly score: MeasureScore;
  }[];
  /** The change from the first score with a total to the latest one with a total. */
  readonly change: ReliableChange;
  /** The two questionnaires that were compared; empty where there are not two. */
  readonly compared: readonly EvidenceRef[];
  /** Signals that it does not improve as hoped: reliably worse, or not reliably better by the middle of the plan. */
  readonly signals: readonly OffTrackSignal[];
}

type Scored = MeasureReview['scores'][number];

/** What is known of the course of an episode, by which its questionnaires are looked at. */
export interface CourseSoFar {
  /** When sessions were attended. */
  readonly attendedAt: readonly Date[];
  /** How many sessions are planned; null where nothing says so. */
  readonly planned: number | null;
  /** The IANA time zone in which days are told apart. */
  readonly timeZone: string;
}

const NOTHING_KNOWN: CourseSoFar = { attendedAt: [], planned: null, timeZone: 'UTC' };

/** Signals by the default rules: reliable deterioration, and no reliable improvement by the middle of the plan. */
function signalsOf(
  instrument: Instrument,
  completions: readonly MeasureCompletion[],
  { attendedAt, planned, timeZone }: CourseSoFar,
): OffTrackSignal[] {
  const isPlanned = planned !== null && planned > 0 && planned < Infinity;
  const noImprovementAfter = isPlanned ? Math.ceil(planned / 2) : undefined;
  const trajectory = deriveTrajectory(instrument, completions, { timeZone });
  return listOffTrackSignals(instrument, trajectory, { attendedAt, noImprovementAfter });
}

/** The questionnaires of one instrument; null where there are none. */
function reviewMeasure(
  instrument: Instrument,
  completions: readonly MeasureCompletion[],
  course: CourseSoFar,
): MeasureReview | null {
  const scores: Scored[] = [];
  for (const completion of completions) {
    const score =
      completion.instrument === instrument.id ? scoreMeasureCompletion(completion, [instrument]) : null;
    if (score !== null)
      scores.push({ id: completion.id, answeredAt: new Date(toMs(completion.answeredAt)), score });
  }
  const latest = scores.at(-1);
  if (latest === undefined) return null;
  const withTotal = scores.filter(({ score }) => score.total !== null);
  const [first, last] = withTotal.length > 1 ? [withTotal[0], withTotal.at(-1)] : [];
  return {
    instrument: instrument.id,
    name: instrument.name,
    latest: latest.score,
    latestAt: new Date(latest.answeredAt),
    scores,
    change: deriveReliableChange(instrument, first?.score.total ?? null, last?.score.total ?? null),
    compared: [first, last].flatMap((one) =>
      one === undefined ? [] : [{ kind: 'measures', id: one.id } as const],
    ),
    signals: withTotal.length > 1 ? signalsOf(instrument, completions, course) : [],
  };
}

/** The questionnaires of an episode by instrument, those of the client as a whole included. */
export function reviewMeasures(
  measures: readonly MeasureCompletion[] | undefined,
  episodeId: string,
  instruments: readonly Instrument[],
  course: CourseSoFar = NOTHING_KNOWN,
): MeasureReview[] {
  const completions = (measures ?? [])
    .filter((one) => one.episodeId === undefined || one.episodeId === episodeId)
    .sort((a, b) => toMs(a.answeredAt) - toMs(b.answeredAt) || byText(a.id, b.id));
  return instruments.flatMap((instrument) => reviewMeasure(instrument, completions, course) ?? []);
}
