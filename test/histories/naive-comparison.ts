import { assessAttendance, defaultAttendancePolicy } from 'client-engagement';
import type { BookingReview, CareRecord, MissedRun } from 'client-engagement';
import { naiveRuns, type NaiveReview, type NaiveStep } from '../attendance-policy/naive-run.js';

/** What became of a generated session, with the facts that say so. */
export type Letter = NaiveStep['letter'];

/** One session of a generated history. */
export interface Told {
  readonly letter: Letter;
  readonly episode: 'e1' | 'e2';
  readonly format: 'individual' | 'group';
  /** Hours from the beginning to its start. */
  readonly hour: number;
  /** Hours before its start at which it was cancelled, where it was. */
  readonly before: number;
}

/** One resuming review of a generated history. */
export interface ToldReview {
  readonly hour: number;
  readonly episode: 'e1' | 'e2';
  readonly format: 'individual' | 'group' | undefined;
}

const HOUR = 3_600_000;
const FIRST = Date.parse('2026-01-01T00:00:00Z');
const asOf = new Date('2040-01-01T00:00:00Z');
const policies = [defaultAttendancePolicy];

const OUTCOMES = { A: 'attended', L: 'attended-late', X: 'no-show' } as const;

/** The record that the facts make. */
function recordOf(told: readonly Told[], reviews: readonly ToldReview[]): CareRecord {
  return {
    client: { id: 'c' },
    episodes: (['e1', 'e2'] as const).map((id) => ({
      id,
      clientId: 'c',
      service: 'therapy',
      openedAt: new Date(FIRST - 999 * HOUR),
    })),
    sessions: told.map(({ letter, episode, format, hour, before }, index) => {
      const start = FIRST + hour * HOUR;
      const cancelledBy = letter === 'C' ? 'client' : letter === 'n' ? 'practitioner' : undefined;
      const value = letter === 'A' || letter === 'L' || letter === 'X' ? OUTCOMES[letter] : undefined;
      return {
        id: `s${index}`,
        clientId: 'c',
        practitionerId: 'p',
        episodeId: episode,
        service: 'therapy',
        format,
        start: new Date(start),
        end: new Date(start + HOUR),
        timeZone: 'UTC',
        bookedAt: new Date(FIRST - 900 * HOUR),
        ...(cancelledBy && { cancellation: { by: cancelledBy, at: new Date(start - before * HOUR) } }),
        ...(value && { recordedOutcome: { value, recordedAt: new Date(start + HOUR) } }),
      };
    }),
    bookingReviews: reviews.map(({ hour, episode, format }, index): BookingReview => ({
      id: `r${index}`,
      episodeId: episode,
      format,
      decision: 'resume',
      at: new Date(FIRST + hour * HOUR),
      by: { role: 'supervisor' },
    })),
  };
}

/** The same facts as the naive reading takes them. */
function stepsOf(told: readonly Told[]): NaiveStep[] {
  return told.map(({ letter, episode, format, hour, before }, index) => ({
    letter,
    settled: letter === 'C' || letter === 'n' ? hour - before : hour,
    start: hour,
    id: `s${index}`,
    scope: `${episode} ${format}`,
  }));
}

function reviewsOf(reviews: readonly ToldReview[]): NaiveReview[] {
  return reviews.map(({ hour, episode, format }) => ({
    at: hour,
    scopes: format === undefined ? [`${episode} individual`, `${episode} group`] : [`${episode} ${format}`],
  }));
}

const shortOf = ({ inARow, pausedSince }: MissedRun): string => `${inARow} ${pausedSince !== null}`;

/** Where engine and naive reading disagree on a history; empty where they do not. */
export function disagreements(told: readonly Told[], reviews: readonly ToldReview[]): string[] {
  const { runs } = assessAttendance(recordOf(told, reviews), { policies, asOf });
  const naive = naiveRuns(stepsOf(told), reviewsOf(reviews), defaultAttendancePolicy.consecutive.threshold);
  const engine = new Map(runs.map((run) => [`${run.episodeId} ${run.format}`, shortOf(run)]));
  const scopes = new Set([...naive.keys(), ...engine.keys()]);
  return [...scopes].filter((scope) => {
    const expected = naive.get(scope);
    return expected === undefined || engine.get(scope) !== `${expected.inARow} ${expected.paused}`;
  });
}
