import type { Reason } from '../care-record/evidence.js';
import type { AssessedChange } from '../measures/reliable-change.js';
import { belowCasenessReasons, notImprovedReasons } from './course-reasons.js';
import type { NextStepsEpisode } from './next-steps-basis.js';
import type { NextStep } from './next-step.js';
import { isWithoutSessions, standingOf } from './resting.js';
import { step } from './step-table.js';

/** One reason for each questionnaire whose change has this verdict. */
function reasonsForChange(
  measures: NextStepsEpisode['measures'],
  verdict: AssessedChange['verdict'],
): Reason[] {
  return measures.flatMap(({ name, change, compared }) => {
    if (change.verdict === 'not-assessable' || change.verdict !== verdict) return [];
    const inputs = { instrument: name, change: change.change };
    return [{ rule: 'measures.reliable-change' as const, evidence: compared, inputs }];
  });
}

/** Whether the client may have come since they were last in touch: nobody has recorded what became of a later session. */
export function mayHaveCome({ outcomes, engagement: { contact } }: NextStepsEpisode): boolean {
  const lastAt = contact.lastAt?.getTime() ?? -Infinity;
  return outcomes.some(({ outcome, start }) => outcome === 'awaiting-outcome' && start.getTime() > lastAt);
}

/**
 * What it asks for when nothing was heard for too long: one warm message to somebody who is better. Where the client
 * wishes to hear nothing from us, a person decides.
 */
export function quietSteps({
  episodeId,
  engagement,
  measures,
  isContactUnwanted,
}: NextStepsEpisode): NextStep[] {
  if (engagement.contact.gapSince === null || engagement.state.label === 'paused') return [];
  const better = reasonsForChange(measures, 'reliable-improvement');
  const isWorse = reasonsForChange(measures, 'reliable-deterioration').length > 0;
  const { lastAt, evidence, clockFrom, clockEvidence } = engagement.contact;
  const inputs = { lastContactAt: new Date(lastAt ?? clockFrom) };
  const shown = lastAt === null ? clockEvidence : evidence;
  const quiet: Reason[] = [{ rule: 'steps.not-heard-from', evidence: shown, inputs }];
  if (isContactUnwanted) return [step('decide-how-to-go-on', episodeId, quiet)];
  return better.length > 0 && !isWorse
    ? [step('warm-message', episodeId, [...quiet, ...better])]
    : [step('reach-out', episodeId, quiet)];
}

/**
 * That the client often comes late: as the policy counts it, else as attendance reads. The two never say it twice. Not
 * without sessions to come, nor once the list has it that another time was found or that it does not apply.
 */
function latenessReasons(episode: NextStepsEpisode): readonly Reason[] {
  const { repeatedLateness, engagement } = episode;
  const standing = standingOf(episode, 'practical.flexible-times');
  if (isWithoutSessions(episode) || standing === 'done' || standing === 'not-applicable') return [];
  const byPolicy = repeatedLateness.flatMap(({ reasons }) => reasons);
  if (byPolicy.length > 0) return byPolicy;
  return engagement.readings.attendance.reasons.filter(({ rule }) => rule === 'engagement.late-arrivals');
}

/** What is worth talking about: scores, coming to sessions, times that do not suit. */
export function talkSteps(episode: NextStepsEpisode): NextStep[] {
  const { episodeId, engagement, measures, outcomes, runs } = episode;
  const { state, contact } = engagement;
  const steps: NextStep[] = [];
  const worse = reasonsForChange(measures, 'reliable-deterioration');
  const offTrack = [...worse, ...notImprovedReasons(episode)];
  if (offTrack.length > 0) steps.push(step('talk-about-worsening', episodeId, offTrack));
  const attended = outcomes.filter(({ run }) => run === 'ends').map(({ start }) => start.getTime());
  const lastSeen = Math.max(-Infinity, ...attended);
  const fresh = measures.filter(({ latestAt }) => latestAt.getTime() > lastSeen);
  const better = reasonsForChange(fresh, 'reliable-improvement');
  if (better.length > 0 && worse.length === 0 && contact.gapSince === null)
    steps.push(step('share-improvement', episodeId, [...better, ...belowCasenessReasons(measures)]));
  const isReviewed = runs.some(({ pausedSince, provisional }) => pausedSince !== null && !provisional);
  if (
    !isReviewed &&
    episode.lastSession === null &&
    (state.label === 'missing-sessions' || state.label === 'worth-a-conversation')
  ) {
    steps.push(step('talk-about-attendance', episodeId, engagement.reasons));
  }
  const late = latenessReasons(episode);
  if (late.length > 0)
    steps.push(step('find-better-time', episodeId, late, { who: 'practitioner-and-client' }));
  return steps;
}
