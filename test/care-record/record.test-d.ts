import { describe, expectTypeOf, it } from 'vitest';
import type {
  AttendancePolicy,
  Cancellation,
  CareRecord,
  ChecklistPhase,
  Influence,
  MeasureCompletion,
  NextStep,
  ParticipationRating,
  RecordedOutcome,
  Session,
  SessionOutcome,
} from 'client-engagement';

const at = new Date(0);
const session: Session = {
  id: 's',
  clientId: 'c',
  practitionerId: 'p',
  episodeId: 'e',
  service: 'therapy',
  start: at,
  end: at,
  timeZone: 'UTC',
  bookedAt: at,
};

describe('illegal states that do not compile', () => {
  it('a session without a time zone, with a text for an instant, or with an outcome of its own', () => {
    const { timeZone: _, ...zoneless } = session;
    // @ts-expect-error a session is booked in a time zone
    const a: Session = zoneless;
    // @ts-expect-error an instant is a Date
    const b: Session = { ...session, start: '2026-03-10T10:00:00Z' };
    // @ts-expect-error outcomes are derived, not stored
    const c: Session = { ...session, outcome: 'no-show' };
    expectTypeOf([a, b, c]).toEqualTypeOf<Session[]>();
  });

  it('a recorded outcome that is a judgement about notice', () => {
    expectTypeOf<Extract<RecordedOutcome, 'late-cancel' | 'early-cancel' | 'scheduled'>>().toBeNever();
    expectTypeOf<RecordedOutcome>().toExtend<SessionOutcome>();
  });

  it('a cancellation by nobody that is known', () => {
    // @ts-expect-error unknown is written 'unknown'
    const cancellation: Cancellation = { by: 'somebody' };
    expectTypeOf(cancellation).toEqualTypeOf<Cancellation>();
  });

  it('an influence of another group, or told by the wrong person', () => {
    const base = { id: 'i', episodeId: 'e', direction: 'barrier', since: at } as const;
    // @ts-expect-error warmth is the therapist's
    const a: Influence = { ...base, group: 'client', factor: 'warmth', source: 'client' };
    // @ts-expect-error what is said of the therapist comes from the client's feedback or a supervisor
    const b: Influence = { ...base, group: 'therapist', factor: 'warmth', source: 'practitioner' };
    expectTypeOf([a, b]).toEqualTypeOf<Influence[]>();
  });

  it('a rating between the three, or an answer that is a text', () => {
    const rating: ParticipationRating = {
      id: 'r',
      episodeId: 'e',
      sessionId: 's',
      by: 'client',
      // @ts-expect-error 0, 1 or 2
      value: 1.5,
      at,
    };
    const measure: MeasureCompletion = {
      id: 'm',
      clientId: 'c',
      instrument: 'phq-9',
      answeredAt: at,
      // @ts-expect-error points, null or not-applicable
      answers: ['several days'],
    };
    expectTypeOf(rating).toEqualTypeOf<ParticipationRating>();
    expectTypeOf(measure).toEqualTypeOf<MeasureCompletion>();
  });

  it('changing a fact in place', () => {
    // @ts-expect-error facts are read-only
    session.service = 'coaching';
    const record: CareRecord = { client: { id: 'c' }, episodes: [], sessions: [session] };
    // @ts-expect-error lists are read-only
    record.sessions.push(session);
  });

  it('a policy without a version, a phase that has no checklist, a step for nobody', () => {
    expectTypeOf<AttendancePolicy['version']>().toEqualTypeOf<number>();
    // @ts-expect-error no such phase
    const phase: ChecklistPhase = 'first-sesion';
    // @ts-expect-error somebody acts
    const step: NextStep = { id: 'reach-out', episodeId: null, dueAt: null, reasons: [] };
    expectTypeOf(phase).toBeString();
    expectTypeOf(step).toEqualTypeOf<NextStep>();
  });
});
