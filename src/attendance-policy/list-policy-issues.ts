import { toMs } from '../internal/instant.js';
import { DAY, HOUR } from '../time/duration.js';
import { FINEST_SCALE } from './credit-charge.js';
import type { CreditRule } from './credit-rule.js';
import type { LatenessRule } from './lateness-rule.js';
import type { NoticeRule, NoticeWindow } from './notice-rule.js';
import type { AttendancePolicy } from './policy.js';
import type { PolicyIssue } from './policy-issue.js';
import type { SessionOutcome } from './session-outcome.js';

/** Outcomes that a client never pays for, in credits or in the run. */
const NEVER_THE_CLIENTS: readonly SessionOutcome[] = [
  'practitioner-cancel',
  'practitioner-reschedule',
  'practitioner-no-show',
  'mutual-no-show',
  'technical-failure',
  'cancel-notice-unknown',
  'cancel-party-unknown',
  'policy-unknown',
  'voided',
];

const OPEN: readonly SessionOutcome[] = ['scheduled', 'awaiting-outcome'];

/** One thing that has to hold, and what is wrong where it does not. */
type Check = readonly [holds: boolean, code: PolicyIssue['code'], path: string];

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;
const isLength = (value: number): boolean => Number.isFinite(value) && value >= 0;
const isFraction = (value: number): boolean => value >= 0 && value <= 1;
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const counts = (path: string, values: Readonly<Record<string, number>>): Check[] =>
  Object.entries(values).map(([name, value]) => [isCount(value), 'not-a-count', `${path}.${name}`]);
const lengths = (path: string, values: Readonly<Record<string, number>>): Check[] =>
  Object.entries(values).map(([name, value]) => [isLength(value), 'not-a-length', `${path}.${name}`]);

function checkFrame(policy: AttendancePolicy): Check[] {
  const { id, version, effectiveFrom, effectiveTo, variationOf, services } = policy;
  const isInOrder =
    effectiveFrom === undefined || effectiveTo === undefined || toMs(effectiveFrom) < toMs(effectiveTo);
  const variesItself = variationOf?.id === id && variationOf.version === version;
  return [
    [isText(id), 'empty', 'id'],
    [isCount(version), 'not-a-count', 'version'],
    [isInOrder, 'ends-before-start', 'effectiveTo'],
    [!variesItself, 'varies-itself', 'variationOf'],
    [services === undefined || services.length > 0, 'empty', 'services'],
  ];
}

function checkWindow(window: NoticeWindow, path: string): Check[] {
  if (window.kind === 'elapsed') return [[isLength(window.hours), 'not-a-length', `${path}.hours`]];
  const { days, cutOff, workingWeek } = window;
  const isClockTime = cutOff === undefined || /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/.test(cutOff);
  const isWeek =
    workingWeek === undefined ||
    (workingWeek.length > 0 && workingWeek.every((day) => isCount(day) && day <= 7));
  return [
    [isCount(days), 'not-a-count', `${path}.days`],
    [isClockTime, 'not-a-clock-time', `${path}.cutOff`],
    [isWeek, 'not-a-weekday', `${path}.workingWeek`],
  ];
}

function checkNotice(notice: NoticeRule): Check[] {
  const { reschedule, coolingOffMinutes, movedByUsMinutes } = notice;
  return [
    ...checkWindow(notice, 'notice'),
    ...(reschedule === undefined ? [] : checkWindow(reschedule, 'notice.reschedule')),
    ...lengths('notice', { coolingOffMinutes, movedByUsMinutes }),
  ];
}

function checkLateness(lateness: LatenessRule): Check[] {
  const { tooLate, repeated, practitionerLate: _, ...minutes } = lateness;
  const checks = lengths('lateness', minutes);
  if (repeated !== undefined) {
    const { count, ofLast } = repeated;
    checks.push(...counts('lateness.repeated', { count, ofLast }));
    checks.push([count <= ofLast, 'more-than-looked-at', 'lateness.repeated.count']);
  }
  if (tooLate === undefined) return checks;
  if ('afterMinutes' in tooLate) {
    const { afterMinutes } = tooLate;
    const isAfterLate = afterMinutes >= minutes.lateAfterMinutes;
    checks.push([
      isLength(afterMinutes) && afterMinutes > 0,
      'not-a-length',
      'lateness.tooLate.afterMinutes',
    ]);
    checks.push([isAfterLate, 'too-late-before-late', 'lateness.tooLate.afterMinutes']);
  } else {
    const { afterFraction } = tooLate;
    const isShare = isFraction(afterFraction) && afterFraction > 0;
    checks.push([isShare, 'not-a-fraction', 'lateness.tooLate.afterFraction']);
  }
  return checks;
}

/** Lists of outcomes that cost the client something: never for what we did, and never for what is still open. */
function checkCosts(outcomes: readonly SessionOutcome[], path: string): Check[] {
  return [
    [!outcomes.some((one) => NEVER_THE_CLIENTS.includes(one)), 'costs-the-client-what-we-did', path],
    [!outcomes.some((one) => OPEN.includes(one)), 'counts-what-is-open', path],
  ];
}

