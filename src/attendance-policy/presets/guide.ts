import type { AttendancePolicy } from '../policy.js';

/**
 * The policy of the practitioner guide: 24 elapsed hours of notice, one credit, late arrivals are seen, and no
 * rebooking after three late cancels or no-shows in a row until a person has reviewed it.
 *
 * A late move uses the credit but does not count towards the run, and neither does arriving too late to be seen.
 * Where each number comes from: `listPolicyThresholds`.
 *
 * @example
 * ```ts
 * import { defaultAttendancePolicy } from 'client-engagement';
 *
 * defaultAttendancePolicy.consecutive.counts; //=> ['late-cancel', 'no-show']
 * ```
 * @category attendance-policy
 * @since 0.1.0
 */
export const defaultAttendancePolicy: AttendancePolicy = {
  id: 'guide',
  version: 1,
  notice: {
    kind: 'elapsed',
    hours: 24,
    bookedInside: 'apply',
    coolingOffMinutes: 0,
    movedByUsMinutes: 60,
  },
  lateness: {
    lateAfterMinutes: 5,
    contactAfterMinutes: 5,
    waitAtLeastMinutes: 10,
    practitionerGraceMinutes: 10,
    practitionerLate: 'credit-may-be-returned',
    repeated: { count: 2, ofLast: 4 },
  },
  credits: {
    usedBy: ['attended', 'attended-late', 'arrived-too-late', 'no-show', 'late-cancel', 'late-reschedule'],
    disruptedFraction: 0.5,
  },
  consecutive: {
    threshold: 3,
    counts: ['late-cancel', 'no-show'],
    ends: ['attended', 'attended-late'],
    talkAt: 2,
    scope: 'episode-and-format',
  },
  limits: { cumulative: [] },
  review: {
    dueWorkingDays: 5,
    needs: ['conversation', 'what-got-in-the-way', 'supervision'],
    attemptsForConversation: 2,
    carryAfterResume: 0,
    oneOffBy: ['supervisor', 'service-lead', 'service'],
  },
  exceptions: {
    reasons: [
      'illness',
      'medical-emergency',
      'accident',
      'bereavement',
      'caring',
      'weather-transport',
      'could-not-reach-us',
      'technical',
      'service-error',
      'safety',
      'discretionary',
      'grace',
    ],
    listed: [
      'illness',
      'medical-emergency',
      'accident',
      'bereavement',
      'caring',
      'weather-transport',
      'could-not-reach-us',
      'technical',
    ],
    returnsCredit: true,
    leavesRun: true,
  },
  confirmation: { outcomeWithinDays: 5, reasonWithinDays: 5 },
  reminders: { hoursBefore: [72, 48], creditsLeft: [2, 1], planEndingFrom: 2 },
  outreach: {
    steps: [
      { step: 'contact', after: { minutes: 5 } },
      { step: 'check-in', after: 'end-of-day' },
      { step: 'follow-up', after: { workingDays: 2 } },
      { step: 'second-follow-up', after: { days: 7 } },
      { step: 'review', after: { days: 21 } },
    ],
    maxContacts: 4,
  },
};
