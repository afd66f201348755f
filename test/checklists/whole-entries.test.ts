import { describe, expect, it } from 'vitest';
import { checklistTemplates, listChecklist } from 'client-engagement';
import type { CareRecord, ChecklistEntry, ChecklistPhase, EvidenceRef, Reason } from 'client-engagement';
import { cases, last } from './facts.js';

/** For each item of the guide: the whole entry where it waits, and where it is done. */
const entries: readonly (readonly [id: string, expected: readonly string[]])[] = [
  [
    'before-first-session.personalised-message',
    [
      'episodes/episode-1 due from -7d to -6d; checklist.due(from=-7d)',
      'episodes/episode-1 done from -7d to -6d by contacts/co1; checklist.shown(contacts/co1)',
    ],
  ],
  [
    'before-first-session.review.reason',
    [
      'episodes/episode-1 open from -7d; checklist.only-a-person(from=-7d); prompt.no-reason-given(absent=episodes.reasonForBooking)',
      'episodes/episode-1 done from -7d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=-6d12h)',
    ],
  ],
  [
    'before-first-session.review.phq9',
    [
      'episodes/episode-1 due from -7d to +0d; checklist.due(from=-7d)',
      'episodes/episode-1 done from -7d to +0d by measures/m1; checklist.shown(measures/m1)',
    ],
  ],
  [
    'before-first-session.review.gad7',
    [
      'episodes/episode-1 due from -7d to +0d; checklist.due(from=-7d)',
      'episodes/episode-1 done from -7d to +0d by measures/m1; checklist.shown(measures/m1)',
    ],
  ],
  [
    'before-first-session.review.work-impact',
    [
      'episodes/episode-1 due from -7d to +0d; checklist.due(from=-7d)',
      'episodes/episode-1 done from -7d to +0d by measures/m1; checklist.shown(measures/m1)',
    ],
  ],
  [
    'first-session.acknowledge.anxiety',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.acknowledge.ambivalence',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.normalise',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.praise-first-step',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.instil-hope',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.encourage.questions',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.encourage.support',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.assess.timing',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.assess.approach',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.assess.modality',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.assess.barriers',
    [
      'episodes/episode-1 due from +0d; checklist.due(from=+0d)',
      'episodes/episode-1 done from +0d by barrierReviews/br1; checklist.shown(barrierReviews/br1)',
    ],
  ],
  [
    'first-session.assess.dose',
    [
      'episodes/episode-1 due from +0d; checklist.due(from=+0d)',
      'episodes/episode-1 done from +0d by episodes/episode-1#plans; checklist.shown(episodes/episode-1#plans)',
    ],
  ],
  [
    'first-session.explain.what-to-expect',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.explain.confidentiality',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.explain.practitioner-role',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.explain.client-role',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.explain.best-use',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'first-session.agree.goals',
    [
      'episodes/episode-1 due from +0d; checklist.due(from=+0d)',
      'episodes/episode-1 done from +0d by goals/go1; checklist.shown(goals/go1)',
    ],
  ],
  [
    'first-session.agree.next-steps',
    [
      'episodes/episode-1 due from +0d; checklist.due(from=+0d)',
      'episodes/episode-1 done from +0d to +7d by sessions/next tasks/ta1; checklist.shown(sessions/next tasks/ta1)',
    ],
  ],
  [
    'throughout.relationship',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'throughout.empower',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'throughout.cultural-awareness',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'throughout.evidence-base',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d); prompt.no-approach-recorded(absent=episodes.plans)',
      'episodes/episode-1 done by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'throughout.personalise',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'throughout.review-progress',
    [
      'episodes/episode-1 due from +0d; checklist.due(from=+0d); prompt.questionnaire-missing(instrument=PHQ-9 absent=measures)',
      'episodes/episode-1 done by measures/m2; checklist.shown(measures/m2)',
    ],
  ],
  [
    'throughout.review-goals',
    [
      'episodes/episode-1 due from +0d; checklist.due(from=+0d); prompt.no-goal-yet(absent=goals)',
      'episodes/episode-1 done by goals/go1#reviews; checklist.shown(goals/go1#reviews)',
    ],
  ],
  [
    'throughout.seek-feedback',
    [
      'episodes/episode-1 due from +0d; checklist.due(from=+0d); prompt.feedback-not-asked(sessions/session-1 sessions/session-2 sessions/session-3 sessions=3)',
      'episodes/episode-1 done by feedback/fe1; checklist.shown(feedback/fe1)',
    ],
  ],
  [
    'throughout.use-feedback',
    [
      'episodes/episode-1 due from +0d0.24h; checklist.due(from=+0d0.24h); prompt.feedback-open(feedback/fe1 since=+0d0.24h)',
      'episodes/episode-1 done by feedback/fe1; checklist.shown(feedback/fe1)',
    ],
  ],
  [
    'throughout.set-tasks',
    [
      'episodes/episode-1 due from +0d; checklist.due(from=+0d)',
      'episodes/episode-1 done by tasks/ta1; checklist.shown(tasks/ta1)',
    ],
  ],
  [
    'throughout.set-takeaways',
    [
      'episodes/episode-1 due from +0d; checklist.due(from=+0d)',
      'episodes/episode-1 done by tasks/ta1; checklist.shown(tasks/ta1)',
    ],
  ],
  [
    'practical.discuss-barriers',
    [
      'episodes/episode-1 due from -7d; checklist.due(from=-7d)',
      'episodes/episode-1 done by influences/in1; checklist.shown(influences/in1)',
    ],
  ],
  [
    'practical.solve-barriers',
    [
      'episodes/episode-1 due from +0d; checklist.due(from=+0d)',
      'episodes/episode-1 done by influences/in1; checklist.shown(influences/in1)',
    ],
  ],
  [
    'practical.consistent-times',
    [
      'episodes/episode-1 due from -7d; checklist.due(from=-7d)',
      'episodes/episode-1 done from -7d by sessions/session-1 sessions/session-2 sessions/session-3 sessions/session-4; checklist.shown(sessions/session-1 sessions/session-2 sessions/session-3 sessions/session-4)',
    ],
  ],
  [
    'practical.flexible-times',
    [
      'episodes/episode-1 due from +0d; checklist.due(from=+0d); prompt.repeated-lateness(sessions/session-1 sessions/session-3 late=2 of=3)',
      'episodes/episode-1 done by sessions/moved#cancellation; checklist.shown(sessions/moved#cancellation)',
    ],
  ],
  [
    'practical.remind-session-limits',
    [
      'episodes/episode-1 due from +0d; checklist.due(from=+0d); prompt.sessions-left(allowances/al1 left=5 held=0)',
      'episodes/episode-1 done by contacts/co1; checklist.shown(contacts/co1)',
    ],
  ],
  [
    'practical.remind-cancellation-policy',
    [
      'episodes/episode-1 due from -0d2h; checklist.due(from=-0d2h)',
      'episodes/episode-1 done by contacts/co1; checklist.shown(contacts/co1)',
    ],
  ],
  [
    'practical.check-in-between',
    [
      'episodes/episode-1 due from +7d to +14d; checklist.due(from=+7d)',
      'episodes/episode-1 done by contacts/co1; checklist.shown(contacts/co1)',
    ],
  ],
  [
    'practical.use-supervision',
    [
      'episodes/episode-1 due from +0d; checklist.due(from=+0d); prompt.missed-in-a-row(sessions/session-2 sessions/session-3 inARow=2)',
      'episodes/episode-1 done by supervision/su1; checklist.shown(supervision/su1)',
    ],
  ],
  [
    'practical.self-reflection',
    [
      'episodes/episode-1 open from +0d; checklist.only-a-person(from=+0d)',
      'episodes/episode-1 done by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'late-cancel.empathy',
    [
      'sessions/session-2 of session-2 +0d open from -0d2h; checklist.only-a-person(from=-0d2h)',
      'sessions/session-2 of session-2 +0d done from -0d2h by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'late-cancel.explain-credit',
    [
      'sessions/session-2 of session-2 +0d open from -0d2h; checklist.only-a-person(from=-0d2h); prompt.credit-lost(sessions/session-2 credits=1)',
      'sessions/session-2 of session-2 +0d done from -0d2h by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'late-cancel.agree-another-time',
    [
      'sessions/session-2 of session-2 +0d due from -0d2h to +2d; checklist.due(from=-0d2h)',
      'sessions/session-2 of session-2 +0d done from -0d2h to +2d by sessions/next; checklist.shown(sessions/next)',
    ],
  ],
  [
    'late-cancel.reiterate-policy',
    [
      'sessions/session-2 of session-2 +0d due from -0d2h to +2d; checklist.due(from=-0d2h); prompt.policy-not-acknowledged(policy=guide version=1 absent=policyAcknowledgements)',
      'sessions/session-2 of session-2 +0d done from -0d2h to +2d by contacts/co1; checklist.shown(contacts/co1)',
    ],
  ],
  [
    'missed.reach-out',
    [
      'sessions/session-2 of session-2 +0d due from +0d0.08h to +0d14h; checklist.due(from=+0d0.08h)',
      'sessions/session-2 of session-2 +0d done from +0d0.08h to +0d14h by contacts/co1; checklist.shown(contacts/co1)',
    ],
  ],
  [
    'missed.check-in',
    [
      'sessions/session-2 of session-2 +0d due from +0d0.08h to +0d14h; checklist.due(from=+0d0.08h)',
      'sessions/session-2 of session-2 +0d done from +0d0.08h to +0d14h by contacts/co1; checklist.shown(contacts/co1)',
    ],
  ],
  [
    'missed.encourage-rebooking',
    [
      'sessions/session-2 of session-2 +0d due from +0d0.08h to +2d; checklist.due(from=+0d0.08h)',
      'sessions/session-2 of session-2 +0d done from +0d0.08h to +2d by contacts/co1; checklist.shown(contacts/co1)',
    ],
  ],
  [
    'missed.explain-credit',
    [
      'sessions/session-2 of session-2 +0d open from +0d1.2h; checklist.only-a-person(from=+0d1.2h); prompt.credit-lost(sessions/session-2 credits=1)',
      'sessions/session-2 of session-2 +0d done from +0d1.2h by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'missed.follow-up',
    [
      'sessions/session-2 of session-2 +0d due from +2d to +7d; checklist.due(from=+2d)',
      'sessions/session-2 of session-2 +0d done from +7d1.2h to +21d by contacts/co1; checklist.shown(contacts/co1)',
    ],
  ],
  [
    'missed.reflect-practice',
    [
      'sessions/session-2 of session-2 +0d open from +0d; checklist.only-a-person(from=+0d)',
      'sessions/session-2 of session-2 +0d done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'missed.reflect-previous-session',
    [
      'sessions/session-2 of session-2 +0d open from +0d; checklist.only-a-person(from=+0d)',
      'sessions/session-2 of session-2 +0d done from +0d by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'consecutive.stop-rebooking',
    [
      'sessions/session-3 of session-3 +0d due from +0d to +7d; checklist.due(from=+0d); prompt.missed-in-a-row(sessions/session-1 sessions/session-2 sessions/session-3 inARow=3); prompt.booked-while-paused(sessions/next count=1)',
      'sessions/session-3 of session-3 +0d done from +0d to +7d by sessions/session-1 sessions/session-2 sessions/session-3; checklist.shown(sessions/session-1 sessions/session-2 sessions/session-3)',
    ],
  ],
  [
    'consecutive.supervision',
    [
      'sessions/session-3 of session-3 +0d due from +0d to +7d; checklist.due(from=+0d); prompt.missed-in-a-row(sessions/session-1 sessions/session-2 sessions/session-3 inARow=3)',
      'sessions/session-3 of session-3 +0d done from +0d to +7d by supervision/su1; checklist.shown(supervision/su1)',
    ],
  ],
  [
    'consecutive.root-cause',
    [
      'sessions/session-3 of session-3 +0d due from +0d to +7d; checklist.due(from=+0d); prompt.missed-in-a-row(sessions/session-1 sessions/session-2 sessions/session-3 inARow=3)',
      'sessions/session-3 of session-3 +0d done from +0d to +7d by influences/in1; checklist.shown(influences/in1)',
    ],
  ],
  [
    'ending.gains',
    [
      'episodes/episode-1 open from +0d0.48h; checklist.only-a-person(from=+0d0.48h)',
      'episodes/episode-1 done from +0d0.48h by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'ending.staying-well',
    [
      'episodes/episode-1 open from +0d0.48h; checklist.only-a-person(from=+0d0.48h)',
      'episodes/episode-1 done from +0d0.48h by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'ending.last-measures',
    [
      'episodes/episode-1 due from +0d0.48h; checklist.due(from=+0d0.48h); prompt.questionnaire-missing(instrument=PHQ-9 absent=measures)',
      'episodes/episode-1 done from +0d0.48h by measures/m9; checklist.shown(measures/m9)',
    ],
  ],
  [
    'ending.way-back',
    [
      'episodes/episode-1 open from +0d0.48h; checklist.only-a-person(from=+0d0.48h)',
      'episodes/episode-1 done from +0d0.48h by confirmations/cf1; checklist.confirmed(confirmations/cf1 at=+1d)',
    ],
  ],
  [
    'before-first-session.instant-booking',
    [
      'episodes/episode-1 due from -7d to -5d; checklist.due(from=-7d)',
      'episodes/episode-1 done from -7d to -5d by sessions/session-1#bookedAt; checklist.shown(sessions/session-1#bookedAt)',
    ],
  ],
  [
    'before-first-session.short-wait',
    [
      'episodes/episode-1 due from -6d to +1d; checklist.due(from=-6d)',
      'episodes/episode-1 done from -6d to +1d by sessions/session-1; checklist.shown(sessions/session-1)',
    ],
  ],
  [
    'policy.link',
    [
      'episodes/episode-1 due from -7d to +0d; checklist.due(from=-7d); prompt.policy-not-acknowledged(policy=guide version=1 absent=policyAcknowledgements)',
      'episodes/episode-1 done from -7d to +0d by policyAcknowledgements/ac1; checklist.shown(policyAcknowledgements/ac1)',
    ],
  ],
];

const nameOf = ({ kind, id, part }: EvidenceRef): string =>
  `${kind}/${id}${part === undefined ? '' : `#${part}`}`;

/** Days and hours from the start of the last session. */
function clock(instant: Date): string {
  const hours = Math.abs(+instant - +last) / 3_600_000;
  const days = Math.floor(hours / 24);
  const rest = Math.round((hours % 24) * 100) / 100;
  return `${instant < last ? '-' : '+'}${days}d${rest === 0 ? '' : `${rest}h`}`;
}

function said({ rule, evidence, inputs }: Reason): string {
  const values = Object.entries(inputs).map(
    ([name, value]) => `${name}=${value instanceof Date ? clock(value) : String(value)}`,
  );
  return `${rule}(${[...evidence.map(nameOf), ...values].join(' ')})`;
}

/** An entry in one line: where it stands, from when to when, what shows it, why, and what personalises it. */
function line({ state, about, session, dueFrom, overdueFrom, ...rest }: ChecklistEntry): string {
  const { evidence, reasons, prompts } = rest;
  const from = dueFrom === null ? '' : ` from ${clock(dueFrom)}`;
  const until = overdueFrom === null ? '' : ` to ${clock(overdueFrom)}`;
  const of = session === null ? '' : ` of ${session.sessionId} ${clock(session.start)}`;
  const shown = evidence.length === 0 ? '' : ` by ${evidence.map(nameOf).join(' ')}`;
  const why = [...reasons, ...prompts].map(said);
  return [`${nameOf(about)}${of} ${state}${from}${until}${shown}`, ...why].join('; ');
}

const phases = new Map<string, ChecklistPhase>(
  checklistTemplates
    .filter(({ services }) => services === undefined)
    .flatMap(({ phase, items }) => items.map((item) => [item.id, phase] as const)),
);

/** The lines of an item in a record, the one that is meant first. */
function linesOf(id: string, record: CareRecord, asOf: Date): readonly string[] {
  const phase = phases.get(id);
  if (phase === undefined) return [];
  return listChecklist(phase, record, { episodeId: 'episode-1', asOf })
    .items.filter(({ item, about }) => item.id === id && about.id === (cases[id]?.about ?? 'episode-1'))
    .map(line);
}

const found = (id: string): readonly string[] => {
  const one = cases[id];
  return one === undefined ? [] : [...linesOf(id, one.record, one.asOf), ...linesOf(id, one.done, one.asOf)];
};

describe('the whole entry of an item, where it waits and where it is done', () => {
  it.each(entries)('%s', (id, expected) => {
    expect(found(id)).toEqual(expected);
  });

  it('every item is among them', () => {
    expect(entries.map(([id]) => id)).toEqual([...phases.keys()]);
  });
});
