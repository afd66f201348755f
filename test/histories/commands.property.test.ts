import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { BookingReview, RecordedOutcome, Session } from 'client-engagement';
import { ServiceUnderTest } from './service-under-test.js';
import { runsOf } from '../property-runs.js';

/** The model knows nothing: what has to hold is seen on the real thing after every command. */
type Model = Record<string, never>;

/** One thing that happens, some time after the one before, to one of the sessions where it is about one. */
abstract class Happening implements fc.Command<Model, ServiceUnderTest> {
  protected readonly later: number;
  protected readonly place: number;

  constructor(later: number, place: number) {
    this.later = later;
    this.place = place;
  }

  check(): boolean {
    return true;
  }

  run(_: Model, service: ServiceUnderTest): void {
    service.wait(this.later);
    this.happen(service);
    service.check();
  }

  /** The session that is meant, among those for which it can happen. */
  protected pick(service: ServiceUnderTest, fits: (session: Session) => boolean): Session | undefined {
    const fitting = service.record.sessions.filter(fits);
    return fitting[this.place % Math.max(1, fitting.length)];
  }

  protected abstract happen(service: ServiceUnderTest): void;

  toString(): string {
    return `${this.constructor.name} after ${this.later} h`;
  }
}

const isOpen = (service: ServiceUnderTest) => (session: Session) =>
  session.cancellation === undefined && +session.start > service.now && session.recordedOutcome === undefined;
const isOver = (service: ServiceUnderTest) => (session: Session) =>
  session.cancellation === undefined && +session.end <= service.now;

class Book extends Happening {
  happen(service: ServiceUnderTest): void {
    service.book(6 + (this.place % 200), this.place % 5 === 0 ? 'group' : 'individual');
  }
}

class Cancel extends Happening {
  happen(service: ServiceUnderTest): void {
    const session = this.pick(service, isOpen(service));
    if (session !== undefined) service.cancel(session, this.place % 4 === 0 ? 'practitioner' : 'client');
  }
}

class Move extends Happening {
  happen(service: ServiceUnderTest): void {
    const session = this.pick(service, isOpen(service));
    if (session === undefined) return;
    service.move(session, this.place % 4 === 0 ? 'practitioner' : 'client', 6 + (this.place % 300));
  }
}

class Attend extends Happening {
  happen(service: ServiceUnderTest): void {
    const session = this.pick(service, isOver(service));
    if (session === undefined) return;
    service.forgetFrom(+session.start);
    const clientJoinedAt = new Date(+session.start + (this.place % 40) * 60_000);
    service.changeSession(session.id, { presence: { clientJoinedAt } });
  }
}

/** Records an outcome, or puts right the one that was recorded before. */
class NoteDown extends Happening {
  happen(service: ServiceUnderTest): void {
    const session = this.pick(service, isOver(service));
    if (session === undefined) return;
    const values: readonly RecordedOutcome[] = ['attended', 'no-show', 'no-show', 'technical-failure'];
    const value = values[this.place % values.length] ?? 'attended';
    service.forgetFrom(+session.start);
    service.changeSession(session.id, { recordedOutcome: { value, recordedAt: new Date(service.now) } });
  }
}

class Excuse extends Happening {
  happen(service: ServiceUnderTest): void {
    const session = this.pick(
      service,
      ({ start, exception }) => +start <= service.now && exception === undefined,
    );
    if (session === undefined) return;
    const exception = { reason: 'illness', at: new Date(service.now) } as const;
    service.changeSession(session.id, { exception });
  }
}

class TakeBack extends Happening {
  happen(service: ServiceUnderTest): void {
    const session = this.pick(
      service,
      ({ exception }) => exception !== undefined && exception.revokedAt === undefined,
    );
    if (session?.exception === undefined) return;
    service.changeSession(session.id, {
      exception: { ...session.exception, revokedAt: new Date(service.now) },
    });
  }
}

class Say extends Happening {
  happen(service: ServiceUnderTest): void {
    const session = this.pick(service, ({ start }) => +start <= service.now);
    if (session === undefined) return;
    const statement = {
      id: service.nextId(),
      sessionId: session.id,
      says: 'was-there',
      at: new Date(service.now),
    } as const;
    service.change({ statements: [...(service.record.statements ?? []), statement] });
  }
}

class Review extends Happening {
  happen(service: ServiceUnderTest): void {
    const decisions: readonly BookingReview['decision'][] = ['resume', 'resume-with-plan', 'pause'];
    const review: BookingReview = {
      id: service.nextId(),
      episodeId: 'episode-1',
      decision: decisions[this.place % decisions.length] ?? 'resume',
      at: new Date(service.now),
      by: { role: 'practitioner' },
    };
    service.change({ bookingReviews: [...(service.record.bookingReviews ?? []), review] });
  }
}

class AllowOne extends Happening {
  happen(service: ServiceUnderTest): void {
    const oneOff = {
      id: service.nextId(),
      episodeId: 'episode-1',
      at: new Date(service.now),
      by: { role: 'supervisor' },
    } as const;
    service.change({ oneOffBookings: [...(service.record.oneOffBookings ?? []), oneOff] });
  }
}

class Adjust extends Happening {
  happen(service: ServiceUnderTest): void {
    const agreed = service.record.episodes[0]?.agreedAdjustments ?? [];
    const adjustment = {
      id: service.nextId(),
      agreedAt: new Date(service.now),
      policy: { id: 'agreed', version: 1 },
    };
    service.changeEpisode({ agreedAdjustments: [...agreed, adjustment] });
  }
}

const happenings = [
  Book,
  Book,
  Book,
  Cancel,
  Move,
  Attend,
  NoteDown,
  NoteDown,
  Excuse,
  TakeBack,
  Say,
  Review,
  AllowOne,
  Adjust,
];
const commands = happenings.map((Kind) =>
  fc
    .tuple(fc.integer({ min: 1, max: 90 }), fc.nat({ max: 1000 }))
    .map(([later, place]) => new Kind(later, place)),
);

describe('a service over time', () => {
  it('as-of consistency: whatever happens next, every earlier answer stands, but for what is observed of a session', () => {
    fc.assert(
      fc.property(fc.commands(commands, { maxCommands: 30, size: 'max' }), (happened) => {
        fc.modelRun(() => ({ model: {}, real: new ServiceUnderTest() }), happened);
      }),
      { numRuns: runsOf(60) },
    );
  });
});
