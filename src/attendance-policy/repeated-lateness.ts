import type { Reason } from '../care-record/evidence.js';
import { byText } from '../internal/by-text.js';
import type { JudgedSession } from './judged-session.js';

/**
 * A client who came late to several of the latest sessions that they came to: a prompt to find a better time, and
 * nothing else. It costs nothing and counts towards nothing.
 *
 * @example
 * ```ts
 * import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * // A attended, L attended late, X did not attend.
 * const { repeatedLateness } = assessAttendance(recordFromTokens('A L X A L'), {
 *   policies: [defaultAttendancePolicy],
 *   asOf: new Date('2027-01-01T00:00:00Z'),
 * });
 * repeatedLateness.map(({ sessionIds }) => sessionIds); //=> [['session-2', 'session-5']]
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface RepeatedLateness {
  /** The episode. */
  readonly episodeId: string;
  /** Individual or group sessions. */
  readonly format: 'individual' | 'group';
  /** The sessions that the client came late to, oldest first. */
  readonly sessionIds: readonly string[];
  /** Among how many of the latest sessions that the client came to. */
  readonly ofLast: number;
  /** Why. */
  readonly reasons: readonly Reason<'lateness.repeated'>[];
}

/** Whether the client came, in time or not; an exception agreed leaves the session out. */
function came({ assessment: { outcome, exceptionAgreed, provisional } }: JudgedSession): boolean {
  const isHere = outcome === 'attended' || outcome === 'attended-late' || outcome === 'arrived-too-late';
  return isHere && !exceptionAgreed && !provisional;
}

/** The lateness of one episode and format, by the policy of the latest session that the client came to. */
function latenessIn(judged: readonly JudgedSession[]): RepeatedLateness | null {
  const latest = judged.at(-1);
  const rule = latest?.policy?.lateness.repeated;
  if (latest === undefined || rule === undefined) return null;
  const { count, ofLast } = rule;
  const late = judged.slice(-ofLast).filter(({ assessment }) => assessment.outcome !== 'attended');
  if (late.length < count) return null;
  const { episodeId, format } = latest.assessment;
  const decisive = late.flatMap(({ assessment: { reasons } }) => reasons.slice(0, 1));
  const evidence = decisive.flatMap((reason) => reason.evidence.map((ref) => ({ ...ref })));
  return {
    episodeId,
    format,
    sessionIds: late.map(({ session }) => session.id),
    ofLast,
    reasons: [
      {
        rule: 'lateness.repeated',
        evidence,
        inputs: { late: late.length, count, ofLast },
      },
    ],
  };
}

/** Every episode and format whose client often comes late, in their order; the sessions come by start. */
export function repeatedLateness(judged: readonly JudgedSession[]): RepeatedLateness[] {
  if (
    !judged.some(
      ({ assessment: { outcome } }) => outcome === 'attended-late' || outcome === 'arrived-too-late',
    )
  )
    return [];
  const groups = new Map<string, JudgedSession[]>();
  for (const one of judged.filter(came)) {
    const key = `${one.assessment.format} ${one.assessment.episodeId}`;
    const others = groups.get(key);
    if (others === undefined) groups.set(key, [one]);
    else others.push(one);
  }
  const found: RepeatedLateness[] = [];
  for (const group of groups.values()) {
    const repeated = latenessIn(group);
    if (repeated !== null) found.push(repeated);
  }
  return found.sort((a, b) => byText(a.episodeId, b.episodeId) || byText(a.format, b.format));
}
