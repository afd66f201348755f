import { describe, expect, it } from 'vitest';
import { Bookings } from '../../src/engagement/bookings.js';
import type { SeenSession } from '../../src/engagement/seen-session.js';

const session = (bookedAt: number, settledAt: number) => ({ bookedAt, settledAt }) as SeenSession;

describe('the first booking after a session was given up', () => {
  it('is the earliest at or after that moment, whatever the order of the sessions', () => {
    const given = session(1, 10);
    const others = [session(30, 40), session(10, 11), session(9, 50)];
    expect(new Bookings([given, ...others]).madeAfter(given)).toBe(10);
    expect(new Bookings([...others, given]).madeAfter(given)).toBe(10);
  });

  it('is never the booking of that session, made and given up in one moment', () => {
    const given = session(10, 10);
    expect(new Bookings([given]).madeAfter(given)).toBe(Infinity);
    expect(new Bookings([given, session(12, 20)]).madeAfter(given)).toBe(12);
  });

  it('is none where nothing was booked since', () => {
    const given = session(1, 10);
    expect(new Bookings([session(2, 3), given]).madeAfter(given)).toBe(Infinity);
  });
});
