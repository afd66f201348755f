import fc from 'fast-check';
import { describe, it } from 'vitest';
import { assessBooking } from 'client-engagement';
import type { Allowance, CareRecord, Session } from 'client-engagement';
import { arbitraryInstant, recordFrom, sessionFrom } from 'client-engagement/testing';
import { arbitraryLimited, attendanceOf } from './credit-histories.js';

const DAY = 86_400_000;

describe('a move', () => {
  const start = new Date('2026-04-14T10:00:00Z');
  const bookedAt = new Date(+start - 20 * DAY);
  const allowances = (credits: number): readonly Allowance[] => [
    {
      id: 'al1',
      clientId: 'client-1',
      source: 'insurer',
      credits,
      grantedAt: new Date('2026-01-01T00:00:00Z'),
    },
  ];
  const moved = (noticeHours: number, more: Partial<Session> = {}): CareRecord => {
    const at = new Date(+start - noticeHours * 3_600_000);
    const first = sessionFrom({ id: 's1', start, bookedAt, cancellation: { by: 'client', at } });
    const next = {
      ...sessionFrom({ id: 's2', start: new Date(+start + 7 * DAY), bookedAt: at, replaces: 's1' }),
      ...more,
    };
    return recordFrom({ sessions: [first, next], allowances: allowances(8) });
  };
  const costOf = (record: CareRecord): number => {
    const { used, held } = attendanceOf(record).credits;
    return used + held;
  };

  it('42 in time changes nothing in what is held and used together, at one instant even with the last credit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 19 * 24 }), fc.integer({ min: 1, max: 3 }), (hours, credits) => {
        const record = { ...moved(hours), allowances: allowances(credits) };
        const { shortfall } = attendanceOf(record).credits;
        const unmoved = recordFrom({
          sessions: [sessionFrom({ id: 's1', start, bookedAt })],
          allowances: allowances(credits),
        });
        return shortfall.length === 0 && costOf(record) === costOf(unmoved);
      }),
    );
  });

  it('43 at late notice, and then cancelling the new session in time, costs what cancelling late costs', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 23.9, noNaN: true }),
        fc.integer({ min: 25, max: 160 }),
        (late1, early) => {
          const at = new Date(+start + 7 * DAY - early * 3_600_000);
          const cancelled = moved(late1, { cancellation: { by: 'client', at } });
          const first = sessionFrom({
            id: 's1',
            start,
            bookedAt,
            cancellation: { by: 'client', at: new Date(+start - late1 * 3_600_000) },
          });
          const lateCancel = recordFrom({ sessions: [first], allowances: allowances(8) });
          return costOf(cancelled) === costOf(lateCancel) && costOf(lateCancel) === 1;
        },
      ),
    );
  });
});

describe('booking', () => {
  it('50 adding credit never adds a reason, and never takes from what is left', () => {
    const start = arbitraryInstant();
    fc.assert(
      fc.property(arbitraryLimited, start, fc.integer({ min: 1, max: 9 }), (record, when, more) => {
        const extra = (record.allowances ?? []).map((allowance) => ({
          ...allowance,
          credits: allowance.credits + more,
        }));
        const [before, after] = [record, { ...record, allowances: extra }].map((each) => {
          const attendance = attendanceOf(each);
          return attendance.episodes.map(({ episodeId }) =>
            assessBooking(attendance, { episodeId, service: 'therapy', start: when }),
          );
        });
        return (before ?? []).every(({ reasons, allowanceLeft }, index) => {
          const answer = after?.[index];
          return (
            answer !== undefined &&
            answer.reasons.length <= reasons.length &&
            (answer.allowanceLeft ?? Infinity) >= (allowanceLeft ?? Infinity)
          );
        });
      }),
    );
  });
});
