import { describe, expect, it } from 'vitest';
import {
  assessEnding,
  defaultAttendancePolicy,
  hasErrorCode,
  reviewCare,
  type CareRecord,
  type Contact,
  type Ending,
  type EndingAssessment,
  type EndingOptions,
  type Goal,
} from 'client-engagement';
import { recordFromTokens } from 'client-engagement/testing';

const DAY = 86_400_000;
const last = Date.parse('2026-12-30T10:00:00Z');
const after = (days: number): Date => new Date(last + days * DAY);
const episodeId = 'episode-1';

function endingOf(record: CareRecord, asOf = after(2), more: Partial<EndingOptions> = {}): EndingAssessment {
  const [episode] = reviewCare(record, { policies: [defaultAttendancePolicy], asOf }).episodes;
  if (episode === undefined) throw new Error('There is no episode.');
  return assessEnding(episode, record, { asOf, ...more });
}
const ended = (record: CareRecord, ending: Partial<Ending>): CareRecord => ({
  ...record,
  episodes: record.episodes.map((one) => ({
    ...one,
    ending: { kind: 'planned-other', at: after(1), by: { role: 'practitioner' }, ...ending },
  })),
});
const totals = (instrument: string, first: number, second: number): NonNullable<CareRecord['measures']> =>
  [first, second].map((declaredTotal, index) => ({
    id: `${instrument}-${index}`,
    clientId: 'client-1',
    instrument,
    answeredAt: after(-20 + index * 19),
    declaredTotal,
  }));
const rules = (reasons: readonly { readonly rule: string }[]): string[] =>
  reasons.map(({ rule }) => rule.replace('ending.', ''));
const goal = (id: string, more: Partial<Goal> = {}): Goal => ({ id, episodeId, setAt: after(-20), ...more });
const toClient = (id: string, days: number, more: Partial<Contact> = {}): Contact => ({
  id,
  clientId: 'client-1',
  direction: 'to-client',
  channel: 'email',
  at: after(days),
  ...more,
});

