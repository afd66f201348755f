import type { PolicyRef } from '../care-record/policy-ref.js';
import { outcomesOf } from '../attendance-policy/judged-session.js';
import type { AttendancePolicy } from '../attendance-policy/policy.js';
import { runScopes } from '../attendance-policy/run-scope.js';
import { byText } from '../internal/by-text.js';
import { toMs } from '../internal/instant.js';
import type { Threshold } from '../sources.js';
import type { Episode } from '../care-record/episode.js';
import { assessEpisode, type EpisodeContext } from './assess-episode.js';
import type { ClockStop } from './clock-stop.js';
import { engagementRecordAsOf, type EngagementRecord } from './engagement-record.js';
import { checkEngagementRules } from './define-engagement-rules.js';
import { defaultEngagementRules, type EngagementRules } from './engagement-rules.js';
import { listEngagementThresholds } from './engagement-thresholds.js';
import type { EpisodeEngagement } from './episode-engagement.js';

/**
 * What an assessment of engagement needs besides the record.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, type EngagementOptions } from 'client-engagement';
 *
 * const options: EngagementOptions = {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2026-04-01T09:00:00Z'),
 * };
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EngagementOptions {
  /** Every version of the attendance policy that a session may be under; at least one. */
  readonly policies: readonly AttendancePolicy[];
  /** The rules; absent means the default ones. */
  readonly rules?: EngagementRules | undefined;
  /** The moment to judge from; nothing later is seen. */
  readonly asOf: Date;
  /** Holidays, `YYYY-MM-DD`, that are no working days. */
  readonly holidays?: readonly string[] | undefined;
  /** Times in which the next move was not the client's that the record's own part cannot show. */
  readonly clockStops?: readonly ClockStop[] | undefined;
}

/**
 * How a client is engaging, episode by episode.
 *
 * @example
 * ```ts
 * import { assessEngagement, defaultAttendancePolicy, type EngagementAssessment } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const assessment: EngagementAssessment = assessEngagement(recordFromTokens('A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * assessment.rules; //=> { id: 'default', version: 1 }
 * ```
 * @category engagement
 * @since 0.1.0
 */
export interface EngagementAssessment {
  /** The moment judged from. */
  readonly asOf: Date;
  /** The rules that were used. */
  readonly rules: PolicyRef;
  /** Every episode that was open or over by then, by id. */
  readonly episodes: readonly EpisodeEngagement[];
  /** The numbers that were used, with where they come from. */
  readonly thresholds: readonly Threshold[];
}

/**
 * Assesses how a client is engaging: a label per episode with memory, since when, why, and the whole history.
 *
 * Going down takes one observation; going up takes clear attended sessions and never skips a step. Missing data
 * never reads as bad data. Nobody is scored, predicted or ranked, and nothing is ever ended by it.
 *
 * @param record - the facts that engagement may read; by type no safety concern, credit, influence or personal detail
 * @param options - the policies, the rules, and the moment to judge from
 * @returns every episode's state, the readings and reasons behind it, and the rules that were used
 * @throws RangeError with code `no-policies`, `duplicate-id`, `invalid-date`, `invalid-time-zone` or `invalid-rules`
 * @example
 * ```ts
 * import { assessEngagement, defaultAttendancePolicy } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const options = { policies: [defaultAttendancePolicy], asOf: new Date('2027-01-01T00:00:00Z') };
 * const labelOf = (tokens: string) =>
 *   assessEngagement(recordFromTokens(tokens), options).episodes[0]?.state.label;
 *
 * labelOf('A'); //=> 'getting-started'
 * labelOf('A A'); //=> 'attending'
 * labelOf('A A A X'); //=> 'attending'
 * labelOf('A A A X X'); //=> 'missing-sessions'
 * ```
 * @category engagement
 * @since 0.1.0
 */
export function assessEngagement(record: EngagementRecord, options: EngagementOptions): EngagementAssessment {
  const rules = options.rules ?? defaultEngagementRules;
  return {
    asOf: new Date(toMs(options.asOf)),
    rules: { id: rules.id, version: rules.version },
    episodes: openedEpisodes(record, options).map(({ episode, seen, context }) =>
      assessEpisode(episode, seen, context),
    ),
    thresholds: listEngagementThresholds(rules),
  };
}

/** One episode with what assessing it needs. */
export interface OpenedEpisode {
  readonly episode: Episode;
  /** The record as of the moment. */
  readonly seen: EngagementRecord;
  readonly context: EpisodeContext;
}

/** Every episode that was open or over by the moment, by id, ready for assessing. */
export function openedEpisodes(record: EngagementRecord, options: EngagementOptions): OpenedEpisode[] {
  const { policies, rules = defaultEngagementRules, holidays = [], clockStops = [] } = options;
  checkEngagementRules(rules);
  const asOf = toMs(options.asOf);
  const seen = engagementRecordAsOf(record, asOf);
  const judged = outcomesOf(seen, { policies, asOf, holidays: new Set(holidays) });
  const scopes = runScopes(judged, seen.bookingReviews);
  return [...seen.episodes]
    .sort((a, b) => byText(a.id, b.id))
    .map((episode) => {
      const pausedBooking = scopes
        .filter(({ scope }) => scope.episodeId === null || scope.episodeId === episode.id)
        .flatMap(({ state }) => state.pauses);
      return { episode, seen, context: { judged, pausedBooking, rules, asOf, clockStops } };
    });
}
