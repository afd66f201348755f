import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
import type { AttendancePolicy, CareRecord, MissedRun } from 'client-engagement';
import { recordFromTokens } from 'client-engagement/testing';
import { disagreements } from '../histories/naive-comparison.js';
import { naiveRun, type NaiveStep } from './naive-run.js';
import { runsOf } from '../property-runs.js';

const asOf = new Date('2027-01-01T00:00:00Z');
const HOUR = 3_600_000;
const LETTERS = ['A', 'L', 'X', 'C', 'n', '?'] as const;
type Letter = (typeof LETTERS)[number];

const letters = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 9 });
const record = (given: readonly Letter[]): CareRecord => recordFromTokens(given.join(' '));

function runOf(given: CareRecord, policy: AttendancePolicy = defaultAttendancePolicy): MissedRun {
  const [run] = assessAttendance(given, { policies: [policy], asOf }).runs;
  if (run === undefined) throw new Error('There is no run.');
  return run;
}

const withThreshold = (threshold: number): AttendancePolicy => ({
  ...defaultAttendancePolicy,
  consecutive: { ...defaultAttendancePolicy.consecutive, threshold },
});

/** When each letter was settled: a late cancel two hours before its session, ours two days before. */
function steps(given: CareRecord, all: readonly Letter[]): NaiveStep[] {
  return all.map((letter, index) => {
    const start = +(given.sessions[index]?.start ?? 0);
    return {
      letter,
      settled: letter === 'C' ? start - 2 * HOUR : letter === 'n' ? start - 48 * HOUR : start,
    };
  });
}

