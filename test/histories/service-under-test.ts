import fc from 'fast-check';
import {
  assessAttendance,
  assessBooking,
  defaultAttendancePolicy,
  defineAttendancePolicy,
  gentlePolicy,
  previewCancellation,
  previewReschedule,
} from 'client-engagement';
import type { AttendanceAssessment, CareRecord, Episode, Session } from 'client-engagement';
import { episodeFrom, sessionFrom } from 'client-engagement/testing';

const HOUR = 3_600_000;
const variation = defineAttendancePolicy(
  { id: 'agreed', variationOf: { id: 'guide', version: 1 }, notice: { kind: 'elapsed', hours: 4 } },
  gentlePolicy,
);
const policies = [defaultAttendancePolicy, variation];

/** What was answered as of one moment, as text. */
interface Answered {
  readonly at: number;
  readonly answer: string;
}

/** A service that writes down facts as they happen, and remembers every answer that it was ever given. */
export class ServiceUnderTest {
  now = Date.parse('2026-01-05T09:00:00Z');
  record: CareRecord = {
    client: { id: 'client-1' },
    episodes: [episodeFrom()],
    sessions: [],
    bookingReviews: [],
    oneOffBookings: [],
    statements: [],
    allowances: [
      {
        id: 'al1',
        clientId: 'client-1',
        source: 'employer',
        credits: 6,
        grantedAt: new Date('2026-01-01T00:00:00Z'),
      },
    ],
  };
  private answers: Answered[] = [];
  private count = 0;

  wait(hours: number): void {
    this.now += hours * HOUR;
  }

  /** An id that no fact has. */
  nextId(): string {
    this.count += 1;
    return `f${this.count}`;
  }

  assess(at = this.now): AttendanceAssessment {
    return assessAttendance(this.record, { policies, asOf: new Date(at) });
  }

  change(more: Partial<CareRecord>): void {
    this.record = { ...this.record, ...more };
  }

  changeSession(id: string, more: Partial<Session>): void {
    this.change({ sessions: this.record.sessions.map((one) => (one.id === id ? { ...one, ...more } : one)) });
  }

  changeEpisode(more: Partial<Episode>): void {
    this.change({ episodes: this.record.episodes.map((one) => ({ ...one, ...more })) });
  }

  book(inHours: number, format: 'individual' | 'group'): void {
    const start = new Date(this.now + inHours * HOUR);
    const session = sessionFrom({ id: this.nextId(), start, bookedAt: new Date(this.now), format });
    this.change({ sessions: [...this.record.sessions, session] });
  }

  /** Cancels a session, and sees that the preview said what came of it. */
  cancel(session: Session, by: 'client' | 'practitioner'): void {
    const at = new Date(this.now);
    const preview = previewCancellation(this.record, session.id, { by, at, policies });
    this.changeSession(session.id, { cancellation: { by, at } });
    this.sees(preview.possible ? preview.outcome : null, session.id);
  }

  /** Moves a session, and sees that the preview said what came of it. */
  move(session: Session, by: 'client' | 'practitioner', inHours: number): void {
    const at = new Date(this.now);
    const to = { id: this.nextId(), start: new Date(this.now + inHours * HOUR) };
    const preview = previewReschedule(this.record, session.id, { by, at, to, policies });
    const end = new Date(+to.start + (+session.end - +session.start));
    const booked: Session = { ...session, ...to, end, bookedAt: at, bookedBy: by, replaces: session.id };
    this.changeSession(session.id, { cancellation: { by, at } });
    this.change({ sessions: [...this.record.sessions, booked] });
    this.sees(preview.possible ? preview.outcome : null, session.id);
  }

  private sees(previewed: unknown, sessionId: string): void {
    const derived = this.assess().outcomes.find((outcome) => outcome.sessionId === sessionId);
    if (fc.stringify(previewed) !== fc.stringify(derived))
      throw new Error('The preview was not what came of it.');
  }

  /** What was observed about a session counts from the session on: earlier answers stand, later ones may change. */
  forgetFrom(at: number): void {
    this.answers = this.answers.filter((one) => one.at < at);
  }

  /** Sees that every earlier answer still stands, that the answer now is sound, and remembers it. */
  check(): void {
    for (const { at, answer } of this.answers) {
      if (this.answerAt(at) !== answer)
        throw new Error(`The answer as of ${new Date(at).toISOString()} has changed.`);
    }
    const answer = this.assess();
    for (const { episodeId, format, basedOn, pausedSince } of answer.runs) {
      if ((pausedSince !== null) !== basedOn.length > 0) throw new Error('A pause rests on nothing.');
      const { route } = assessBooking(answer, {
        episodeId: episodeId ?? 'episode-1',
        service: 'therapy',
        start: new Date(this.now + 200 * HOUR),
        format: format ?? undefined,
        urgent: true,
      });
      if (route !== 'self-service') throw new Error('Urgent help is not open.');
    }
    const { used, held, left, allowances, shortfall } = answer.credits;
    const granted = allowances.reduce((sum, one) => sum + one.granted, 0);
    if (Math.min(used, held, left) < 0) throw new Error('A balance is below nothing.');
    if (shortfall.length === 0 && used + held + left !== granted) throw new Error('Credits are lost.');
    this.answers.push({ at: this.now, answer: this.answerAt(this.now) });
  }

  private answerAt(at: number): string {
    return fc.stringify(this.assess(at));
  }
}
