import { describe, expect, it } from 'vitest';
import {
  assessEngagement,
  defaultAttendancePolicy,
  defaultEngagementRules,
  defineEngagementRules,
  engagementTransitions,
  hasErrorCode,
  listEngagementRuleIssues,
  listEngagementThresholds,
  sources,
  type EngagementRules,
  type EngagementRulesChanges,
} from 'client-engagement';
import {
  encodeEngagementRules,
  listRecordIssues,
  parseEngagementRules,
  safeParseEngagementRules,
} from 'client-engagement/schemas';
import { recordFromTokens } from 'client-engagement/testing';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return hasErrorCode(error, 'invalid-rules') ? String(error) : 'another error';
  }
  return 'nothing thrown';
};

describe('rules of a service’s own', () => {
  it('are the default with changes laid over it, part by part', () => {
    const changes: EngagementRulesChanges = {
      id: 'ours',
      version: 3,
      attendance: { look: 6 },
      participation: { look: 5 },
      application: { strong: 1.8 },
      staleAfter: 5,
      partialsForConcern: 3,
      missed: { often: 3 },
      courseMinimum: 1,
      upAfter: 3,
      contactGap: { days: 28 },
      quietFor: 2,
      interruption: { cadences: 3 },
      sessionTimes: { withinMinutes: 30 },
      wait: { days: 14 },
    };
    expect(defineEngagementRules(changes)).toEqual({
      id: 'ours',
      version: 3,
      attendance: { look: 6, strong: 0.75, low: 0.5, lateForPartial: 2 },
      participation: { look: 5, strong: 1.5, low: 0.5 },
      application: { look: 4, strong: 1.8, low: 0.5 },
      staleAfter: 5,
      partialsForConcern: 3,
      missed: { inARow: 2, run: 3, often: 3, reassuredBy: 2 },
      courseMinimum: 1,
      upAfter: 3,
      contactGap: { days: 28, cadences: 3, daysBeforeFirstSession: 14 },
      quietFor: 2,
      interruption: { inARow: 2, cadences: 3 },
      sessionTimes: { look: 4, same: 3, withinMinutes: 30 },
      wait: { days: 14 },
    });
    expect(defineEngagementRules({ id: 'ours' })).toEqual({ ...defaultEngagementRules, id: 'ours' });
    const base = defineEngagementRules(changes);
    expect(defineEngagementRules({ id: 'again' }, base)).toEqual({ ...base, id: 'again', version: 1 });
  });

  it.each<[EngagementRulesChanges, string]>([
    [{ id: '' }, 'id (empty)'],
    [{ id: 'o', version: 0 }, 'version (not-a-count)'],
    [{ id: 'o', attendance: { look: 2.5 } }, 'attendance.look (not-a-count)'],
    [{ id: 'o', attendance: { strong: 1.1 } }, 'attendance.strong (not-a-fraction)'],
    [{ id: 'o', attendance: { low: -0.1 } }, 'attendance.low (not-a-fraction)'],
    [{ id: 'o', attendance: { low: 0.8 } }, 'attendance.low (low-above-strong)'],
    [{ id: 'o', attendance: { lateForPartial: 5 } }, 'attendance.lateForPartial (never-reached)'],
    [{ id: 'o', participation: { strong: 2.1 } }, 'participation.strong (not-points)'],
    [{ id: 'o', participation: { low: -1 } }, 'participation.low (not-points)'],
    [{ id: 'o', participation: { low: 1.6 } }, 'participation.low (low-above-strong)'],
    [{ id: 'o', application: { low: 1.6 } }, 'application.low (low-above-strong)'],
    [{ id: 'o', application: { look: 0 } }, 'application.look (not-a-count)'],
    [{ id: 'o', staleAfter: 0 }, 'staleAfter (not-a-count)'],
    [{ id: 'o', partialsForConcern: 4 }, 'partialsForConcern (never-reached)'],
    [{ id: 'o', missed: { often: 5 } }, 'missed.often (never-reached)'],
    [{ id: 'o', missed: { run: 1 } }, 'missed.run (fewer-than-in-a-row)'],
    [{ id: 'o', contactGap: { days: 0 } }, 'contactGap.days (not-a-length)'],
    [{ id: 'o', contactGap: { days: Infinity } }, 'contactGap.days (not-a-length)'],
    [{ id: 'o', sessionTimes: { same: 5 } }, 'sessionTimes.same (never-reached)'],
    [{ id: 'o', sessionTimes: { withinMinutes: 0 } }, 'sessionTimes.withinMinutes (not-a-length)'],
    [{ id: 'o', wait: { days: Number.NaN } }, 'wait.days (not-a-length)'],
  ])('with %j are refused, and the error says where', (changes, where) => {
    expect(codeOf(() => defineEngagementRules(changes))).toContain(where);
  });

  it('at the very edge are allowed', () => {
    const edge: EngagementRulesChanges = {
      id: 'edge',
      attendance: { strong: 1, low: 1, lateForPartial: 4 },
      participation: { strong: 2, low: 2 },
      application: { strong: 0, low: 0 },
      missed: { run: 2, often: 4 },
      partialsForConcern: 3,
      sessionTimes: { same: 4 },
    };
    expect(listEngagementRuleIssues(defineEngagementRules(edge))).toEqual([]);
  });

  it('with a part missing, from outside the types, are refused with every hole named', () => {
    const holed = { ...defaultEngagementRules, wait: {}, interruption: {} } as EngagementRules;
    expect(listEngagementRuleIssues(holed).map(({ path }) => path)).toEqual([
      'interruption.inARow',
      'interruption.cadences',
      'wait.days',
    ]);
  });

  it('are refused by the assessment as well', () => {
    const rules = { ...defaultEngagementRules, upAfter: 0 };
    const asOf = new Date('2027-01-01T00:00:00Z');
    expect(
      codeOf(() =>
        assessEngagement(recordFromTokens('A'), { policies: [defaultAttendancePolicy], asOf, rules }),
      ),
    ).toContain('upAfter (not-a-count)');
  });
});

