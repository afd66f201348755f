import { describe, expect, it } from 'vitest';
import { listNextSteps } from 'client-engagement';
import type { CareRecord, NextStep } from 'client-engagement';
import { stepsForClients } from '../../src/next-steps/steps-for-clients.js';
import { after, phq, review, settled, withNext } from './settled.js';

const of = (record: CareRecord, asOf = after(1)): readonly NextStep[] => listNextSteps(review(record, asOf));
const shown = (steps: readonly NextStep[]) =>
  stepsForClients(steps).map(({ id, reasons }) => [id, ...reasons.map(({ rule }) => rule)]);

const credits = (left: number) =>
  [{ id: 'al1', clientId: 'client-1', source: 'employer', credits: left, grantedAt: new Date(0) }] as const;
const goals = [
  {
    id: 'g1',
    episodeId: 'episode-1',
    setAt: after(-20),
    confirmedByClientAt: after(-20),
    reachedAt: after(-1),
  },
];
const flexibility = {
  id: 'i1',
  episodeId: 'episode-1',
  group: 'therapist',
  factor: 'flexibility',
  direction: 'barrier',
  source: 'supervisor',
  since: after(0),
} as const;

describe('of the next steps a client is shown', () => {
  const rows: readonly [string, readonly NextStep[], readonly (readonly string[])[]][] = [
    ['none where there are none', of(withNext(settled('A A A'))), []],
    ['that booking is open', of(settled('A A A')), [['offer-next-session', 'steps.nothing-booked']]],
    [
      'after three in a row the review, and none of what the practitioner does for their own part',
      of(settled('A X X X')),
      [['hold-review', 'run.missed-in-a-row', 'run.booking-paused']],
    ],
    [
      'after a late cancellation another time; what it cost is for a person to say',
      of(settled('A A C')),
      [['agree-another-time', 'steps.session-given-up-late', 'outcome.cancelled-late']],
    ],
    [
      'after a missed session that another one can be booked',
      of(settled('A A X')),
      [['encourage-rebooking', 'steps.session-missed']],
    ],
    [
      'what got better',
      of(withNext(settled('A', { measures: [phq('m1', -30, 2), phq('m2', 0.5, 0)] }))),
      [['share-improvement', 'measures.reliable-change']],
    ],
    [
      'that no session credit is left',
      of(settled('A A A', { allowances: credits(3) })),
      [['plan-with-no-credits', 'booking.no-allowance-left']],
    ],
    [
      'nothing of few credits, nor of an ending that nobody has spoken of yet',
      of(withNext(settled('A A A', { allowances: credits(5), goals }))),
      [],
    ],
    [
      'that another time may suit better, and not what somebody noted as being in the way',
      of(withNext({ ...settled('L A L A'), influences: [flexibility] })),
      [['find-better-time', 'lateness.repeated']],
    ],
    [
      'nothing that is only thought about',
      of(withNext(settled('A A A', { measures: [phq('m1', -30, 0), phq('m2', -1, 1)], tasks: [] }))),
      [],
    ],
  ];
  it.each(rows)('%s', (_, steps, expected) => {
    expect(shown(steps)).toEqual(expected);
  });

  it('each as the practitioner has it, but for its reasons', () => {
    const steps = of(withNext({ ...settled('L A L A'), influences: [flexibility] }));
    expect(stepsForClients(steps)).toEqual(
      steps.map((step) => ({ ...step, reasons: step.reasons.slice(0, 1) })),
    );
  });
});
