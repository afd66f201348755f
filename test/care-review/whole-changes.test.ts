import { describe, expect, it } from 'vitest';
import { defaultAttendancePolicy, listChanges, reviewCare } from 'client-engagement';
import type { CareRecord, EvidenceRef, Reason, ReviewChange } from 'client-engagement';
import { recordFromTokens, sessionFrom } from 'client-engagement/testing';

const last = new Date('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(+last + days * 86_400_000);
const episodeId = 'episode-1';
const next = sessionFrom({ id: 'next', start: after(7), bookedAt: after(-1) });
const tokens = (letters: string, more: Partial<CareRecord> = {}): CareRecord => ({
  ...recordFromTokens(letters),
  ...more,
});
const total = (id: string, days: number, declaredTotal: number | undefined, instrument = 'phq-9') => ({
  id,
  clientId: 'client-1',
  episodeId,
  instrument,
  answeredAt: after(days),
  ...(declaredTotal === undefined ? { answers: [0] } : { declaredTotal }),
});

/** A record and two moments. */
interface Story {
  readonly record: CareRecord;
  readonly from: Date;
  readonly to: Date;
}

const changes: readonly (readonly [string, Story, readonly string[]])[] = [
  [
    'a third session is missed, and another was booked before',
    {
      record: { ...tokens('X X X'), sessions: [...tokens('X X X').sessions, next] },
      from: after(-0.5),
      to: after(0.1),
    },
    [
      'change.booking@episode-1, self-service → after-review: booking.paused-after-missed(sessions/session-1 sessions/session-2 sessions/session-3 since=day 0 count=3 openSafetyConcern=false)',
      'change.missed-in-a-row@episode-1#individual, 2 → 3: run.missed-in-a-row(sessions/session-1 sessions/session-2 sessions/session-3 inARow=3 threshold=3) run.booking-paused(sessions/session-1 sessions/session-2 sessions/session-3 since=day 0 count=3)',
      'change.outcome@episode-1#session-3 of day 0, scheduled → no-show: outcome.recorded(sessions/session-3#recordedOutcome)',
      'change.next-session@episode-1, day 0 → day 7: outcome.scheduled(sessions/next)',
    ],
  ],
  [
    'a questionnaire is answered again, and another one is not finished',
    {
      record: tokens('A A', {
        measures: [total('m1', -3, 16), total('m2', 0.1, 5), total('g1', 0.1, undefined, 'gad-7')],
      }),
      from: after(-1),
      to: after(1),
    },
    [
      'change.state@episode-1, getting-started → attending: engagement.attended-so-far(sessions/session-1 sessions/session-2 attended=2 courseMinimum=2) engagement.work-not-known()',
      'change.reading@episode-1#completion, partial → unknown: engagement.nothing-agreed-yet()',
      'change.outcome@episode-1#session-2 of day 0, scheduled → attended: outcome.recorded(sessions/session-2#recordedOutcome)',
      'change.next-session@episode-1, day 0 → null: outcome.scheduled(sessions/session-2)',
      'change.questionnaire@episode-1#g1 of day 0.1, null → invalid: changes.answered(measures/g1 instrument=GAD-7)',
      'change.questionnaire@episode-1#m2 of day 0.1, null → 5: changes.answered(measures/m2 instrument=PHQ-9)',
      'change.score-change@episode-1#phq-9, null → reliable-improvement: measures.reliable-change(measures/m1 measures/m2 instrument=PHQ-9 change=-11)',
    ],
  ],
  [
    'a session uses a credit',
    {
      record: tokens('A A A', {
        allowances: [
          { id: 'al1', clientId: 'client-1', source: 'employer', credits: 3, grantedAt: after(-100) },
        ],
      }),
      from: after(-10),
      to: after(1),
    },
    [
      'change.state@episode-1, getting-started → attending: engagement.attended-so-far(sessions/session-2 sessions/session-3 attended=3 courseMinimum=2) engagement.work-not-known()',
      'change.reading@episode-1#completion, partial → unknown: engagement.nothing-agreed-yet()',
      'change.ending-suggested@episode-1#limit-reached, null → limit-reached: ending.no-credits-left(since=day -7)',
      'change.booking@episode-1, self-service → after-review: booking.no-allowance-left(allowances/al1 left=0 needed=1)',
      'change.outcome@episode-1#session-2 of day -7, scheduled → attended: outcome.recorded(sessions/session-2#recordedOutcome)',
      'change.outcome@episode-1#session-3 of day 0, null → attended: outcome.recorded(sessions/session-3#recordedOutcome)',
      'change.next-session@episode-1, day -7 → null: outcome.scheduled(sessions/session-2)',
      'change.credits-left, 1 → 0: credits.none-left(allowances/al1 held=0) credits.plan-the-ending(allowances/al1 left=0 held=0 planEndingFrom=2 since=day -7)',
    ],
  ],
  [
    'a concern about safety is noted',
    {
      record: tokens('A A', {
        safetyFlags: [{ id: 'f1', clientId: 'client-1', openedAt: after(0.5), source: 'disclosure' }],
      }),
      from: after(0.1),
      to: after(1),
    },
    [
      'change.safety#["safetyFlags","f1",""], null → open: safety.flag-open(safetyFlags/f1 source=disclosure)',
    ],
  ],
  [
    'a concern about safety is over',
    {
      record: tokens('A A', {
        safetyFlags: [
          {
            id: 'f1',
            clientId: 'client-1',
            openedAt: after(0.1),
            closedAt: after(0.5),
            source: 'disclosure',
          },
        ],
      }),
      from: after(0.2),
      to: after(1),
    },
    [
      'change.safety#["safetyFlags","f1",""], open → null: safety.flag-open(safetyFlags/f1 source=disclosure)',
    ],
  ],
  [
    'a next session is booked, where none was to come',
    {
      record: { ...tokens('A A'), sessions: [...tokens('A A').sessions, { ...next, bookedAt: after(1) }] },
      from: after(0.5),
      to: after(2),
    },
    [
      'change.reading@episode-1#completion, unknown → partial: engagement.next-session-booked(sessions/next start=day 7)',
      'change.next-session@episode-1, null → day 7: outcome.scheduled(sessions/next)',
    ],
  ],
  [
    'a further session is booked, where one was to come',
    {
      record: {
        ...tokens('A A'),
        sessions: [
          ...tokens('A A').sessions,
          next,
          sessionFrom({ id: 'further', start: after(14), bookedAt: after(1) }),
        ],
      },
      from: after(0.5),
      to: after(2),
    },
    ['change.outcome@episode-1#further of day 14, null → scheduled: outcome.scheduled(sessions/further)'],
  ],
  [
    'the next session is cancelled by us',
    {
      record: {
        ...tokens('A A'),
        sessions: [
          ...tokens('A A').sessions,
          { ...next, cancellation: { by: 'practitioner', at: after(1) } },
        ],
      },
      from: after(0.5),
      to: after(2),
    },
    [
      'change.reading@episode-1#completion, partial → unknown: engagement.nothing-agreed-yet()',
      'change.outcome@episode-1#next of day 7, scheduled → practitioner-cancel: outcome.cancelled-by-us(sessions/next#cancellation moved=false)',
      'change.next-session@episode-1, day 7 → null: outcome.scheduled(sessions/next)',
    ],
  ],
];

const nameOf = ({ kind, id, part }: EvidenceRef): string =>
  `${kind}/${id}${part === undefined ? '' : `#${part}`}`;
/** A day from the last session on, or the value as it is. */
const valueOf = (value: unknown): string =>
  value instanceof Date ? `day ${Math.round((+value - +last) / 864_000) / 100}` : String(value);
const said = ({ rule, evidence, inputs }: Reason): string => {
  const values = Object.entries(inputs).map(([name, value]) => `${name}=${valueOf(value)}`);
  return `${rule}(${[...evidence.map(nameOf), ...values].join(' ')})`;
};
const line = ({ key, on, before, after: now, reasons }: ReviewChange): string => {
  const day = on === null ? '' : ` of ${valueOf(on)}`;
  return `${key}${day}, ${valueOf(before)} → ${valueOf(now)}: ${reasons.map(said).join(' ')}`;
};

/** What the checklists and the next steps ask for is judged where they are. */
const isElsewhere = ({ kind }: ReviewChange): boolean =>
  kind === 'change.checklist-item' || kind === 'change.next-step';

describe('all that changes between two reviews', () => {
  it.each(changes)('%s', (_, { record, from, to }, expected) => {
    const of = (asOf: Date) => reviewCare(record, { policies: [defaultAttendancePolicy], asOf });
    const found = listChanges(of(from), of(to)).filter((one) => !isElsewhere(one));
    expect(found.map(line)).toEqual(expected);
  });
});