describe('the numbers of the rules', () => {
  const thresholds = listEngagementThresholds(defaultEngagementRules);

  it('are all listed, each with a unit, a standing and a source that is there', () => {
    const numbers = (value: unknown): number =>
      typeof value === 'number'
        ? 1
        : typeof value === 'object' && value !== null
          ? Object.values(value).reduce((sum: number, one) => sum + numbers(one), 0)
          : 0;
    expect(thresholds).toHaveLength(numbers(defaultEngagementRules) - 1);
    expect(thresholds.every(({ source, unit }) => sources[source] !== undefined && unit !== undefined)).toBe(
      true,
    );
    expect(new Set(thresholds.map(({ name }) => name)).size).toBe(thresholds.length);
  });

  it('that a service changed come from it', () => {
    const ours = listEngagementThresholds(defineEngagementRules({ id: 'ours', staleAfter: 4 }));
    expect(ours.find(({ name }) => name === 'ours@1:staleAfter')).toMatchObject({
      value: 4,
      source: 'caller',
    });
  });
});

describe('the table of transitions', () => {
  const levels = ['low', 'mid', 'high'] as const;
  const seen = ['attended', 'missed', 'between'] as const;
  const rowsFor = (from: string, concern: number, what: string) =>
    engagementTransitions.filter(
      (row) => row.from === from && row.concern === concern && (row.seen === 'any' || row.seen === what),
    );

  it('says what happens on anything that can be seen, at every level and concern', () => {
    for (const from of levels)
      for (const concern of [0, 1, 2])
        for (const what of seen) expect(rowsFor(from, concern, what)).not.toEqual([]);
  });

  it('goes down at once, up one step at a time, and up on attended sessions alone', () => {
    for (const from of levels)
      for (const concern of [0, 1, 2])
        for (const what of seen) {
          const to = rowsFor(from, concern, what).at(-1)?.to ?? 'none';
          const step = levels.indexOf(to as 'low') - levels.indexOf(from);
          if (concern === 2) expect(to).toBe('low');
          expect(step).toBeLessThanOrEqual(what === 'attended' ? 1 : 0);
        }
  });
});

describe('rules as JSON', () => {
  it('are read as they were written, through text', () => {
    const ours = defineEngagementRules({
      id: 'ours',
      version: 2,
      contactGap: { days: 30 },
      wait: { days: 14 },
    });
    expect(parseEngagementRules(JSON.parse(JSON.stringify(encodeEngagementRules(ours))))).toEqual(ours);
  });

  it('with a hole, a contradiction or an unknown field are refused, at that field', () => {
    const issues = (json: unknown) => {
      const result = safeParseEngagementRules(json);
      return result.success
        ? []
        : listRecordIssues(result.error).map(({ code, path }) => [code, path.join('.')]);
    };
    const { wait: _, ...withoutWait } = defaultEngagementRules;
    expect(issues(withoutWait)).toEqual([['missing-field', 'wait']]);
    expect(issues({ ...defaultEngagementRules, upAfter: 1.5 })).toEqual([['invalid-rules', 'upAfter']]);
    expect(issues({ ...defaultEngagementRules, more: 1 })).toEqual([['unknown-field', '']]);
    const attendance = { ...defaultEngagementRules.attendance, low: 0.9 };
    expect(issues({ ...defaultEngagementRules, attendance })).toEqual([['invalid-rules', 'attendance.low']]);
  });
});