describe('an ending', () => {
  const base = recordFromTokens('A A A');

  it.each<[string, CareRecord['measures'], EndingAssessment['improvement'], string[]]>([
    ['nothing answered', [], 'unknown', ['change-not-known']],
    ['one answered', totals('phq-9', 15, 9).slice(0, 1), 'unknown', ['change-not-known']],
    ['six points better', totals('phq-9', 15, 9), 'reliable', ['reliably-better']],
    ['five points better', totals('phq-9', 15, 10), 'none', ['no-reliable-change']],
    ['four points better in anxiety', totals('gad-7', 12, 8), 'reliable', ['reliably-better']],
    ['worse', totals('phq-9', 9, 15), 'worse', ['reliably-worse']],
    [
      'better in one, worse in the other',
      [...totals('phq-9', 15, 9), ...totals('gad-7', 8, 12)],
      'worse',
      ['reliably-worse'],
    ],
    [
      'better in one, the same in the other',
      [...totals('phq-9', 15, 9), ...totals('gad-7', 8, 8)],
      'reliable',
      ['reliably-better'],
    ],
  ])('with %s is annotated so, planned or not', (_, measures, improvement, why) => {
    const assessed = endingOf({ ...ended(base, {}), measures });
    expect([assessed.improvement, rules(assessed.reasons)]).toEqual([improvement, why]);
    expect(endingOf({ ...base, measures }).improvement).toBe(improvement);
  });

  it('says what was compared', () => {
    expect(endingOf({ ...ended(base, {}), measures: totals('phq-9', 15, 9) }).reasons).toEqual([
      {
        rule: 'ending.reliably-better',
        evidence: [
          { kind: 'measures', id: 'phq-9-0' },
          { kind: 'measures', id: 'phq-9-1' },
        ],
        inputs: { instruments: 'PHQ-9' },
      },
    ]);
  });

  it('calls a questionnaire by its id where it has no name', () => {
    const record = { ...ended(base, {}), measures: totals('phq-9', 15, 9) };
    const [episode] = reviewCare(record, { policies: [defaultAttendancePolicy], asOf: after(2) }).episodes;
    if (episode === undefined) throw new Error('There is no episode.');
    const measures = episode.measures.map(({ instrument, change, compared }) => ({
      instrument,
      change,
      compared,
    }));
    const { reasons } = assessEnding({ ...episode, measures }, record, { asOf: after(2) });
    expect(reasons[0]?.inputs).toEqual({ instruments: 'phq-9' });
  });

  it('is the person’s own, with than what it ended earlier', () => {
    const assessed = endingOf(
      ended(base, { kind: 'client-ended', endedEarlierThan: 'practitioner-advised' }),
    );
    expect(assessed.ending).toEqual({
      kind: 'client-ended',
      at: after(1),
      endedEarlierThan: 'practitioner-advised',
    });
    expect(endingOf(ended(base, {})).ending?.endedEarlierThan).toBeNull();
    expect(endingOf(ended(base, {}), after(0.5)).ending).toBeNull();
  });

  it.each([
    ['unplanned', true],
    ['client-ended', true],
    ['met-goals', false],
    ['service-ended', false],
  ] as const)('%s with reliable improvement reads as having got what they needed: %j', (kind, is) => {
    const record = { ...ended(base, { kind }), measures: totals('phq-9', 15, 6) };
    expect(rules(endingOf(record).reasons).includes('may-have-got-what-they-needed')).toBe(is);
    const same = { ...ended(base, { kind }), measures: totals('phq-9', 15, 15) };
    expect(rules(endingOf(same).reasons)).toEqual(['no-reliable-change']);
  });

  it('with the goals met wants the goals', () => {
    const met = ended(base, { kind: 'met-goals' });
    expect(rules(endingOf(met).toRecord)).toEqual(['goals-not-recorded']);
    expect(endingOf({ ...met, goals: [goal('g1')] }).toRecord).toEqual([]);
    expect(rules(endingOf({ ...met, goals: [goal('g1', { episodeId: 'other' })] }).toRecord)).toEqual([
      'goals-not-recorded',
    ]);
    expect(rules(endingOf({ ...met, goals: [goal('g1', { withdrawnAt: after(0) })] }).toRecord)).toEqual([
      'goals-not-recorded',
    ]);
    expect(endingOf(ended(base, { kind: 'planned-other' })).toRecord).toEqual([]);
  });

  it('without a plan wants the outreach, or why it was left out', () => {
    const left = ended(base, { kind: 'unplanned', at: after(40) });
    const contacts = [1, 2, 9, 21].map((days) => toClient(`c${days}`, days));
    const now = after(50);
    expect(endingOf(left, now).toRecord).toEqual([
      { rule: 'ending.outreach-not-recorded', evidence: [], inputs: { contacts: 0, needed: 4 } },
    ]);
    expect(endingOf({ ...left, contacts: contacts.slice(1) }, now).toRecord[0]?.inputs).toEqual({
      contacts: 3,
      needed: 4,
    });
    expect(endingOf({ ...left, contacts }, now).toRecord).toEqual([]);
    expect(endingOf({ ...left, contacts: contacts.slice(1) }, now, { outreachContacts: 3 }).toRecord).toEqual(
      [],
    );
    expect(endingOf(ended(base, { kind: 'unplanned', outreachSkipped: 'moved abroad' })).toRecord).toEqual(
      [],
    );
    const others = [...contacts.slice(0, 3), toClient('other', 20, { episodeId: 'other' })];
    expect(endingOf({ ...left, contacts: others }, now).toRecord).toHaveLength(1);
    const tooLate = [...contacts.slice(0, 3), toClient('late', 41)];
    expect(endingOf({ ...left, contacts: tooLate }, now).toRecord).toHaveLength(1);
    const tooEarly = [...contacts.slice(0, 3), toClient('early', -1)];
    expect(endingOf({ ...left, contacts: tooEarly }, now).toRecord).toHaveLength(1);
    const theirs = [...contacts.slice(0, 3), toClient('theirs', 0, { direction: 'from-client' })];
    expect(endingOf({ ...left, contacts: theirs }, now).toRecord).toHaveLength(1);
  });
});

