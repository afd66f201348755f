import { latestMiss } from '../attendance-policy/missed-session.js';
import { aboutMiss } from '../attendance-policy/outreach-progress.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { AttendancePolicy } from '../attendance-policy/policy.js';
import { policyOf } from '../attendance-policy/resolve-policy.js';
import type { CareRecord } from '../care-record/care-record.js';
import { toMs } from '../internal/instant.js';
import { outreachStateOf, type OutreachState } from '../next-steps/outreach-state.js';

/** What has been done about the latest session of an episode that was missed or cancelled late; null for none. */
export function outreachOf(
  outcomes: readonly OutcomeAssessment[],
  seen: CareRecord,
  terms: {
    readonly policies: readonly AttendancePolicy[];
    readonly asOf: Date;
    readonly holidays?: readonly string[] | undefined;
  },
): OutreachState | null {
  const { sessions, episodes } = seen;
  const moment = { holidays: new Set(terms.holidays ?? []), asOf: toMs(terms.asOf) };
  const [state = null] = latestMiss(outcomes).flatMap((miss) => {
    const episode = episodes.find(({ id }) => id === miss.episodeId);
    return sessions
      .filter(({ id }) => id === miss.sessionId)
      .flatMap((session) => {
        const policy = policyOf(session, episode, terms.policies);
        return terms.policies
          .filter((one) => one === policy)
          .map((rule) => outreachStateOf(miss, seen, outcomes, aboutMiss(miss, session, rule, moment)));
      });
  });
  return state;
}
