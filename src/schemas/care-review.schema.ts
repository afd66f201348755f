import * as z from 'zod';
import type { CareReview } from '../care-review/index.js';
import type { CareReviewJson } from './care-review-json.js';
import { instant } from './instant.schema.js';
import { reasonInputs } from './reason-inputs.schema.js';

// Written from the type of a review by `npm run generate:schemas`; a test compares the two.

const evidenceKind: z.ZodType = z.enum([
  'allowances',
  'barrierReviews',
  'bookingReviews',
  'client',
  'confirmations',
  'contacts',
  'episodes',
  'feedback',
  'goals',
  'influences',
  'measures',
  'oneOffBookings',
  'pauses',
  'policyAcknowledgements',
  'practitionerAbsences',
  'ratings',
  'readingAcknowledgements',
  'reflections',
  'safetyFlags',
  'safetyReviews',
  'serviceWaits',
  'sessions',
  'statements',
  'supervision',
  'tasks',
  'views',
]);
const evidenceRef: z.ZodType = z.strictObject({
  kind: evidenceKind,
  id: z.string(),
  part: z.optional(z.string()),
});
const reason: z.ZodType = z.strictObject({
  rule: z.enum(['safety.answer-to-review', 'safety.flag-open']),
  evidence: z.array(evidenceRef),
  inputs: reasonInputs,
});
const openSafetyConcern: z.ZodType = z.strictObject({ since: instant, reason: reason });
const part: z.ZodType = z.strictObject({
  state: z.literal('asked'),
  lastAskedAt: instant,
  evidence: evidenceRef,
});
const part2: z.ZodType = z.enum(['left-out', 'no-such-questionnaire', 'total-only']);
const part3: z.ZodType = z.strictObject({
  state: z.literal('not-asked'),
  why: part2,
  lastAskedAt: z.nullable(instant),
});
const safetyAssessment: z.ZodType = z.strictObject({
  asOf: instant,
  open: z.array(openSafetyConcern),
  question: z.union([part, part3]),
});
const part4: z.ZodType = z.enum([
  'attending',
  'engaged',
  'getting-started',
  'missing-sessions',
  'not-in-touch',
  'not-yet-started',
  'paused',
]);
const part5: z.ZodType = z.strictObject({ label: part4 });
const part6: z.ZodType = z.strictObject({
  label: z.literal('worth-a-conversation'),
  trend: z.enum(['recovering', 'steady']),
});
const endingKind: z.ZodType = z.enum([
  'client-ended',
  'continuing-self-pay',
  'did-not-start',
  'died',
  'limit-reached',
  'met-goals',
  'moved-inside',
  'other',
  'planned-other',
  'referred-outside',
  'service-ended',
  'unplanned',
]);
const part7: z.ZodType = z.strictObject({ label: z.literal('ended'), ending: endingKind });
const readingLevel: z.ZodType = z.enum(['low', 'partial', 'strong', 'unknown']);
const engagementRule: z.ZodType = z.enum([
  'engagement.agreed-pause',
  'engagement.attended-so-far',
  'engagement.cancelled-by-us',
  'engagement.client-view-missing',
  'engagement.ended',
  'engagement.ending-planned',
  'engagement.evidence-too-old',
  'engagement.goal-confirmed',
  'engagement.in-touch-again',
  'engagement.late-arrivals',
  'engagement.late-cancels-rebooked',
  'engagement.missed-in-a-row',
  'engagement.missed-often',
  'engagement.missed-recently',
  'engagement.next-session-booked',
  'engagement.no-contact',
  'engagement.no-contact-counted-from',
  'engagement.no-contact-rhythm-unknown',
  'engagement.no-task-set',
  'engagement.not-rated',
  'engagement.nothing-agreed-yet',
  'engagement.nothing-to-read-yet',
  'engagement.participation-rated',
  'engagement.partly-in-several',
  'engagement.reflected-on',
  'engagement.reflections-alone',
  'engagement.rising',
  'engagement.seen-by-a-person',
  'engagement.sessions-kept',
  'engagement.signs-so-far',
  'engagement.task-not-looked-at',
  'engagement.tasks-looked-at',
  'engagement.unseen-through-us',
  'engagement.views-differ',
  'engagement.work-not-known',
]);
const reason2: z.ZodType = z.strictObject({
  rule: engagementRule,
  evidence: z.array(evidenceRef),
  inputs: reasonInputs,
});
const reading: z.ZodType = z.strictObject({
  level: readingLevel,
  from: z.nullable(instant),
  to: z.nullable(instant),
  sessionsSince: z.nullable(z.number()),
  reasons: z.array(reason2),
});
const readings: z.ZodType = z.strictObject({
  attendance: reading,
  participation: reading,
  application: reading,
  completion: reading,
});
const contactState: z.ZodType = z.strictObject({
  lastAt: z.nullable(instant),
  evidence: z.array(evidenceRef),
  clockFrom: instant,
  clockEvidence: z.array(evidenceRef),
  nextMove: z.enum(['client', 'ours-or-booked']),
  gapSince: z.nullable(instant),
});
const part8: z.ZodType = z.enum(['finding-it-hard', 'going-well', 'mixed']);
const engagementView: z.ZodType = z.strictObject({
  id: z.string(),
  episodeId: z.string(),
  by: z.enum(['client', 'practitioner']),
  value: part8,
  at: instant,
});
const part9: z.ZodType = z.strictObject({
  client: z.nullable(engagementView),
  practitioner: z.nullable(engagementView),
});
const engagementPromptId: z.ZodType = z.enum([
  'ask-for-the-clients-view',
  'resume-care',
  'set-a-task',
  'talk-about-a-reading',
  'talk-about-both-views',
]);
const part10: z.ZodType = z.enum(['application', 'attendance', 'completion', 'participation']);
const engagementPrompt: z.ZodType = z.strictObject({
  id: engagementPromptId,
  reading: z.nullable(part10),
  to: z.enum(['practitioner', 'service']),
  isQuiet: z.boolean(),
  reasons: z.array(reason2),
});
const careInterruption: z.ZodType = z.strictObject({ since: instant, reasons: z.array(reason2) });
const sessionTimes: z.ZodType = z.strictObject({
  isConsistent: z.boolean(),
  same: z.number(),
  of: z.number(),
  evidence: z.array(evidenceRef),
});
const part11: z.ZodType = z.enum(['booked', 'open', 'over']);
const firstWait: z.ZodType = z.strictObject({
  requestedAt: instant,
  state: part11,
  until: instant,
  days: z.number(),
  isLong: z.boolean(),
});
const engagementEntry: z.ZodType = z.strictObject({
  at: instant,
  state: z.union([part5, part6, part7]),
  reasons: z.array(reason2),
});
const episodeEngagement: z.ZodType = z.strictObject({
  episodeId: z.string(),
  service: z.string(),
  state: z.union([part5, part6, part7]),
  since: instant,
  readings: readings,
  contact: contactState,
  views: part9,
  prompts: z.array(engagementPrompt),
  careInterrupted: z.nullable(careInterruption),
  sessionTimes: z.nullable(sessionTimes),
  wait: z.nullable(firstWait),
  reasons: z.array(reason2),
  history: z.array(engagementEntry),
});
const sessionOutcome: z.ZodType = z.enum([
  'arrived-too-late',
  'attended',
  'attended-late',
  'awaiting-outcome',
  'cancel-notice-unknown',
  'cancel-party-unknown',
  'early-cancel',
  'early-reschedule',
  'late-cancel',
  'late-reschedule',
  'mutual-no-show',
  'no-show',
  'policy-unknown',
  'practitioner-cancel',
  'practitioner-no-show',
  'practitioner-reschedule',
  'scheduled',
  'technical-failure',
  'voided',
]);
const policyRef: z.ZodType = z.strictObject({ id: z.string(), version: z.number() });
const part12: z.ZodType = z.enum(['counts', 'ends', 'neutral']);
const outcomeRule: z.ZodType = z.enum([
  'outcome.awaiting',
  'outcome.cancel-party-unknown',
  'outcome.cancel-time-unknown',
  'outcome.cancelled-after-start',
  'outcome.cancelled-by-agreement',
  'outcome.cancelled-by-us',
  'outcome.cancelled-in-time',
  'outcome.cancelled-late',
  'outcome.disrupted',
  'outcome.entered-in-error',
  'outcome.exception-agreed',
  'outcome.grace',
  'outcome.joined',
  'outcome.joined-too-late',
  'outcome.policy-unknown',
  'outcome.practitioner-absent',
  'outcome.practitioner-late',
  'outcome.reason-to-decide',
  'outcome.recorded',
  'outcome.scheduled',
  'outcome.statement-to-decide',
]);
const reason3: z.ZodType = z.strictObject({
  rule: outcomeRule,
  evidence: z.array(evidenceRef),
  inputs: reasonInputs,
});
const outcomeAssessment: z.ZodType = z.strictObject({
  sessionId: z.string(),
  episodeId: z.string(),
  format: z.enum(['group', 'individual']),
  start: instant,
  end: instant,
  outcome: sessionOutcome,
  settledAt: z.nullable(instant),
  standsFrom: z.nullable(instant),
  deadline: z.nullable(instant),
  policy: z.nullable(policyRef),
  run: part12,
  creditsUsed: z.number(),
  creditsHeld: z.number(),
  exceptionAgreed: z.boolean(),
  isGrace: z.boolean(),
  provisional: z.boolean(),
  notified: z.boolean(),
  reasons: z.array(reason3),
});
const reviewNeed: z.ZodType = z.enum(['conversation', 'supervision', 'what-got-in-the-way']);
const part13: z.ZodType = z.strictObject({
  need: reviewNeed,
  done: z.boolean(),
  evidence: z.array(evidenceRef),
});
const reviewDue: z.ZodType = z.strictObject({
  dueAt: instant,
  with: z.enum(['practitioner', 'service-lead']),
  needs: z.array(part13),
});
const runRule: z.ZodType = z.enum([
  'run.booking-paused',
  'run.decision-missing',
  'run.missed-in-a-row',
  'run.outcome-missing',
]);
const reason4: z.ZodType = z.strictObject({
  rule: runRule,
  evidence: z.array(evidenceRef),
  inputs: reasonInputs,
});
const missedRun: z.ZodType = z.strictObject({
  episodeId: z.nullable(z.string()),
  format: z.nullable(z.enum(['group', 'individual'])),
  inARow: z.number(),
  sessionIds: z.array(z.string()),
  pausedSince: z.nullable(instant),
  basedOn: z.array(z.string()),
  provisional: z.boolean(),
  missingOutcomes: z.array(z.string()),
  review: z.nullable(reviewDue),
  reasons: z.array(reason4),
});
const reason5: z.ZodType = z.strictObject({
  rule: z.literal('lateness.repeated'),
  evidence: z.array(evidenceRef),
  inputs: reasonInputs,
});
const repeatedLateness: z.ZodType = z.strictObject({
  episodeId: z.string(),
  format: z.enum(['group', 'individual']),
  sessionIds: z.array(z.string()),
  ofLast: z.number(),
  reasons: z.array(reason5),
});
const awaitedOutcome: z.ZodType = z.strictObject({
  sessionId: z.string(),
  episodeId: z.string(),
  since: instant,
  dueAt: instant,
  overdue: z.boolean(),
});
const part14: z.ZodType = z.enum(['after-review', 'closed', 'self-service']);
const bookingRule: z.ZodType = z.enum([
  'booking.agreed-pause',
  'booking.episode-ended',
  'booking.limit-reached',
  'booking.no-allowance-left',
  'booking.one-off-agreed',
  'booking.pause-provisional',
  'booking.paused-after-missed',
  'booking.urgent-always-open',
  'booking.week-full',
]);
const reason6: z.ZodType = z.strictObject({
  rule: bookingRule,
  evidence: z.array(evidenceRef),
  inputs: reasonInputs,
});
const part15: z.ZodType = z.enum([
  'agree-a-one-off-booking',
  'choose-another-week',
  'correct-or-excuse-a-session',
  'decide-what-was-said',
  'end-the-agreed-pause',
  'extend-the-allowance',
  'hold-the-review',
  'open-a-new-episode',
  'record-the-missing-outcomes',
]);
const bookingChange: z.ZodType = z.strictObject({ by: part15, evidence: z.array(evidenceRef) });
const bookingAnswer: z.ZodType = z.strictObject({
  route: part14,
  reasons: z.array(reason6),
  changedBy: z.array(bookingChange),
  allowanceLeft: z.nullable(z.number()),
});
const lastSession: z.ZodType = z.strictObject({ sessionId: z.string(), start: instant, isHeld: z.boolean() });
const requestForSessions: z.ZodType = z.strictObject({
  waitId: z.string(),
  askedAt: instant,
  isRefused: z.boolean(),
});
const part16: z.ZodType = z.strictObject({ at: z.number(), since: instant });
const creditsEndingSoon: z.ZodType = z.strictObject({
  allowanceId: z.string(),
  lotId: z.string(),
  credits: z.number(),
  validUntil: instant,
});
const limitRule: z.ZodType = z.enum([
  'credits.ending-soon',
  'credits.few-left',
  'credits.none-left',
  'credits.plan-the-ending',
]);
const reason7: z.ZodType = z.strictObject({
  rule: limitRule,
  evidence: z.array(evidenceRef),
  inputs: reasonInputs,
});
const creditLimits: z.ZodType = z.strictObject({
  remaining: z.nullable(z.number()),
  remind: z.nullable(part16),
  planEndingSince: z.nullable(instant),
  endingSoon: z.array(creditsEndingSoon),
  reasons: z.array(reason7),
});
const part17: z.ZodType = z.strictObject({ sessionId: z.string(), start: instant });
const part18: z.ZodType = z.strictObject({ id: z.string(), version: z.string() });
const measureStatus: z.ZodType = z.enum(['complete', 'incomplete', 'invalid', 'prorated', 'total-only']);
const part19: z.ZodType = z.strictObject({ id: z.string(), label: z.string() });
const cutOffReached: z.ZodType = z.strictObject({
  purpose: z.enum(['nhs-caseness', 'screening']),
  atLeast: z.number(),
  reached: z.nullable(z.boolean()),
});
const subscaleScore: z.ZodType = z.strictObject({
  id: z.string(),
  total: z.nullable(z.number()),
  cutOffs: z.array(cutOffReached),
});
const safetyConcern: z.ZodType = z.strictObject({ item: z.string(), value: z.number(), atLeast: z.number() });
const part20: z.ZodType = z.strictObject({ item: z.string(), state: z.enum(['asked', 'not-asked']) });
const scoreIssueCode: z.ZodType = z.enum([
  'not-a-number',
  'not-an-answer',
  'not-an-integer',
  'not-applicable-not-allowed',
  'out-of-range',
  'too-few-answers',
  'too-many-answers',
  'unknown-item',
]);
const scoreIssue: z.ZodType = z.strictObject({ code: scoreIssueCode, item: z.optional(z.string()) });
const measureScore: z.ZodType = z.strictObject({
  instrument: part18,
  status: measureStatus,
  total: z.nullable(z.number()),
  band: z.nullable(part19),
  cutOffs: z.array(cutOffReached),
  subscales: z.array(subscaleScore),
  answered: z.number(),
  imputed: z.array(z.string()),
  safetyConcerns: z.array(safetyConcern),
  safetyItems: z.array(part20),
  issues: z.array(scoreIssue),
});
const part21: z.ZodType = z.strictObject({ id: z.string(), answeredAt: instant, score: measureScore });
const part22: z.ZodType = z.enum(['no-reliable-change', 'reliable-deterioration', 'reliable-improvement']);
const sourceKey: z.ZodType = z.enum([
  'appointment-reminders',
  'arroll-2010',
  'binnie-2016',
  'bright-2015',
  'caller',
  'camcops',
  'clark-2018',
  'clincalc',
  'clinicalsignificance',
  'de-jong-2021',
  'ecqm-cms159',
  'fluckiger-2018',
  'hedis-initiation',
  'hippocrates',
  'holdsworth-2014',
  'jacobson-truax',
  'kroenke-2009',
  'kroenke-2009-phq4',
  'kroenke-spitzer-2002',
  'lowe-2004',
  'mausbach-2010',
  'mundt-2002',
  'nhs-data-dictionary-phq9',
  'nhs-data-dictionary-wsas',
  'nhs-mental-health-statistics',
  'nhs-mhsds-adult-outcomes',
  'nhs-mhsds-outcomes',
  'nhs-talking-therapies-course',
  'nhs-talking-therapies-manual',
  'nhs-talking-therapies-metadata',
  'our-default',
  'practitioner-guide',
  'published-policies',
  'reilly-wpai',
  'schueller-2015',
  'spitzer-2006',
  'swift-2012',
  'waiting-and-attendance',
  'waiting-times',
  'westmacott-2010',
]);
const standing: z.ZodType = z.enum(['our-default', 'service-precedent', 'standard']);
const verified: z.ZodType = z.enum(['primary', 'secondary', 'unverified']);
const basis: z.ZodType = z.strictObject({ source: sourceKey, standing: standing, verified: verified });
const assessedChange: z.ZodType = z.strictObject({
  verdict: part22,
  change: z.number(),
  points: z.number(),
  by: z.enum(['exact', 'points']),
  basis: basis,
  exact: z.optional(z.number()),
});
const part23: z.ZodType = z.enum(['no-threshold', 'total-missing', 'total-out-of-range']);
const unassessedChange: z.ZodType = z.strictObject({ verdict: z.literal('not-assessable'), why: part23 });
const signalRule: z.ZodType = z.enum([
  'signals.expected-response',
  'signals.no-reliable-improvement',
  'signals.reliable-deterioration',
  'signals.week-table',
]);
const part24: z.ZodType = z.strictObject({
  instrument: z.string(),
  baseline: z.number(),
  latest: z.number(),
  sessions: z.nullable(z.number()),
  week: z.nullable(z.number()),
});
const part25: z.ZodType = z.enum(['change', 'sessions', 'total']);
const part26: z.ZodType = z.strictObject({ value: z.number(), of: part25 });
const offTrackSignal: z.ZodType = z.strictObject({
  rule: signalRule,
  evidence: z.array(evidenceRef),
  inputs: part24,
  threshold: part26,
  basis: basis,
});
const measureReview: z.ZodType = z.strictObject({
  instrument: z.string(),
  name: z.string(),
  latest: measureScore,
  latestAt: instant,
  scores: z.array(part21),
  change: z.union([assessedChange, unassessedChange]),
  compared: z.array(evidenceRef),
  signals: z.array(offTrackSignal),
});
const checklistPhase: z.ZodType = z.enum([
  'before-first-session',
  'consecutive',
  'ending',
  'first-session',
  'late-cancel',
  'missed-session',
  'practical',
  'service',
  'throughout-care',
]);
const part27: z.ZodType = z.strictObject({ id: z.string(), text: z.string() });
const checklistVerb: z.ZodType = z.enum([
  'acknowledge',
  'agree',
  'ask',
  'assess',
  'check-in',
  'discuss',
  'encourage',
  'explain',
  'follow-up',
  'keep-up',
  'offer',
  'praise',
  'reach-out',
  'reflect',
  'remind',
  'review',
  'send',
  'set',
  'show',
  'solve',
  'stop',
  'understand',
  'use',
]);
const part28: z.ZodType = z.enum([
  'practitioner',
  'practitioner-and-client',
  'practitioner-and-supervisor',
  'service',
]);
const checklistDue: z.ZodType = z.enum([
  'after-a-miss-or-ending',
  'another-time-needed',
  'at-late-notice',
  'before-first-session',
  'booking-and-late-notice',
  'booking-paused',
  'contact-after-a-miss',
  'credit-after-a-miss',
  'ending-in-sight',
  'every-few-sessions',
  'every-few-sessions-and-second-miss',
  'few-sessions-left',
  'first-booking',
  'first-session',
  'first-session-and-first-miss',
  'follow-up-after-a-miss',
  'help-asked-for',
  'once-missed',
  'open-barrier',
  'open-feedback',
  'quiet-between-sessions',
  'rebooking-after-a-miss',
  'several-sessions-known',
  'short-wait',
  'soon-after-booking',
]);
const checklistEvidence: z.ZodType = z.enum([
  'barriers-dealt-with',
  'barriers-talked-about',
  'booked-at-once',
  'cause-recorded',
  'check-in-made',
  'client-contacted',
  'confirmed-by-a-person',
  'feedback-acted-on',
  'feedback-asked-for',
  'followed-up',
  'goal-confirmed-by-client',
  'goal-looked-at',
  'last-questionnaire-answered',
  'limits-message-sent',
  'moved-in-time',
  'new-booking',
  'next-booking-and-step',
  'no-booking-while-paused',
  'personal-message',
  'plan-recorded',
  'policy-shown',
  'progress-looked-at',
  'questionnaire-looked-at',
  'rebooking-encouraged',
  'same-time-kept',
  'short-wait-kept',
  'supervision-held',
  'supervision-held-or-booked',
  'take-away-recorded',
  'task-agreed',
]);
const checklistPrompt: z.ZodType = z.enum([
  'absent-from-work',
  'adjustment-agreed',
  'booked-while-paused',
  'check-ins-not-talked-about',
  'coaching',
  'context-volunteered',
  'credit-lost',
  'earlier-ending',
  'earlier-episode',
  'employer-funded',
  'feedback-not-asked',
  'feedback-open',
  'high-score',
  'influences',
  'little-part-taken',
  'message-sent',
  'missed-before-start',
  'missed-in-a-row',
  'moved-before-start',
  'new-practitioner',
  'new-to-this',
  'no-approach-recorded',
  'no-goal-yet',
  'no-reason-given',
  'not-improved-yet',
  'part-taken-before',
  'policy-not-acknowledged',
  'proposed-by-client',
  'questionnaire-missing',
  'reason-for-booking',
  'reliably-better',
  'reliably-worse',
  'repeated-lateness',
  'safety-first',
  'score-at-or-above',
  'sessions-left',
  'tasks-not-done',
  'tasks-to-look-at',
  'waiting-long',
  'work-is-hard',
]);
const part29: z.ZodType = z.enum(['no', 'whenever-due', 'with-a-new-practitioner']);
const notApplicableRule: z.ZodType = z.enum([
  'agreed-pause',
  'already-moved',
  'booking-not-open',
  'came-late',
  'check-ins-not-agreed',
  'ended-apart',
  'exception-agreed',
  'first-session-held',
  'in-touch-again',
  'involvement-not-wanted',
  'later-session-held',
  'missed-again',
  'next-session-booked',
  'no-credit-lost',
  'no-earlier-session',
  'no-limit-known',
  'opted-out',
  'outcome-awaited',
  'outreach-over',
  'outreach-rests',
  'safety-comes-first',
  'waits-for-a-decision',
  'was-held',
]);
const checklistItem: z.ZodType = z.strictObject({
  id: z.string(),
  heading: z.string(),
  verb: checklistVerb,
  text: z.string(),
  why: z.string(),
  whySource: sourceKey,
  who: part28,
  due: checklistDue,
  evidence: checklistEvidence,
  prompts: z.array(checklistPrompt),
  reopens: part29,
  private: z.boolean(),
  measures: z.optional(z.array(z.string())),
  notApplicableWhen: z.optional(z.array(notApplicableRule)),
});
const checklistSession: z.ZodType = z.strictObject({
  sessionId: z.string(),
  start: instant,
  timeZone: z.string(),
});
const checklistState: z.ZodType = z.enum(['done', 'due', 'not-applicable', 'not-due', 'open', 'overdue']);
const part30: z.ZodType = z.enum(['client', 'practitioner', 'service', 'service-lead', 'supervisor']);
const decisionMaker: z.ZodType = z.strictObject({ role: part30, id: z.optional(z.string()) });
const checklistConfirmation: z.ZodType = z.strictObject({
  id: z.string(),
  by: decisionMaker,
  at: instant,
  isStale: z.boolean(),
});
const checklistRule: z.ZodType = z.enum([
  'checklist.agreed-pause',
  'checklist.already-moved',
  'checklist.booking-not-open',
  'checklist.came-late',
  'checklist.check-ins-not-agreed',
  'checklist.client-died',
  'checklist.confirmation-to-check',
  'checklist.confirmed',
  'checklist.due',
  'checklist.ended-apart',
  'checklist.episode-ended',
  'checklist.exception-agreed',
  'checklist.first-session-held',
  'checklist.in-touch-again',
  'checklist.involvement-not-wanted',
  'checklist.last-session-over',
  'checklist.later-session-held',
  'checklist.missed-again',
  'checklist.next-session-booked',
  'checklist.no-credit-lost',
  'checklist.no-earlier-session',
  'checklist.no-limit-known',
  'checklist.not-due',
  'checklist.not-due-until',
  'checklist.only-a-person',
  'checklist.opted-out',
  'checklist.outcome-awaited',
  'checklist.outreach-over',
  'checklist.outreach-rests',
  'checklist.overdue',
  'checklist.safety-comes-first',
  'checklist.said-not-applicable',
  'checklist.shown',
  'checklist.waits-for-a-decision',
  'checklist.was-held',
]);
const reason8: z.ZodType = z.strictObject({
  rule: checklistRule,
  evidence: z.array(evidenceRef),
  inputs: reasonInputs,
});
const checklistPromptRule: z.ZodType = z.enum([
  'influences.barrier.beliefs',
  'influences.barrier.content',
  'influences.barrier.delivery-quality',
  'influences.barrier.demographics',
  'influences.barrier.dose',
  'influences.barrier.empathy',
  'influences.barrier.experience',
  'influences.barrier.external-circumstances',
  'influences.barrier.flexibility',
  'influences.barrier.method',
  'influences.barrier.motivation',
  'influences.barrier.optimism',
  'influences.barrier.relationship',
  'influences.barrier.responsiveness',
  'influences.barrier.symptom-severity',
  'influences.barrier.warmth',
  'influences.enabler.beliefs',
  'influences.enabler.content',
  'influences.enabler.delivery-quality',
  'influences.enabler.demographics',
  'influences.enabler.dose',
  'influences.enabler.empathy',
  'influences.enabler.experience',
  'influences.enabler.external-circumstances',
  'influences.enabler.flexibility',
  'influences.enabler.method',
  'influences.enabler.motivation',
  'influences.enabler.optimism',
  'influences.enabler.relationship',
  'influences.enabler.responsiveness',
  'influences.enabler.symptom-severity',
  'influences.enabler.warmth',
  'influences.plan-agreed',
  'prompt.absent-from-work',
  'prompt.adjustment-agreed',
  'prompt.booked-while-paused',
  'prompt.check-ins-not-talked-about',
  'prompt.coaching',
  'prompt.context-volunteered',
  'prompt.credit-lost',
  'prompt.earlier-ending',
  'prompt.earlier-episode',
  'prompt.employer-funded',
  'prompt.feedback-not-asked',
  'prompt.feedback-open',
  'prompt.high-score',
  'prompt.little-part-taken',
  'prompt.message-sent',
  'prompt.missed-before-start',
  'prompt.missed-in-a-row',
  'prompt.moved-before-start',
  'prompt.new-practitioner',
  'prompt.new-to-this',
  'prompt.no-approach-recorded',
  'prompt.no-goal-yet',
  'prompt.no-reason-given',
  'prompt.not-improved-yet',
  'prompt.part-taken-before',
  'prompt.policy-not-acknowledged',
  'prompt.proposed-by-client',
  'prompt.questionnaire-missing',
  'prompt.reason-for-booking',
  'prompt.reliably-better',
  'prompt.reliably-worse',
  'prompt.repeated-lateness',
  'prompt.safety-first',
  'prompt.score-at-or-above',
  'prompt.sessions-left',
  'prompt.sessions-left-besides-booked',
  'prompt.tasks-not-done',
  'prompt.tasks-to-look-at',
  'prompt.waiting-long',
  'prompt.work-is-hard',
]);
const reason9: z.ZodType = z.strictObject({
  rule: checklistPromptRule,
  evidence: z.array(evidenceRef),
  inputs: reasonInputs,
});
const checklistEntry: z.ZodType = z.strictObject({
  key: z.string(),
  item: checklistItem,
  about: evidenceRef,
  session: z.nullable(checklistSession),
  state: checklistState,
  dueFrom: z.nullable(instant),
  overdueFrom: z.nullable(instant),
  evidence: z.array(evidenceRef),
  confirmed: z.nullable(checklistConfirmation),
  note: z.nullable(z.string()),
  reasons: z.array(reason8),
  prompts: z.array(reason9),
});
const checklist: z.ZodType = z.strictObject({
  phase: checklistPhase,
  template: policyRef,
  rules: policyRef,
  language: z.string(),
  headings: z.array(part27),
  episodeId: z.string(),
  asOf: instant,
  items: z.array(checklistEntry),
});
const suggestionId: z.ZodType = z.enum([
  'first-session.acknowledge.ambivalence',
  'first-session.agree.goals',
  'first-session.assess.approach',
  'first-session.assess.dose',
  'first-session.assess.modality',
  'first-session.encourage.support',
  'first-session.explain.what-to-expect',
  'first-session.instil-hope',
  'influence.intervention.delivery-quality',
  'practical.consistent-times',
  'practical.flexible-times',
  'practical.remind-session-limits',
  'practical.solve-barriers',
  'practical.use-supervision',
  'throughout.cultural-awareness',
  'throughout.empower',
  'throughout.evidence-base',
  'throughout.personalise',
  'throughout.relationship',
  'throughout.seek-feedback',
  'throughout.set-tasks',
  'throughout.use-feedback',
]);
const part31: z.ZodType = z.enum(['practitioner', 'practitioner-and-client', 'service']);
const suggestionRule: z.ZodType = z.enum([
  'influences.barrier.beliefs',
  'influences.barrier.content',
  'influences.barrier.delivery-quality',
  'influences.barrier.demographics',
  'influences.barrier.dose',
  'influences.barrier.empathy',
  'influences.barrier.experience',
  'influences.barrier.external-circumstances',
  'influences.barrier.flexibility',
  'influences.barrier.method',
  'influences.barrier.motivation',
  'influences.barrier.optimism',
  'influences.barrier.relationship',
  'influences.barrier.responsiveness',
  'influences.barrier.symptom-severity',
  'influences.barrier.warmth',
  'influences.enabler.beliefs',
  'influences.enabler.content',
  'influences.enabler.delivery-quality',
  'influences.enabler.demographics',
  'influences.enabler.dose',
  'influences.enabler.empathy',
  'influences.enabler.experience',
  'influences.enabler.external-circumstances',
  'influences.enabler.flexibility',
  'influences.enabler.method',
  'influences.enabler.motivation',
  'influences.enabler.optimism',
  'influences.enabler.relationship',
  'influences.enabler.responsiveness',
  'influences.enabler.symptom-severity',
  'influences.enabler.warmth',
  'influences.plan-agreed',
]);
const reason10: z.ZodType = z.strictObject({
  rule: suggestionRule,
  evidence: z.array(evidenceRef),
  inputs: reasonInputs,
});
const suggestion: z.ZodType = z.strictObject({
  id: suggestionId,
  episodeId: z.string(),
  who: part31,
  isPrivate: z.boolean(),
  reasons: z.array(reason10),
});
const part32: z.ZodType = z.enum(['agreed-plan', 'client-wished', 'practitioner-advised']);
const part33: z.ZodType = z.strictObject({
  kind: endingKind,
  at: instant,
  endedEarlierThan: z.nullable(part32),
});
const courseImprovement: z.ZodType = z.enum(['none', 'reliable', 'unknown', 'worse']);
const endingRule: z.ZodType = z.enum([
  'ending.change-not-known',
  'ending.goals-not-recorded',
  'ending.goals-reached',
  'ending.may-have-got-what-they-needed',
  'ending.no-credits-left',
  'ending.no-reliable-change',
  'ending.outreach-not-recorded',
  'ending.reliably-better',
  'ending.reliably-worse',
  'ending.silent-after-outreach',
]);
const reason11: z.ZodType = z.strictObject({
  rule: endingRule,
  evidence: z.array(evidenceRef),
  inputs: reasonInputs,
});
const endingSuggestion: z.ZodType = z.strictObject({ kind: endingKind, reasons: z.array(reason11) });
const endingAssessment: z.ZodType = z.strictObject({
  episodeId: z.string(),
  ending: z.nullable(part33),
  improvement: courseImprovement,
  reasons: z.array(reason11),
  toRecord: z.array(reason11),
  suggestions: z.array(endingSuggestion),
});
const part34: z.ZodType = z.enum(['check-in', 'contact', 'follow-up', 'review', 'second-follow-up']);
const outreachState: z.ZodType = z.strictObject({
  sessionId: z.string(),
  since: instant,
  contacts: z.number(),
  next: z.nullable(part34),
  nextDueAt: z.nullable(instant),
  isUnwanted: z.boolean(),
  hasReplied: z.boolean(),
  isAnswered: z.boolean(),
  isLaterOutcomeAwaited: z.boolean(),
  hasSpokenOfCredit: z.boolean(),
  hasSpokenOfPolicy: z.boolean(),
});
const nextStepId: z.ZodType = z.enum([
  'agree-another-time',
  'ask-for-the-clients-view',
  'decide-how-to-go-on',
  'decide-what-is-open',
  'encourage-rebooking',
  'explain-credit-loss',
  'find-better-time',
  'finish-first-session-items',
  'finish-missed-session-items',
  'first-session.acknowledge.ambivalence',
  'first-session.agree.goals',
  'first-session.assess.approach',
  'first-session.assess.dose',
  'first-session.assess.modality',
  'first-session.encourage.support',
  'first-session.explain.what-to-expect',
  'first-session.instil-hope',
  'follow-up',
  'go-through-the-ending',
  'hold-review',
  'influence.intervention.delivery-quality',
  'keep-up-throughout-care',
  'meet-with-empathy',
  'offer-next-session',
  'plan-the-ending',
  'plan-with-no-credits',
  'practical.consistent-times',
  'practical.flexible-times',
  'practical.remind-session-limits',
  'practical.solve-barriers',
  'practical.use-supervision',
  'prepare-first-session',
  'put-record-right',
  'reach-out',
  'record-outcome',
  'reflect-on-practice',
  'reiterate-policy',
  'resume-care',
  'see-to-a-prompt-start',
  'see-to-practical-matters',
  'set-a-task',
  'share-improvement',
  'speak-today',
  'talk-about-a-reading',
  'talk-about-attendance',
  'talk-about-both-views',
  'talk-about-worsening',
  'throughout.cultural-awareness',
  'throughout.empower',
  'throughout.evidence-base',
  'throughout.personalise',
  'throughout.relationship',
  'throughout.seek-feedback',
  'throughout.set-tasks',
  'throughout.use-feedback',
  'understand-root-cause',
  'use-supervision',
  'warm-message',
]);
const part35: z.ZodType = z.enum(['practitioner', 'practitioner-and-client', 'service', 'service-lead']);
const reason12: z.ZodType = z.strictObject({
  rule: z.string(),
  evidence: z.array(evidenceRef),
  inputs: reasonInputs,
});
const nextStep: z.ZodType = z.strictObject({
  key: z.string(),
  id: nextStepId,
  episodeId: z.nullable(z.string()),
  requirements: z.array(z.string()),
  who: part35,
  isPrivate: z.boolean(),
  dueAt: z.nullable(instant),
  reasons: z.array(reason12),
});
const part36: z.ZodType = z.strictObject({
  attendance: readingLevel,
  participation: readingLevel,
  application: readingLevel,
  completion: readingLevel,
});
const clientStanding: z.ZodType = z.strictObject({
  state: z.union([part5, part6, part7]),
  since: instant,
  reasons: z.array(reason12),
  readings: part36,
  nextSteps: z.array(nextStep),
});
const episodeReview: z.ZodType = z.strictObject({
  episodeId: z.string(),
  service: z.string(),
  engagement: episodeEngagement,
  outcomes: z.array(outcomeAssessment),
  runs: z.array(missedRun),
  repeatedLateness: z.array(repeatedLateness),
  awaiting: z.array(awaitedOutcome),
  booking: bookingAnswer,
  lastSession: z.nullable(lastSession),
  moreSessions: z.nullable(requestForSessions),
  limits: creditLimits,
  nextBooked: z.nullable(part17),
  lastReachedOutAt: z.nullable(instant),
  measures: z.array(measureReview),
  checklists: z.array(checklist),
  suggestions: z.array(suggestion),
  ending: endingAssessment,
  outreach: z.nullable(outreachState),
  isContactUnwanted: z.boolean(),
  records: z.array(evidenceRef),
  nextSteps: z.array(nextStep),
  forClient: clientStanding,
});
const uncoveredSession: z.ZodType = z.strictObject({ sessionId: z.string(), credits: z.number() });
const part37: z.ZodType = z.enum(['granted', 'reinstated', 'rolled-over']);
const allowanceBalance: z.ZodType = z.strictObject({
  allowanceId: z.string(),
  lotId: z.string(),
  kind: part37,
  granted: z.number(),
  used: z.number(),
  held: z.number(),
  left: z.number(),
  expired: z.number(),
  movedOn: z.number(),
  grantedAt: instant,
  validFrom: instant,
  validUntil: z.nullable(instant),
  services: z.nullable(z.array(z.string())),
});
const creditAccount: z.ZodType = z.enum(['available', 'expired', 'held', 'source', 'used']);
const lotAccount: z.ZodType = z.strictObject({ lotId: z.string(), account: creditAccount });
const ledgerRule: z.ZodType = z.enum([
  'credits.covered-later',
  'credits.expired',
  'credits.granted',
  'credits.held',
  'credits.put-right',
  'credits.reinstated',
  'credits.released',
  'credits.rolled-over',
  'credits.topped-up',
  'credits.used',
  'credits.withdrawn',
]);
const reason13: z.ZodType = z.strictObject({
  rule: ledgerRule,
  evidence: z.array(evidenceRef),
  inputs: reasonInputs,
});
const ledgerEntry: z.ZodType = z.strictObject({
  key: z.string(),
  sessionId: z.nullable(z.string()),
  from: lotAccount,
  to: lotAccount,
  units: z.number(),
  scale: z.number(),
  at: instant,
  reason: reason13,
});
const creditIssueCode: z.ZodType = z.enum([
  'ends-before-it-starts',
  'finer-than-the-scale',
  'withdrawn-more-than-there',
]);
const creditIssue: z.ZodType = z.strictObject({
  code: creditIssueCode,
  evidence: z.array(evidenceRef),
  recorded: z.nullable(z.number()),
  counted: z.number(),
});
const creditBalance: z.ZodType = z.strictObject({
  limited: z.boolean(),
  used: z.number(),
  held: z.number(),
  left: z.number(),
  shortfall: z.array(z.string()),
  uncovered: z.array(uncoveredSession),
  allowances: z.array(allowanceBalance),
  limits: creditLimits,
  rules: policyRef,
  validAt: z.enum(['booking', 'session-start']),
  scale: z.number(),
  entries: z.array(ledgerEntry),
  issues: z.array(creditIssue),
});
const conflictCode: z.ZodType = z.enum([
  'cancelled-and-took-place',
  'exception-for-nothing',
  'joined-after-the-end',
  'moves-in-a-circle',
  'one-off-not-theirs',
  'policy-not-given',
  'recorded-absent-before-waiting',
  'recorded-absent-but-joined',
  'replaced-more-than-once',
  'replaces-a-session-that-is-not-there',
  'session-of-no-episode',
  'statement-about-no-session',
]);
const conflictSettlement: z.ZodType = z.enum([
  'each-session-is-judged-on-its-own',
  'joining-then-is-not-attending',
  'the-cancellation-ended-the-booking',
  'the-exception-changes-nothing',
  'the-link-is-left-out',
  'the-one-off-booking-is-left-out',
  'the-recorded-outcome-counts',
  'the-session-counts-for-nothing',
  'the-statement-is-left-out',
]);
const conflict: z.ZodType = z.strictObject({
  code: conflictCode,
  settledBy: conflictSettlement,
  evidence: z.array(evidenceRef),
});
const part38: z.ZodType = z.strictObject({ id: z.string(), instrument: z.string() });
const part39: z.ZodType = z.enum([
  'contacts',
  'credits',
  'days',
  'fraction',
  'hours',
  'items',
  'minutes',
  'parts',
  'points',
  'sessions',
  'working days',
]);
const threshold: z.ZodType = z.strictObject({
  name: z.string(),
  value: z.number(),
  unit: part39,
  source: sourceKey,
  standing: standing,
  verified: verified,
});
const careReview: z.ZodType = z.strictObject({
  clientId: z.string(),
  asOf: instant,
  rulesVersion: z.string(),
  safety: safetyAssessment,
  episodes: z.array(episodeReview),
  credits: creditBalance,
  conflicts: z.array(conflict),
  unreadMeasures: z.array(part38),
  policies: z.array(policyRef),
  engagementRules: policyRef,
  thresholds: z.array(threshold),
});

/** The schema of a whole review. */
export const careReviewSchema: z.ZodType<CareReview, CareReviewJson> = careReview as unknown as z.ZodType<
  CareReview,
  CareReviewJson
>;