describe('while an episode is open', () => {
  const base = recordFromTokens('A A A');
  const confirmed = { confirmedByClientAt: after(-15) };
  const reached = { ...confirmed, reachedAt: after(-1) };

  it('an ending with the goals met may be thought of once every confirmed goal is reached', () => {
    const suggested = (...goals: Goal[]) => endingOf({ ...base, goals }).suggestions;
    expect(suggested(goal('g2', reached), goal('g1', reached))).toEqual([
      {
        kind: 'met-goals',
        reasons: [
          {
            rule: 'ending.goals-reached',
            evidence: [
              { kind: 'goals', id: 'g1', part: 'reachedAt' },
              { kind: 'goals', id: 'g2', part: 'reachedAt' },
            ],
            inputs: { goals: 2 },
          },
        ],
      },
    ]);
    expect(suggested(goal('g1', reached), goal('g2', confirmed))).toEqual([]);
    expect(suggested(goal('g1', reached), goal('g2', { reachedAt: undefined }))).toHaveLength(1);
    expect(suggested(goal('g1', { reachedAt: after(-1) }))).toEqual([]);
    expect(suggested(goal('g1', { ...reached, withdrawnAt: after(0) }))).toEqual([]);
    expect(suggested()).toEqual([]);
  });

  it('an ending with the sessions used up may be thought of while none is left', () => {
    const stop = { episodeId, because: 'no-allowance-left', from: after(0), until: after(5) } as const;
    const suggested = (asOf: Date, more: object = {}) =>
      endingOf(base, asOf, { clockStops: [{ ...stop, ...more }] }).suggestions.map(({ kind }) => kind);
    expect(suggested(after(0))).toEqual(['limit-reached']);
    expect(suggested(after(-1))).toEqual([]);
    expect(suggested(after(5))).toEqual([]);
    expect(suggested(after(9), { until: null })).toEqual(['limit-reached']);
    expect(suggested(after(1), { episodeId: 'other' })).toEqual([]);
  });

  it('an ending without a plan may be thought of after the whole outreach, and is never made', () => {
    const contacts = [22, 24, 30, 40].map((days) => toClient(`c${days}`, days));
    const tied = [toClient('b', 24), toClient('a', 24), ...contacts.slice(2)];
    expect(endingOf({ ...base, contacts: tied }, after(50)).suggestions[0]?.reasons[0]?.evidence).toEqual(
      ['a', 'b', 'c30', 'c40'].map((id) => ({ kind: 'contacts', id })),
    );
    const suggested = (record: CareRecord, days = 50) => endingOf(record, after(days)).suggestions;
    expect(suggested({ ...base, contacts })).toEqual([
      {
        kind: 'unplanned',
        reasons: [
          {
            rule: 'ending.silent-after-outreach',
            evidence: [22, 24, 30, 40].map((days) => ({ kind: 'contacts', id: `c${days}` })),
            inputs: { contacts: 4 },
          },
        ],
      },
    ]);
    expect(suggested({ ...base, contacts: contacts.slice(1) })).toEqual([]);
    const never = { ...recordFromTokens(''), contacts };
    expect(suggested(never).map(({ kind }) => kind)).toEqual(['did-not-start']);
    const attends = { ...base, contacts: [1, 2, 3, 4].map((days) => toClient(`c${days}`, days)) };
    expect(suggested(attends, 5)).toEqual([]);
  });

  it('nothing is suggested while a safety concern is open', () => {
    const record = { ...base, goals: [goal('g1', reached)] };
    expect(endingOf(record, after(2), { openSafetyConcern: true }).suggestions).toEqual([]);
    expect(endingOf(record, after(2), { openSafetyConcern: false }).suggestions).toHaveLength(1);
  });

  it('an episode that is not there is refused', () => {
    const [episode] = reviewCare(base, { policies: [defaultAttendancePolicy], asOf: after(1) }).episodes;
    let caught: unknown;
    try {
      if (episode !== undefined) assessEnding(episode, { ...base, episodes: [] }, { asOf: after(1) });
    } catch (error) {
      caught = error;
    }
    expect(hasErrorCode(caught, 'unknown-episode')).toBe(true);
  });
});