describe('sessions missed in a row', () => {
  it('naive reading: the engine agrees with it on any histories and reviews', () => {
    const reviews = fc.array(fc.integer({ min: 0, max: 70 * 24 }), { maxLength: 3 });
    fc.assert(
      fc.property(letters, reviews, fc.integer({ min: 1, max: 4 }), (all, hours, threshold) => {
        const given = record(all);
        const at = hours.map((hour) => +asOf - hour * HOUR);
        const bookingReviews = at.map(
          (ms, index) =>
            ({
              id: `r${index}`,
              episodeId: 'episode-1',
              decision: 'resume',
              at: new Date(ms),
              by: { role: 'practitioner' },
            }) as const,
        );
        const { inARow, pausedSince } = runOf({ ...given, bookingReviews }, withThreshold(threshold));
        expect({ inARow, paused: pausedSince !== null }).toEqual(naiveRun(steps(given, all), at, threshold));
      }),
      { numRuns: runsOf(500) },
    );
  });

  it('naive reading: and on any scopes, equal instants, and reviews between a cancellation and its session', () => {
    const told = fc.record({
      letter: fc.constantFrom(...LETTERS),
      episode: fc.constantFrom<'e1' | 'e2'>('e1', 'e2'),
      format: fc.constantFrom<'individual' | 'group'>('individual', 'group'),
      hour: fc.integer({ min: 0, max: 12 }).map((step) => step * 6),
      before: fc.integer({ min: 1, max: 20 }),
    });
    const review = fc.record({
      hour: fc.integer({ min: 0, max: 72 }),
      episode: fc.constantFrom<'e1' | 'e2'>('e1', 'e2'),
      format: fc.constantFrom<'individual' | 'group' | undefined>(undefined, 'individual', 'group'),
    });
    fc.assert(
      fc.property(
        fc.array(told, { maxLength: 12 }),
        fc.array(review, { maxLength: 3 }),
        (history, reviews) => {
          expect(disagreements(history, reviews)).toEqual([]);
        },
      ),
      { numRuns: runsOf(500) },
    );
  });

  it('neutral insertion: a session that we cancelled changes neither the run nor the pause', () => {
    fc.assert(
      fc.property(letters, (all) => {
        const [bare, padded] = [all, all.flatMap((letter) => [letter, 'n' as const])].map((given) =>
          runOf(record(given)),
        );
        return (
          bare?.inARow === padded?.inARow && (bare?.pausedSince === null) === (padded?.pausedSince === null)
        );
      }),
    );
  });

  it('locality: what comes before the last attended session does not count into the run', () => {
    fc.assert(
      fc.property(
        letters,
        letters,
        (before, after) =>
          runOf(record([...before, 'A', ...after])).inARow === runOf(record(['A', ...after])).inARow,
      ),
    );
  });

  it('exception: one for a missed session never raises the run and never pauses', () => {
    fc.assert(
      fc.property(letters, fc.nat({ max: 8 }), (all, index) => {
        const given = record(all);
        const sessions = given.sessions.map((session, place) =>
          place === index
            ? { ...session, exception: { reason: 'illness', at: session.start } as const }
            : session,
        );
        const [before, after] = [runOf(given), runOf({ ...given, sessions })];
        return after.inARow <= before.inARow && (before.pausedSince !== null || after.pausedSince === null);
      }),
    );
  });

  it('identity: an exception that was taken back is as if there had been none', () => {
    fc.assert(
      fc.property(letters, (all) => {
        const given = record(all);
        const sessions = given.sessions.map((session) => ({
          ...session,
          exception: { reason: 'illness', at: session.start, revokedAt: session.end } as const,
        }));
        expect(runOf({ ...given, sessions })).toEqual(runOf(given));
      }),
    );
  });

  it('correction: making a missed session an attended one never raises the run and never pauses', () => {
    fc.assert(
      fc.property(letters, fc.nat({ max: 8 }), (all, index) => {
        const corrected = all.map((letter, place) =>
          place === index && (letter === 'X' || letter === 'C') ? 'A' : letter,
        );
        const [before, after] = [runOf(record(all)), runOf(record(corrected))];
        return after.inARow <= before.inARow && (before.pausedSince !== null || after.pausedSince === null);
      }),
    );
  });

  it('one more: a missed session at the end never lowers the run and never lifts a pause, an attended one never raises it', () => {
    fc.assert(
      fc.property(letters, (all) => {
        const [before, missed, attended] = [all, [...all, 'X' as const], [...all, 'A' as const]].map(
          (given) => runOf(record(given)),
        );
        if (before === undefined || missed === undefined || attended === undefined) return false;
        const kept =
          before.pausedSince === null || (missed.pausedSince !== null && attended.pausedSince !== null);
        return kept && missed.inARow >= before.inARow && attended.inARow <= before.inARow;
      }),
    );
  });

  it('basis: a pause rests on exactly as many missed sessions as the threshold says, with none attended between them', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 4 }), (all, threshold) => {
        const { basedOn, pausedSince } = runOf(record(all), withThreshold(threshold));
        if (pausedSince === null) return basedOn.length === 0;
        const places = basedOn.map((id) => Number(id.split('-')[1]) - 1);
        const between = all.slice(places[0], (places.at(-1) ?? 0) + 1);
        const isMissed = places.every((place) => all[place] === 'X' || all[place] === 'C');
        return basedOn.length === threshold && isMissed && !between.includes('A') && !between.includes('L');
      }),
    );
  });

  it('threshold monotone: a higher one never pauses more', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 4 }), (all, threshold) => {
        const [low, high] = [threshold, threshold + 1].map((one) => runOf(record(all), withThreshold(one)));
        return high?.pausedSince === null || low?.pausedSince !== null;
      }),
    );
  });

  it('scope isolation: sessions of another episode or format change nothing', () => {
    fc.assert(
      fc.property(
        letters,
        letters,
        fc.constantFrom({ episodeId: 'other' }, { format: 'group' as const }),
        (all, others, where) => {
          const given = record(all);
          const foreign = record(others).sessions.map((session) => ({
            ...session,
            ...where,
            id: `other-${session.id}`,
          }));
          const { runs } = assessAttendance(
            { ...given, sessions: [...given.sessions, ...foreign] },
            { policies: [defaultAttendancePolicy], asOf },
          );
          expect(runs.find((run) => run.episodeId === 'episode-1' && run.format === 'individual')).toEqual(
            runOf(given),
          );
        },
      ),
    );
  });

  it('provisional: only a missing outcome or decision makes it so, and then it names what is missing', () => {
    fc.assert(
      fc.property(letters, (all) => {
        const { provisional, missingOutcomes } = runOf(record(all));
        return provisional === missingOutcomes.length > 0 && (!provisional || all.includes('?'));
      }),
    );
  });

  it('false friend: attending does not lift a pause', () => {
    expect(runOf(recordFromTokens('X X X A A A')).pausedSince).not.toBeNull();
  });
});