function checkCredits({ usedBy, disruptedFraction, scale, costs = {}, shares = {} }: CreditRule): Check[] {
  const isScale = scale === undefined || (isCount(scale) && scale <= FINEST_SCALE);
  return [
    ...checkCosts(usedBy, 'credits.usedBy'),
    [isFraction(disruptedFraction), 'not-a-fraction', 'credits.disruptedFraction'],
    [isScale, 'not-a-count', 'credits.scale'],
    ...lengths('credits.costs', costs),
    ...Object.entries(shares).map(([outcome, share]): Check => {
      return [share === undefined || isFraction(share), 'not-a-fraction', `credits.shares.${outcome}`];
    }),
  ];
}

function checkRun({ consecutive, review, limits }: AttendancePolicy): Check[] {
  const { threshold, talkAt, counts: counted, ends } = consecutive;
  const { dueWorkingDays, attemptsForConversation, carryAfterResume } = review;
  const isWhole = Number.isInteger(carryAfterResume) && carryAfterResume >= 0;
  return [
    ...counts('consecutive', { threshold, talkAt }),
    ...checkCosts(counted, 'consecutive.counts'),
    [!counted.some((one) => ends.includes(one)), 'counts-and-ends', 'consecutive.ends'],
    [ends.length > 0, 'empty', 'consecutive.ends'],
    [talkAt <= threshold, 'talks-after-the-pause', 'consecutive.talkAt'],
    ...counts('review', { dueWorkingDays, attemptsForConversation }),
    [isWhole, 'not-a-count', 'review.carryAfterResume'],
    [carryAfterResume < threshold, 'carries-a-whole-run', 'review.carryAfterResume'],
    [limits.perWeek === undefined || isCount(limits.perWeek), 'not-a-count', 'limits.perWeek'],
    ...limits.cumulative.flatMap(({ count, days }, index): Check[] => [
      ...counts(`limits.cumulative.${index}`, { count }),
      [isLength(days) && days > 0, 'not-a-length', `limits.cumulative.${index}.days`],
    ]),
  ];
}

function checkExceptions({ exceptions: { grace } }: AttendancePolicy): Check[] {
  if (grace === undefined) return [];
  return [
    ...counts('exceptions.grace', { count: grace.count }),
    [isLength(grace.days) && grace.days > 0, 'not-a-length', 'exceptions.grace.days'],
  ];
}

/** A length of notice in ms, roughly for days: enough to see whether a reminder can come before it. */
function roughNotice(notice: NoticeWindow): number {
  return notice.kind === 'elapsed' ? notice.hours * HOUR : notice.days * DAY;
}

function checkContacts({ notice, reminders, outreach }: AttendancePolicy): Check[] {
  const { hoursBefore, creditsLeft, planEndingFrom } = reminders;
  const isInTime = hoursBefore.some((hours) => hours * HOUR > roughNotice(notice));
  return [
    ...hoursBefore.flatMap((hours, index) => lengths('reminders.hoursBefore', { [index]: hours })),
    ...creditsLeft.flatMap((left, index) => counts('reminders.creditsLeft', { [index]: left })),
    ...counts('reminders', { planEndingFrom }),
    [hoursBefore.length === 0 || isInTime, 'no-reminder-in-time', 'reminders.hoursBefore'],
    ...counts('outreach', { maxContacts: outreach.maxContacts }),
    ...outreach.steps.flatMap(({ after }, index): Check[] => {
      if (after === 'end-of-day') return [];
      const path = `outreach.steps.${index}.after`;
      if ('minutes' in after) return lengths(path, { minutes: after.minutes });
      return counts(path, { ...after });
    }),
  ];
}

/**
 * Every hole and contradiction in an attendance policy; none for one that can be used.
 *
 * @param policy - the policy
 * @returns what is wrong, with the field it is about
 * @throws RangeError with code `invalid-date` when an effective date is no date
 * @example
 * ```ts
 * import { defaultAttendancePolicy, listPolicyIssues } from 'client-engagement';
 *
 * listPolicyIssues(defaultAttendancePolicy); //=> []
 * const { consecutive } = defaultAttendancePolicy;
 * listPolicyIssues({ ...defaultAttendancePolicy, consecutive: { ...consecutive, threshold: 0 } })[0];
 * //=> { code: 'not-a-count', path: 'consecutive.threshold' }
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export function listPolicyIssues(policy: AttendancePolicy): readonly PolicyIssue[] {
  const { outcomeWithinDays, reasonWithinDays } = policy.confirmation;
  const checks: Check[] = [
    ...checkFrame(policy),
    ...checkNotice(policy.notice),
    ...checkLateness(policy.lateness),
    ...checkCredits(policy.credits),
    ...checkRun(policy),
    ...checkExceptions(policy),
    ...lengths('confirmation', { outcomeWithinDays, reasonWithinDays }),
    ...checkContacts(policy),
  ];
  return checks.filter(([holds]) => !holds).map(([, code, path]) => ({ code, path }));
}
