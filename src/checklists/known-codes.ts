import type { ChecklistDue } from './checklist-due.js';
import type { ChecklistEvidence } from './checklist-evidence.js';
import type { ChecklistItem, ChecklistVerb } from './checklist-item.js';
import type { ChecklistPhase } from './checklist-phase.js';
import type { ChecklistPrompt } from './checklist-prompt.js';
import type { NotApplicableRule } from './not-applicable-rule.js';

/** The phases that are about an episode as a whole. */
const WHOLE: readonly ChecklistPhase[] = [
  'before-first-session',
  'first-session',
  'throughout-care',
  'practical',
  'ending',
  'service',
];

/** Every due rule, with the phases in which it says something. */
export const DUE_IN: { readonly [due in ChecklistDue]: readonly ChecklistPhase[] } = {
  'soon-after-booking': WHOLE,
  'before-first-session': WHOLE,
  'first-session': WHOLE,
  'every-few-sessions': WHOLE,
  'open-feedback': WHOLE,
  'first-session-and-first-miss': WHOLE,
  'open-barrier': WHOLE,
  'several-sessions-known': WHOLE,
  'another-time-needed': WHOLE,
  'few-sessions-left': WHOLE,
  'booking-and-late-notice': WHOLE,
  'quiet-between-sessions': WHOLE,
  'every-few-sessions-and-second-miss': WHOLE,
  'after-a-miss-or-ending': WHOLE,
  'at-late-notice': ['late-cancel'],
  'contact-after-a-miss': ['missed-session'],
  'rebooking-after-a-miss': ['missed-session'],
  'credit-after-a-miss': ['missed-session'],
  'follow-up-after-a-miss': ['missed-session'],
  'once-missed': ['missed-session', 'late-cancel'],
  'booking-paused': ['consecutive'],
  'ending-in-sight': WHOLE,
  'help-asked-for': WHOLE,
  'short-wait': WHOLE,
  'first-booking': WHOLE,
};

/** Every kind of evidence, and what is special about it: that a message is enough, or that it needs questionnaires. */
export const EVIDENCE_KINDS: {
  readonly [evidence in ChecklistEvidence]: 'message' | 'questionnaire' | null;
} = {
  'confirmed-by-a-person': null,
  'personal-message': 'message',
  'questionnaire-looked-at': 'questionnaire',
  'barriers-talked-about': null,
  'plan-recorded': null,
  'goal-confirmed-by-client': null,
  'next-booking-and-step': null,
  'progress-looked-at': 'questionnaire',
  'goal-looked-at': null,
  'feedback-asked-for': null,
  'feedback-acted-on': null,
  'task-agreed': null,
  'take-away-recorded': null,
  'barriers-dealt-with': null,
  'same-time-kept': null,
  'moved-in-time': null,
  'limits-message-sent': 'message',
  'policy-shown': 'message',
  'check-in-made': 'message',
  'supervision-held': null,
  'new-booking': null,
  'client-contacted': 'message',
  'rebooking-encouraged': 'message',
  'followed-up': 'message',
  'no-booking-while-paused': null,
  'supervision-held-or-booked': null,
  'cause-recorded': null,
  'last-questionnaire-answered': 'questionnaire',
  'booked-at-once': null,
  'short-wait-kept': null,
};

/** Every verb, and whether a message can do what it says. */
export const VERBS: { readonly [verb in ChecklistVerb]: boolean } = {
  offer: true,
  send: true,
  review: true,
  acknowledge: false,
  praise: true,
  encourage: true,
  assess: true,
  explain: false,
  agree: false,
  'keep-up': true,
  reflect: true,
  ask: true,
  use: true,
  set: true,
  discuss: true,
  solve: true,
  remind: true,
  'check-in': true,
  'reach-out': true,
  'follow-up': true,
  stop: true,
  understand: true,
  show: true,
};

/** Whose an item can be. */
export const WHO: { readonly [who in ChecklistItem['who']]: true } = {
  practitioner: true,
  'practitioner-and-client': true,
  'practitioner-and-supervisor': true,
  service: true,
};

/** Whether an item can be due again. */
export const REOPENS: { readonly [reopens in ChecklistItem['reopens']]: true } = {
  no: true,
  'with-a-new-practitioner': true,
  'whenever-due': true,
};

/** Every phase. */
export const PHASES: readonly ChecklistPhase[] = [
  'before-first-session',
  'first-session',
  'throughout-care',
  'practical',
  'late-cancel',
  'missed-session',
  'consecutive',
  'ending',
  'service',
];

/** Every prompt. */
export const PROMPTS: { readonly [prompt in ChecklistPrompt]: true } = {
  influences: true,
  'reason-for-booking': true,
  'no-reason-given': true,
  'questionnaire-missing': true,
  'score-at-or-above': true,
  'high-score': true,
  'safety-first': true,
  'absent-from-work': true,
  'work-is-hard': true,
  'earlier-ending': true,
  'earlier-episode': true,
  'new-to-this': true,
  'moved-before-start': true,
  'missed-before-start': true,
  'sessions-left': true,
  'employer-funded': true,
  coaching: true,
  'tasks-not-done': true,
  'new-practitioner': true,
  'context-volunteered': true,
  'little-part-taken': true,
  'proposed-by-client': true,
  'no-approach-recorded': true,
  'not-improved-yet': true,
  'reliably-worse': true,
  'reliably-better': true,
  'no-goal-yet': true,
  'feedback-not-asked': true,
  'feedback-open': true,
  'tasks-to-look-at': true,
  'repeated-lateness': true,
  'message-sent': true,
  'policy-not-acknowledged': true,
  'check-ins-not-talked-about': true,
  'part-taken-before': true,
  'waiting-long': true,
  'credit-lost': true,
  'missed-in-a-row': true,
  'booked-while-paused': true,
  'adjustment-agreed': true,
};

/** Every rule that makes an item not applicable. */
export const NOT_APPLICABLE: { readonly [rule in NotApplicableRule]: true } = {
  'involvement-not-wanted': true,
  'first-session-held': true,
  'no-limit-known': true,
  'check-ins-not-agreed': true,
  'opted-out': true,
  'no-credit-lost': true,
  'safety-comes-first': true,
  'waits-for-a-decision': true,
  'booking-not-open': true,
  'already-moved': true,
  'in-touch-again': true,
  'outcome-awaited': true,
  'came-late': true,
  'was-held': true,
  'missed-again': true,
  'exception-agreed': true,
  'next-session-booked': true,
  'outreach-over': true,
  'outreach-rests': true,
  'agreed-pause': true,
  'ended-apart': true,
  'no-earlier-session': true,
  'later-session-held': true,
};
