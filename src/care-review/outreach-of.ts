import { aboutMiss } from '../attendance-policy/outreach-progress.js';
import type { OutcomeAssessment } from '../attendance-policy/outcome-assessment.js';
import type { AttendancePolicy } from '../attendance-policy/policy.js';
import { policyOf } from '../attendance-policy/resolve-policy.js';
import type { CareRecord } from '../care-record/care-record.js';
import { toMs } from '../internal/instant.js';
import { latestMiss, outreachStateOf, type OutreachState } from '../next-steps/outreach-state.js';

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
  const asOf = toMs(terms.asOf);
  for (const { miss, since } of latestMiss(outcomes)) {
    const episode = episodes.find(({ id }) => id === miss.episodeId);
    const holidays = new Set(terms.holidays ?? []);
    for (const session of sessions.filter(({ id }) => id === miss.sessionId)) {
      const policy = policyOf(session, episode, terms.policies);
      for (const rule of terms.policies.filter((one) => one === policy))
        return outreachStateOf(miss, since, seen, aboutMiss(miss, session, rule, { holidays, asOf }));
    }
  }
  return null;
}
