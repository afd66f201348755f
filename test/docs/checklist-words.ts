import { defaultAttendancePolicy, defaultChecklistRules as rules } from 'client-engagement';
import type { ChecklistDue, ChecklistEvidence, ChecklistItem, NotApplicableRule } from 'client-engagement';

const { consecutive, review, reminders } = defaultAttendancePolicy;
const second = 'overdue from the second session that the client comes to from then on';

/** Each due rule in words, with its numbers. */
export const DUE_WORDS: { readonly [due in ChecklistDue]: string } = {
  'soon-after-booking': `from the booking of the first session; overdue ${rules.messageHoursAfterBooking} hours after it or ${rules.messageHoursBeforeStart} hours before the start, whichever is first, and at the start where it was booked later than that`,
  'before-first-session':
    'from the booking of the first session; overdue from its start, but for a questionnaire that is missing: it is an invitation',
  'first-session':
    'from the start of the first session that was held, is going on, or has no outcome recorded; overdue from the second that the client comes to',
  'every-few-sessions': `with every ${rules.everySessions}rd attended session since it was last done; overdue from the next`,
  'open-feedback': `from mixed or critical feedback that nothing was done with; ${second}`,
  'first-session-and-first-miss': `with the first session, and with the first missed or late-notice session of each run; ${second}`,
  'open-barrier': `from a barrier that is neither over nor has a plan; ${second}`,
  'several-sessions-known': `once ${rules.timesOf} sessions are booked or held; never overdue`,
  'another-time-needed': `from the ${rules.lateArrivals}nd late arrival in the latest ${rules.latenessOf} attended sessions, or from a barrier of circumstances or of too fixed times; ${second}`,
  'few-sessions-left': `with the first session, and when ${reminders.creditsLeft.join(' and ')} sessions are left; ${second}`,
  'booking-and-late-notice':
    'with each booking while the client has not accepted the version in force, and after each missed or late-notice session; overdue from the next session',
  'quiet-between-sessions':
    'where check-ins were agreed: when the agreed or usual time has passed since the latest session and nothing was booked before; overdue after the same time again',
  'every-few-sessions-and-second-miss': `with every ${rules.everySessions}rd attended session since it was last done, and at once with the ${consecutive.talkAt}nd missed or late-notice session in a row`,
  'after-a-miss-or-ending': 'after each missed or late-notice session, and at the end',
  'at-late-notice': 'from the cancellation; overdue when the policy asks for a follow-up (2 working days)',
  'contact-after-a-miss':
    'from the first contact of the policy’s outreach (5 minutes after the start, also while the practitioner waits); overdue at the end of that day',
  'rebooking-after-a-miss':
    'from the first contact of the policy’s outreach; overdue when a follow-up is due (2 working days)',
  'credit-after-a-miss':
    'from the first word between us since, from either side; where the client came too late, from then on',
  'follow-up-after-a-miss':
    'at the follow-ups of the policy’s outreach (2 working days, 7 days), while there is no answer; overdue at the next step',
  'once-missed': 'from when it is known that the session was missed',
  'booking-paused': `from when booking is paused; overdue when the review is (${review.dueWorkingDays} working days, or the next booked session); not while an outcome or a decision is missing`,
  'ending-in-sight': `from when an ending was agreed, few credits are left, ${rules.planEndingFrom} sessions of the plan are left, or it came; never overdue`,
  'help-asked-for': `from the request; overdue after ${rules.replyWithinHours} hours`,
  'short-wait': `from the request; overdue after ${rules.shortWaitDays} days`,
  'first-booking': 'from the first booking; overdue from the first session',
};

