import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessAttendance, previewCancellation, previewReschedule } from 'client-engagement';
import type { AttendancePolicy, CareRecord, PreviewOptions, Session } from 'client-engagement';
import { arbitraryAttendancePolicy, arbitraryCareRecord, deepFreeze } from 'client-engagement/testing';
import { runsOf } from '../property-runs.js';

describe('laws of previews', () => {
  /** What can be read of the record after the same fact was really added. */
  const derived = (record: CareRecord, policy: AttendancePolicy, at: Date, sessionId: string) => {
    const { outcomes, runs, credits } = assessAttendance(record, { policies: [policy], asOf: at });
    return { outcome: outcomes.find((outcome) => outcome.sessionId === sessionId), runs, credits };
  };
  const parties = fc.constantFrom<PreviewOptions['by']>('client', 'practitioner', 'service', 'mutual');
  const cases = fc.tuple(
    arbitraryCareRecord(),
    arbitraryAttendancePolicy(),
    parties,
    fc.nat(),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  /** A session of the record and a moment between its booking and its end. */
  const chosen = (record: CareRecord, place: number, when: number): [Session, Date] | null => {
    const session = record.sessions[place % Math.max(1, record.sessions.length)];
    if (session === undefined) return null;
    return [session, new Date(+session.bookedAt + Math.floor(when * (+session.end - +session.bookedAt)))];
  };

  it('preview equals result: a cancellation', () => {
    fc.assert(
      fc.property(cases, ([record, policy, by, place, when]) => {
        const found = chosen(record, place, when);
        if (found === null) return;
        const [session, at] = found;
        const preview = previewCancellation(deepFreeze(record), session.id, { by, at, policies: [policy] });
        if (!preview.possible) return;
        const sessions = record.sessions.map((each) =>
          each === session ? { ...each, cancellation: { by, at } } : each,
        );
        const real = derived({ ...record, sessions }, policy, at, session.id);
        expect(preview.outcome).toEqual(real.outcome);
        expect(real.runs).toContainEqual(preview.run);
        expect(preview.credits).toEqual(real.credits);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('preview equals result: a move', () => {
    fc.assert(
      fc.property(cases, ([record, policy, by, place, when]) => {
        const found = chosen(record, place, when);
        if (found === null) return;
        const [session, at] = found;
        const to = { id: 'new', start: new Date(+session.start + 7 * 86_400_000) };
        const preview = previewReschedule(deepFreeze(record), session.id, { by, at, to, policies: [policy] });
        if (!preview.possible) return;
        const {
          id,
          clientId,
          practitionerId,
          episodeId,
          service,
          timeZone,
          format,
          credits,
          purpose,
          channel,
          groupId,
        } = session;
        const kept = {
          clientId,
          practitionerId,
          episodeId,
          service,
          timeZone,
          format,
          credits,
          purpose,
          channel,
          groupId,
        };
        const booked: Session = {
          ...kept,
          id: 'new',
          start: to.start,
          end: new Date(+to.start + (+session.end - +session.start)),
          bookedAt: at,
          bookedBy: by === 'mutual' ? undefined : by,
          replaces: id,
          policy: by === 'practitioner' || by === 'service' ? session.policy : undefined,
        };
        const sessions = record.sessions.map((each) =>
          each === session ? { ...each, cancellation: { by, at } } : each,
        );
        const real = derived({ ...record, sessions: [...sessions, booked] }, policy, at, id);
        expect(preview.outcome).toEqual(real.outcome);
        expect(real.runs).toContainEqual(preview.run);
        expect(preview.credits).toEqual(real.credits);
      }),
      { numRuns: runsOf(300) },
    );
  });

  it('free until: cancelling by then is free, and cancelling right after it is not free by notice', () => {
    fc.assert(
      fc.property(cases, ([record, policy, , place, when]) => {
        const found = chosen(record, place, when);
        if (found === null) return true;
        const [session, at] = found;
        const preview = previewCancellation(record, session.id, { by: 'client', at, policies: [policy] });
        if (!preview.possible || preview.freeUntil === null) return true;
        const isInTime = at <= preview.freeUntil;
        return (preview.outcome.outcome === 'early-cancel') === isInTime && (!isInTime || preview.isFree);
      }),
      { numRuns: runsOf(300) },
    );
  });
});
