import fc from 'fast-check';
import { describe, it } from 'vitest';
import { arbitraryInstant, arbitraryTimeZone } from 'client-engagement/testing';
import { addWorkingDays, instantOf, wallClockAt } from '../../src/time/calendar.js';

describe('times on the wall', () => {
  it('there and back: the instant of what the wall shows is the same, or its repetition an hour or less later', () => {
    fc.assert(
      fc.property(arbitraryInstant(), arbitraryTimeZone(), (instant, zone) => {
        const back = instantOf(wallClockAt(+instant, zone), zone) - +instant;
        return back >= 0 && back <= 3_600_000;
      }),
    );
  });

  it('order: a later time on the wall is never an earlier instant', () => {
    fc.assert(
      fc.property(
        arbitraryInstant(),
        fc.nat({ max: 7_200_000 }),
        arbitraryTimeZone(),
        (instant, ms, zone) => {
          const wall = wallClockAt(+instant, zone);
          return instantOf(wall, zone) <= instantOf(wall + ms, zone);
        },
      ),
    );
  });

  it('holiday monotonicity: a holiday more never makes the day earlier', () => {
    fc.assert(
      fc.property(
        arbitraryInstant(),
        fc.integer({ min: 1, max: 9 }),
        arbitraryTimeZone(),
        fc.array(fc.nat({ max: 20 })),
        (instant, days, zone, offsets) => {
          const dates = offsets.map((offset) =>
            new Date(+instant + offset * 86_400_000).toISOString().slice(0, 10),
          );
          return (
            addWorkingDays(+instant, days, zone, new Set()) <=
            addWorkingDays(+instant, days, zone, new Set(dates))
          );
        },
      ),
    );
  });
});
