import type { Contact, ContactTopic } from '../care-record/contact.js';
import type { EvidenceRef, Reason } from '../care-record/evidence.js';
import type { AttendanceAssessment } from './assess-attendance.js';
import type { MissedRun } from './missed-run.js';
import type { OutcomeAssessment } from './outcome-assessment.js';

/**
 * Something to do because a correction changed what was said or done before.
 *
 * @example
 * ```ts
 * import { describeCode, type FollowUp } from 'client-engagement';
 *
 * const followUp: FollowUp = {
 *   id: 'tell-credit-returned',
 *   evidence: [{ kind: 'sessions', id: 's3' }],
 *   inputs: { credits: 1 },
 * };
 * describeCode(followUp.id, { audience: 'practitioner' }); //=> 'tell the client that the credit is back'
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export interface FollowUp {
  /** What to do. */
  readonly id: FollowUpId;
  /** The records it is about. */
  readonly evidence: readonly EvidenceRef[];
  /** The numbers behind it: how many credits, or since when booking is paused. */
  readonly inputs: Reason['inputs'];
}

/**
 * Stable ids of what a correction can call for.
 *
 * @example
 * ```ts
 * import type { FollowUpId } from 'client-engagement';
 *
 * const id: FollowUpId = 'tell-booking-open';
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export type FollowUpId =
  | 'tell-booking-open'
  | 'tell-booking-paused'
  | 'tell-credit-returned'
  | 'tell-credit-used'
  | 'put-message-right';

/** What a message may have said that a correction makes wrong. */
const ABOUT_A_MISS: readonly ContactTopic[] = [
  'missed-session',
  'late-cancellation',
  'credit',
  'cancellation-policy',
];

const asEvidence = (ids: readonly string[]): EvidenceRef[] => ids.map((id) => ({ kind: 'sessions', id }));

/** The runs that pause booking, by scope. */
function pausing(runs: readonly MissedRun[]): Map<string, MissedRun> {
  const found = runs.filter(({ pausedSince, provisional }) => pausedSince !== null && !provisional);
  return new Map(found.map((run) => [JSON.stringify([run.episodeId, run.format]), run]));
}

function pausesChanged(before: readonly MissedRun[], after: readonly MissedRun[]): FollowUp[] {
  const [then, now] = [pausing(before), pausing(after)];
  const opened = [...then].filter(([scope]) => !now.has(scope));
  const paused = [...now].filter(([scope]) => !then.has(scope));
  return [
    ...opened.map(([, { basedOn }]): FollowUp => {
      return { id: 'tell-booking-open', evidence: asEvidence(basedOn), inputs: {} };
    }),
    ...paused.map(([, { basedOn, pausedSince }]): FollowUp => {
      const since = pausedSince && new Date(pausedSince);
      return { id: 'tell-booking-paused', evidence: asEvidence(basedOn), inputs: { since } };
    }),
  ];
}

/** Whether an outcome costs the client something. */
const costs = ({ run, creditsUsed }: OutcomeAssessment): boolean =>
  run === 'counts' || (run === 'neutral' && creditsUsed > 0);

function sessionChanged(
  before: OutcomeAssessment,
  after: OutcomeAssessment,
  contacts: readonly Contact[],
): FollowUp[] {
  const followUps: FollowUp[] = [];
  const evidence = asEvidence([after.sessionId]);
  const more = after.creditsUsed - before.creditsUsed;
  if (more < 0) followUps.push({ id: 'tell-credit-returned', evidence, inputs: { credits: -more } });
  if (more > 0) followUps.push({ id: 'tell-credit-used', evidence, inputs: { credits: more } });
  const told = contacts.filter(
    ({ direction, sessionId, topics = [] }) =>
      direction === 'to-client' &&
      sessionId === after.sessionId &&
      topics.some((topic) => ABOUT_A_MISS.includes(topic)),
  );
  if (costs(before) && !costs(after) && told.length > 0) {
    const messages: EvidenceRef[] = told.map(({ id }) => ({ kind: 'contacts', id }));
    followUps.push({ id: 'put-message-right', evidence: [...evidence, ...messages], inputs: {} });
  }
  return followUps;
}

/**
 * What a correction calls for: a credit that came back or was used after all, booking that is open again or paused,
 * and messages to put right.
 *
 * Judgements are always made anew from the corrected record; what people were told meanwhile is not, and this lists
 * it. Sessions that only one of the assessments knows are no corrections.
 *
 * Never throws.
 *
 * @param before - the assessment that was acted on
 * @param after - the assessment of the corrected record
 * @param options - the contacts of the record, among which messages to put right are looked for
 * @returns what to do, about booking first, then session by session in the order of their start
 * @example
 * ```ts
 * import { assessAttendance, defaultAttendancePolicy, listFollowUps } from 'client-engagement';
 * import { recordFromTokens } from 'client-engagement/testing';
 *
 * const assess = (tokens: string) =>
 *   assessAttendance(recordFromTokens(tokens), {
 *     policies: [defaultAttendancePolicy],
 *     asOf: new Date('2027-01-01T00:00:00Z'),
 *   });
 * listFollowUps(assess('X X X'), assess('X n X')).map(({ id }) => id);
 * //=> ['tell-booking-open', 'tell-credit-returned']
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export function listFollowUps(
  before: Pick<AttendanceAssessment, 'outcomes' | 'runs'>,
  after: Pick<AttendanceAssessment, 'outcomes' | 'runs'>,
  options: { readonly contacts?: readonly Contact[] | undefined } = {},
): readonly FollowUp[] {
  const then = new Map(before.outcomes.map((outcome) => [outcome.sessionId, outcome]));
  const sessions = after.outcomes.flatMap((outcome) => {
    const earlier = then.get(outcome.sessionId);
    return earlier === undefined ? [] : sessionChanged(earlier, outcome, options.contacts ?? []);
  });
  return [...pausesChanged(before.runs, after.runs), ...sessions];
}
