import type { EngagementState } from '../engagement/engagement-state.js';
import type { EpisodeEngagement } from '../engagement/episode-engagement.js';
import type { ReadingLevel, ReadingName } from '../engagement/reading.js';
import type { Reason } from '../care-record/evidence.js';
import { listNextSteps } from '../next-steps/list-next-steps.js';
import type { NextStep } from '../next-steps/next-step.js';
import type { NextStepsBasis, NextStepsEpisode } from '../next-steps/next-steps-basis.js';
import { stepsForClients } from '../next-steps/steps-for-clients.js';

/**
 * How an episode stands by what the client knows of, and what comes next for them: worked out without how the
 * practitioner rated their part and sees it, and as if no safety concern were open, so that nothing of either shows. It
 * may read otherwise than the practitioner's.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy, reviewCare, type ClientStanding } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const { episodes } = reviewCare(recordFromTokens('A A'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * const standing: ClientStanding | undefined = episodes[0]?.forClient;
 * [standing?.state.label, standing?.readings.attendance]; //=> ['attending', 'strong']
 * standing?.nextSteps.map(({ id }) => id); //=> ['offer-next-session']
 * ```
 * @category care-review
 * @since 0.1.0
 */
export interface ClientStanding {
  /** How it stands. */
  readonly state: EngagementState;
  /** Since when the label is this one. */
  readonly since: Date;
  /** Why. */
  readonly reasons: readonly Reason[];
  /** The four sides of engagement, each with how it reads. */
  readonly readings: { readonly [reading in ReadingName]: ReadingLevel };
  /**
   * What comes next for the client as well, the first one first. Where a pause of booking or a limit gives way to an open
   * safety concern, booking is open to them and the steps say so: that alone is told.
   */
  readonly nextSteps: readonly NextStep[];
}

/** How an episode stands for its client, by how they are engaging as far as they know and what else is the same for both. */
export function clientStanding(
  engagement: EpisodeEngagement,
  episode: Omit<NextStepsEpisode, 'engagement' | 'suggestions' | 'ending'>,
  { safety, hasDied }: Pick<NextStepsBasis, 'safety'> & { readonly hasDied: boolean },
): ClientStanding {
  const { state, since, reasons, readings } = engagement;
  const isSafetyOpen = safety.open.length > 0;
  // While a concern is open a pause refuses nothing, so there is no review to hold before a booking.
  const runs = isSafetyOpen ? [] : episode.runs;
  const theirs = {
    ...episode,
    engagement,
    runs,
    suggestions: [],
    ending: { suggestions: [] },
  };
  const steps = listNextSteps({
    safety: { ...safety, open: [] },
    conflicts: [],
    episodes: [theirs],
  });
  return {
    state,
    since: new Date(since),
    reasons,
    readings: {
      attendance: readings.attendance.level,
      participation: readings.participation.level,
      application: readings.application.level,
      completion: readings.completion.level,
    },
    nextSteps: hasDied ? [] : stepsForClients(steps),
  };
}
