import {
  attendanceFromNhsCode,
  bookingFromIcal,
  endingsFromNhsCode,
  nhsAttendanceCodes,
  sessionFromSiu,
  shortNoticeFromNhs,
  siuEvents,
} from 'client-engagement/codes';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const at = new Date('2026-07-06T17:00:00Z');
/** Made so that it would show wherever it came out. */
const secret = fc.stringMatching(/^q7Zk[a-z]{0,8}$/);

describe('laws of the code tables', () => {
  it('nothing throws on text, and no issue holds anything from it', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(...siuEvents.rows.map(({ event }) => event)), (text, event) => {
        const results = [
          attendanceFromNhsCode(text, { recordedAt: at, hasDied: null }),
          endingsFromNhsCode(text, 'talking-therapies-discharge'),
          shortNoticeFromNhs(text),
          bookingFromIcal({ status: text }),
          sessionFromSiu({ event: text, sentAt: at }),
          sessionFromSiu({ event, fillerStatus: text, eventReason: text, sentAt: at }),
        ];
        expect(JSON.stringify(results.map(({ issues }) => issues))).not.toContain('q7Zk');
      }),
    );
  });

  it('padding never matters: any blanks and one leading nought read the same', () => {
    const blanks = fc.stringMatching(/^[ \t]{0,3}$/);
    const code = fc.constantFrom(...nhsAttendanceCodes.rows.map((row) => row.code));
    fc.assert(
      fc.property(code, blanks, blanks, fc.boolean(), (plain, before, after, isPadded) => {
        const raw = `${before}${isPadded ? '0' : ''}${plain}${after}`;
        const options = { recordedAt: at, hasDied: false };
        expect(attendanceFromNhsCode(raw, options)).toEqual(attendanceFromNhsCode(plain, options));
      }),
    );
  });

  it('a message never costs more than it says: an exact time comes only from a field that holds one', () => {
    const events = fc.constantFrom(...siuEvents.rows.map(({ event }) => event));
    const statuses = fc.constantFrom('', 'Booked', 'Cancelled', 'Complete', 'Noshow', 'DC', 'Waitlist');
    fc.assert(
      fc.property(
        events,
        statuses,
        fc.constantFrom('', '01', '02', 'U'),
        (event, fillerStatus, eventReason) => {
          const { value } = sessionFromSiu({ event, fillerStatus, eventReason, sentAt: at });
          const cancelled = value?.facts.cancellation;
          expect(cancelled?.at instanceof Date).toBe(false);
          if (cancelled?.by === 'client') expect(eventReason).toBe('01');
        },
      ),
    );
  });
});