/** Each kind of evidence in words. */
export const EVIDENCE_WORDS: { readonly [evidence in ChecklistEvidence]: string } = {
  'confirmed-by-a-person': 'a person’s word only',
  'personal-message': 'a message that a person wrote for this client, before the first session',
  'questionnaire-looked-at': 'a questionnaire that the practitioner has looked at',
  'barriers-talked-about': 'a barrier on record, or a talk that found none',
  'plan-recorded': 'a plan that says how many sessions, or how far apart',
  'goal-confirmed-by-client': 'a goal that the client confirmed; with a new practitioner also a look at one',
  'next-booking-and-step': 'a next booking or a plan, and a task or take-away',
  'progress-looked-at': 'a questionnaire looked at, with an earlier one to compare with',
  'goal-looked-at': 'a goal looked at together',
  'feedback-asked-for': 'feedback that was asked for',
  'feedback-acted-on': 'feedback that something was done with, while none is open',
  'task-agreed': 'a task',
  'take-away-recorded': 'a take-away',
  'barriers-dealt-with': 'a barrier that is over or has a plan, while none is open',
  'same-time-kept': `${rules.sameTimes} of the latest ${rules.timesOf} sessions on the same day, at most ${rules.sameTimeHours} hour apart on the wall clock`,
  'moved-in-time': 'a session that was moved in time',
  'limits-message-sent': 'a message or call about the limits',
  'policy-shown': 'a message or call about the policy, or that the client accepted it',
  'check-in-made': 'a check-in, or a call in which the client was reached',
  'supervision-held': 'supervision that was held',
  'new-booking': 'another session, booked since',
  'client-contacted': 'a message or call to the client about it, or about none of other matters',
  'rebooking-encouraged': 'a message or call about booking again, or a session booked since',
  'followed-up': 'a message or call that is a follow-up, or comes once one is due',
  'no-booking-while-paused': 'that no session was booked since, but for agreed one-off bookings',
  'supervision-held-or-booked': 'supervision held or booked since, also in the review',
  'cause-recorded': 'what got in the way: in the review, as a barrier, or as a talk',
  'last-questionnaire-answered': 'a questionnaire answered since',
  'booked-at-once': `a session booked by the client, or a booking or an answer within ${rules.replyWithinHours} hours`,
  'short-wait-kept': `a first session within ${rules.shortWaitDays} days`,
};

/** Each rule that makes an item not applicable, in words. */
export const NOT_APPLICABLE_WORDS: { readonly [rule in NotApplicableRule]: string } = {
  'involvement-not-wanted': 'the client does not want family or friends involved',
  'first-session-held': 'the first session was held',
  'no-limit-known': 'neither credits nor a plan limit the sessions',
  'check-ins-not-agreed': 'contact was agreed, but no check-ins',
  'opted-out': 'the client does not want to be contacted for it',
  'no-credit-lost': 'no credit was lost',
  'safety-comes-first': 'a safety concern is open',
  'waits-for-a-decision': 'a person is still to decide about the session',
  'booking-not-open': 'booking is not open',
  'already-moved': 'the session was moved',
  'in-touch-again': 'the client has been in touch since',
  'came-late': 'the client came, if late',
  'outcome-awaited': 'nobody has recorded what became of a later session',
  'was-held': 'the session was held',
  'missed-again': 'a later session was missed or given up late',
  'exception-agreed': 'an exception was agreed',
  'next-session-booked': 'a next session is booked',
  'outreach-over':
    'as many contacts were made as the policy asks for, or it is time for a person to decide how to go on',
  'outreach-rests': 'getting in touch about it falls into an agreed pause',
  'agreed-pause': 'a pause was agreed',
  'ended-apart': 'care ended without a last session together',
  'no-earlier-session': 'there was no session before',
  'later-session-held': 'a later session was held',
};

/** Whose item it is, in words. */
export const WHO_WORDS: { readonly [who in ChecklistItem['who']]: string } = {
  practitioner: 'practitioner',
  'practitioner-and-client': 'practitioner and client',
  'practitioner-and-supervisor': 'practitioner and supervisor',
  service: 'service',
};

/** Whether it is due again, in words. */
export const REOPENS_WORDS: { readonly [reopens in ChecklistItem['reopens']]: string } = {
  no: 'once',
  'with-a-new-practitioner': 'once, and with each new practitioner',
  'whenever-due': 'again and again',
};
