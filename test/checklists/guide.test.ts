import { describe, expect, it } from 'vitest';
import {
  assessEngagement,
  checklistTemplates,
  defaultAttendancePolicy,
  describeAttendancePolicy,
  listSuggestions,
} from 'client-engagement';
import type { ClientFactor, Influence, InterventionFactor, TherapistFactor } from 'client-engagement';
import { recordFromTokens } from 'client-engagement/testing';
import { day } from './facts.js';

const ids = new Set(checklistTemplates.flatMap(({ items }) => items.map(({ id }) => id)));

/** What the guide asks for, subject by subject and in our own words, with the items that answer it. */
const subjects: readonly (readonly [string, readonly string[]])[] = [
  [
    'booking at once, and a short wait',
    ['before-first-session.instant-booking', 'before-first-session.short-wait'],
  ],
  ['a message of one’s own', ['before-first-session.personalised-message']],
  [
    'reading the reason, both scores and the effect on work',
    [
      'before-first-session.review.reason',
      'before-first-session.review.phq9',
      'before-first-session.review.gad7',
      'before-first-session.review.work-impact',
    ],
  ],
  [
    'naming worry and mixed feelings as usual',
    ['first-session.acknowledge.anxiety', 'first-session.acknowledge.ambivalence', 'first-session.normalise'],
  ],
  ['credit for beginning, and hope', ['first-session.praise-first-step', 'first-session.instil-hope']],
  ['questions, and people nearby', ['first-session.encourage.questions', 'first-session.encourage.support']],
  [
    'time, way of working, kind of help, obstacles, amount',
    [
      'first-session.assess.timing',
      'first-session.assess.approach',
      'first-session.assess.modality',
      'first-session.assess.barriers',
      'first-session.assess.dose',
    ],
  ],
  [
    'what will happen, what stays private, both roles, making use of it',
    [
      'first-session.explain.what-to-expect',
      'first-session.explain.confidentiality',
      'first-session.explain.practitioner-role',
      'first-session.explain.client-role',
      'first-session.explain.best-use',
    ],
  ],
  ['goals that matter, and what is next', ['first-session.agree.goals', 'first-session.agree.next-steps']],
  ['a relationship that supports and shares the work', ['throughout.relationship']],
  ['the client in charge', ['throughout.empower']],
  ['awareness of culture', ['throughout.cultural-awareness']],
  ['what is known to help', ['throughout.evidence-base']],
  ['sessions that fit the person', ['throughout.personalise']],
  [
    'looking at progress and goals, often and together',
    ['throughout.review-progress', 'throughout.review-goals'],
  ],
  ['asking for feedback and using it', ['throughout.seek-feedback', 'throughout.use-feedback']],
  [
    'tasks that can be done, and something to take along',
    ['throughout.set-tasks', 'throughout.set-takeaways'],
  ],
  ['obstacles: talked about and solved', ['practical.discuss-barriers', 'practical.solve-barriers']],
  ['regular times, and give where needed', ['practical.consistent-times', 'practical.flexible-times']],
  [
    'reminding of how many sessions, and of the rules of cancelling',
    ['practical.remind-session-limits', 'practical.remind-cancellation-policy'],
  ],
  ['a word in between, where it suits', ['practical.check-in-between']],
  ['supervision, and looking at oneself', ['practical.use-supervision', 'practical.self-reflection']],
  ['late notice: kindness first', ['late-cancel.empathy']],
  ['late notice: the credit', ['late-cancel.explain-credit']],
  [
    'late notice: another time, and the rules once more',
    ['late-cancel.agree-another-time', 'late-cancel.reiterate-policy'],
  ],
  [
    'not there or late: get in touch, ask, invite back',
    ['missed.reach-out', 'missed.check-in', 'missed.encourage-rebooking'],
  ],
  ['no answer: once more', ['missed.follow-up']],
  [
    'one’s own practice, and the session before',
    ['missed.reflect-practice', 'missed.reflect-previous-session'],
  ],
  ['three in a row: no next booking', ['consecutive.stop-rebooking']],
  ['three in a row: supervision', ['consecutive.supervision']],
  ['three in a row: what is behind it', ['consecutive.root-cause']],
  ['where the rules can be read', ['policy.link']],
];

describe('the guide', () => {
  it.each(subjects)('%s', (_, wanted) => {
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('asks for no item that is not here, and the only items besides are ours: the credit after a missed session, and the ending', () => {
    const answered = new Set(subjects.flatMap(([, wanted]) => wanted));
    expect([...ids].filter((id) => !answered.has(id))).toEqual([
      'missed.explain-credit',
      'ending.gains',
      'ending.staying-well',
      'ending.last-measures',
      'ending.way-back',
    ]);
    expect([answered.size, ids.size]).toEqual([60, 65]);
  });

  it('says what engagement is: four readings, from the outset, anew at every point', () => {
    const { episodes } = assessEngagement(recordFromTokens('A'), {
      policies: [defaultAttendancePolicy],
      asOf: day(1),
    });
    expect(Object.keys(episodes[0]?.readings ?? {}).sort()).toEqual([
      'application',
      'attendance',
      'completion',
      'participation',
    ]);
  });

  it('says what it depends on: each factor can be recorded and leads to something to do', () => {
    const client: readonly ClientFactor[] = [
      'demographics',
      'motivation',
      'beliefs',
      'symptom-severity',
      'external-circumstances',
    ];
    const therapist: readonly TherapistFactor[] = [
      'warmth',
      'empathy',
      'optimism',
      'experience',
      'flexibility',
      'responsiveness',
    ];
    const intervention: readonly InterventionFactor[] = [
      'relationship',
      'content',
      'dose',
      'method',
      'delivery-quality',
    ];
    const rest = { id: 'i1', episodeId: 'e1', direction: 'barrier', since: day(0) } as const;
    const influences: Influence[] = [
      ...client.map((factor) => ({ ...rest, group: 'client', factor, source: 'client' }) as const),
      ...therapist.map((factor) => ({ ...rest, group: 'therapist', factor, source: 'supervisor' }) as const),
      ...intervention.map(
        (factor) => ({ ...rest, group: 'intervention', factor, source: 'client' }) as const,
      ),
    ];
    for (const influence of influences) {
      expect(
        listSuggestions({ influences: [influence] }, { asOf: day(1) }).length,
        influence.factor,
      ).toBeGreaterThan(0);
    }
  });

  it('points to the policy, which says in words what is done', () => {
    expect(describeAttendancePolicy(defaultAttendancePolicy).length).toBeGreaterThan(5);
  });
});
